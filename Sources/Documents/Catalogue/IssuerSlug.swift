import Vietnamese

/// The first part of an address: the issuer by its sign, with its place where bodies share a sign.
struct IssuerSlug: Sendable {
  let registry: IssuerRegistry

  /// The issuer in an address, from its sign in the number.
  ///
  /// The sign of the kind may tell that only a central body can have issued it. The body named tells
  /// a city committee from a provincial one, and stands for the sign where there is none.
  func slug(
    sign: String?,
    isState: Bool,
    kindSign: String?,
    name: String?,
    place: String?
  ) -> String {
    guard let sign = sign ?? self.sign(ofBodyNamed: name) else {
      guard let name, case let slug = Slug.slug(name), !slug.isEmpty else {
        return Address.unknownIssuer
      }
      return slug
    }
    if let fixed = Self.fixed(sign) { return fixed }
    if sign == "TU" {
      return withPlace(committee(name: name, place: place), place)
    }
    let stem = sign == "UB" ? "ubnd" : Slug.slug(sign)
    if stem.isEmpty { return Address.unknownIssuer }
    return Self.isCentral(sign, isState: isState, kindSign: kindSign)
      ? stem : withPlace(stem, place)
  }

  /// A known body in addresses.
  func slug(of issuer: Issuer) -> String {
    slug(
      sign: issuer.sign,
      isState: false,
      kindSign: nil,
      name: issuer.name,
      place: issuer.place ?? registry.place(of: issuer.name)
    )
  }

  /// Whether a sign stands for one body of the whole country, so that no place belongs to it.
  static func isCentral(_ sign: String, isState: Bool, kindSign: String?) -> Bool {
    if fixed(sign) != nil || CentralBodies.contains(sign: sign) { return true }
    if sign.hasSuffix("TW") || sign.hasSuffix("TƯ") || sign == "LB" { return true }
    // Only the Government issues Nghị định, only ministries and central courts Thông tư.
    guard isState, let kindSign else { return false }
    return ["NĐ", "TT", "TTLT", "TTLB", "NQLT", "SL", "VBHN"].contains(kindSign)
  }

  private static func fixed(_ sign: String) -> String? {
    switch sign {
    case "TW", "TƯ", "BCHTW": return "trung-uong"
    case "CP": return "chinh-phu"
    case "TTg", "CPTTg": return "thu-tuong"
    case "QH": return "quoc-hoi"
    case "UBTVQH": return "ubtvqh"
    default:
      guard let assembly = DocumentNumber.assemblySign(sign) else { return nil }
      return assembly.hasPrefix("UBTV") ? "ubtvqh" : "quoc-hoi"
    }
  }

  /// Whether the committee of a place is that of a city or of a province.
  private func committee(name: String?, place: String?) -> String {
    for candidate in [name, Self.isAtHome(place, registry) ? registry.home?.name : nil] {
      guard let candidate else { continue }
      let words = Slug.slug(candidate)
      if words.holds("thanh-uy") { return "thanh-uy" }
      if words.holds("tinh-uy") { return "tinh-uy" }
    }
    guard let place else { return "thanh-uy" }
    return Places.isCentralCity(place) ? "thanh-uy" : "tinh-uy"
  }

  private static func isAtHome(_ place: String?, _ registry: IssuerRegistry) -> Bool {
    guard let home = registry.home else { return false }
    guard let place, let homePlace = home.place else { return true }
    return Places.slug(place) == Places.slug(homePlace)
  }

  private func withPlace(_ stem: String, _ place: String?) -> String {
    guard let place, case let slug = Places.slug(place), !slug.isEmpty else { return stem }
    return "\(stem)-\(slug)"
  }

  /// The sign of a body that is known by its name, or whose name says what it is.
  private func sign(ofBodyNamed name: String?) -> String? {
    guard let name else { return nil }
    if let sign = registry.issuer(forLetterhead: name)?.sign { return sign }
    let words = Slug.slug(name)
    if words.holds("thanh-uy") || words.holds("tinh-uy") { return "TU" }
    if words.hasPrefix("uy-ban-nhan-dan") || words.hasPrefix("ubnd") { return "UBND" }
    if words.hasPrefix("hoi-dong-nhan-dan") || words.hasPrefix("hdnd") { return "HĐND" }
    if words.holds("dang-bo-tinh") || words.holds("dang-bo-thanh-pho") { return "TU" }
    return nil
  }
}
