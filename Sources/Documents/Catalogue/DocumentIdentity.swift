import Vietnamese

/// What makes a document the one it is: who numbered it, as what, and in which period.
///
/// Numbers begin anew with each term of a Party committee and with each year of a State body; the
/// date is no part of the identity but its check digit. Where the terms of a Party committee are not
/// known the year stands for the term: two papers of one term in different years are then told apart
/// although their numbers could not be the same, and none are taken for one another.
public struct DocumentIdentity: Hashable, Sendable {
  /// The period in which a number is given once.
  public enum Period: Hashable, Sendable {
    /// A term of a Party committee, by its name.
    case term(String)
    /// A year.
    case year(Int)
    /// Nothing known that tells.
    case unknown
  }

  /// Whose form the number has.
  public let side: Side
  /// The issuer with its place, as in addresses.
  public let issuer: String
  /// The kind, as in addresses; `van-ban` where neither sign nor text tells it.
  public let kind: String
  /// The serial number without leading zeros.
  public let serial: String
  /// The term or the year.
  public let period: Period
}

extension AddressRule {
  /// The identity of a document; nil where it has no number.
  ///
  /// A Party `QĐ` whose kind is not known counts as a Quyết định.
  public func identity(of document: CitingDocument) -> DocumentIdentity? {
    guard let key = document.keys.first else { return nil }
    let date = document.metadata.date
    let period: DocumentIdentity.Period
    if key.side == .party, let date, let term = term(ofIssuer: key.issuer, on: date) {
      period = .term(term.name)
    } else if let year = document.number?.year ?? date?.year {
      period = .year(year)
    } else {
      period = .unknown
    }
    return DocumentIdentity(
      side: key.side,
      issuer: key.issuer,
      kind: key.kind,
      serial: key.serial,
      period: period
    )
  }
}

/// An identity without its period: what an undated citation says.
struct NumberKey: Hashable, Sendable {
  let side: Side
  let issuer: String
  let kind: String
  let serial: String

  /// The keys that a number can mean: two for a Party `QĐ` whose kind is not said, else one.
  ///
  /// The sign of the kind counts before the kind that is said, because letters and reports are often
  /// called by another name; `QĐ` and numbers without such a sign need the kind that is said.
  static func keys(
    _ number: DocumentNumber,
    issuer: String,
    kind said: DocumentKind?
  ) -> [NumberKey] {
    kinds(of: number, said: said).map {
      NumberKey(side: number.side, issuer: issuer, kind: $0, serial: number.plainSerial)
    }
  }

  /// Whether the kind that a text says may be said of a number with that sign.
  ///
  /// "Văn bản" and "công văn" may be said of any; a kind of its own only of its own sign.
  static func accepts(_ number: DocumentNumber, kind said: DocumentKind?) -> Bool {
    guard let said, let sign = number.kindSign else { return true }
    let kinds = DocumentKind.kinds(sign: sign, side: number.side)
    return kinds.isEmpty || kinds.contains(said) || vague.contains(said.name)
      || said.signs(on: number.side).isEmpty
  }

  private static let vague: Set<String> = ["Văn bản", "Công văn"]

  private static func kinds(of number: DocumentNumber, said: DocumentKind?) -> [String] {
    if let sign = number.kindSign {
      let kinds = DocumentKind.kinds(sign: sign, side: number.side)
      if let said, kinds.contains(said) { return [said.slug] }
      if !kinds.isEmpty { return kinds.map(\.slug) }
      return [Slug.slug(sign)]
    }
    switch said?.name {
    case "Bộ luật", "Luật": return ["luat"]
    case nil, "Văn bản", "Công văn": return [number.assembly == nil ? "cong-van" : "van-ban"]
    case let name?: return [Slug.slug(name)]
    }
  }
}
