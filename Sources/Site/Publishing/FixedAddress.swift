/// The addresses that belong to no document (DESIGN §7), relative to the site's root.
enum FixedAddress {
  static let search = "tim-kiem/"
  static let about = "gioi-thieu/"
  static let years = "nam/"
  static let kinds = "loai/"
  static let issuers = "co-quan/"
  static let terms = "nhiem-ky/"
  static let topics = "chu-de/"
  static let notHeld = "chua-co/"
  static let mostCited = "trich-dan-nhieu/"
  static let corrections = "dinh-chinh/"
  static let assets = "assets/"

  /// Whether the first component of an address is taken, so that no document may claim it.
  static func isFixed(_ component: String) -> Bool { components.contains(component) }

  private static let components = Set(
    [
      search, about, years, kinds, issuers, terms, topics, notHeld, mostCited, corrections, assets,
    ].map { String($0.dropLast()) }
  )
}
