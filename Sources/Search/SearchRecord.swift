/// What the search knows of a held document.
public struct SearchRecord: Sendable, Hashable {
  /// The address relative to the site's root, ending in `/`: `thanh-uy-hai-phong/2023/244-kl-tu/`.
  public let address: String
  /// The number as printed, `244-KL/TU`.
  public let number: String?
  public let title: String
  /// The name of the kind, `Kết luận`.
  public let kind: String?
  public let issuer: String?
  /// The date as `2023-04-14`.
  public let date: String?
  /// The text in the order of the document.
  public let sections: [SearchSection]
  /// Raw forms of doubtful words: found, but never shown.
  public let readings: [String]
  /// The numbers of the documents that it cites, as printed.
  public let cites: [String]

  public init(
    address: String,
    number: String? = nil,
    title: String,
    kind: String? = nil,
    issuer: String? = nil,
    date: String? = nil,
    sections: [SearchSection],
    readings: [String] = [],
    cites: [String] = []
  ) {
    self.address = address
    self.number = number
    self.title = title
    self.kind = kind
    self.issuer = issuer
    self.date = date
    self.sections = sections
    self.readings = readings
    self.cites = cites
  }
}
