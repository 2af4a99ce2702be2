/// A body that issues documents, with what is known of it.
public struct Issuer: Hashable, Sendable {
  /// The proper name: `Thành ủy Hải Phòng`, `Bộ Chính trị`.
  public let name: String
  /// The place of the body: `Hải Phòng`; nil for central bodies.
  public let place: String?
  /// The sign in numbers: `TU`, `TW`, `CP`, `UBND`; nil if not known.
  public let sign: String?
  /// Other names under which the body is met, in letterheads or in the text.
  public let aliases: [String]
  /// The terms of the body, in order of time.
  public let terms: [Term]

  /// A body that issues documents.
  public init(
    name: String,
    place: String? = nil,
    sign: String? = nil,
    aliases: [String] = [],
    terms: [Term] = []
  ) {
    self.name = name
    self.place = place
    self.sign = sign
    self.aliases = aliases
    self.terms = terms.sorted()
  }

  /// The term in which a day lies; the later one where terms overlap.
  public func term(on date: CivilDate) -> Term? {
    terms.last { $0.contains(date) }
  }
}

extension Issuer: Comparable {
  public static func < (left: Issuer, right: Issuer) -> Bool {
    (left.name, left.place ?? "", left.sign ?? "") < (
      right.name, right.place ?? "", right.sign ?? ""
    )
  }
}
