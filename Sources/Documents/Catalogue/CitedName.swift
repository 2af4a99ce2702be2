import Vietnamese

/// What a citation without a whole number calls the document that it means.
public enum CitedName: Hashable, Sendable {
  /// A law by its name: `luat`, `dat-dai`, 2013.
  case law(kind: String, name: String, year: Int?)
  /// The resolution of a congress.
  case congress(CongressName)
  /// A kind and the figures of a number: `nghi-dinh`, 154, 2024.
  case short(kind: String, serial: String, year: Int?)

  /// The name in a citation's own words; nil for numbers, and for plenums, which passed several
  /// resolutions each.
  public init?(_ citation: Citation, words: String) {
    switch citation.type {
    case .numbered: return nil
    case .namedLaw:
      guard let law = Self.law(words, date: citation.date) else { return nil }
      self = law
    case .congress:
      guard let congress = CongressName(in: words) else { return nil }
      self = .congress(congress)
    case .short:
      guard let kind = citation.kind, let number = citation.number else { return nil }
      let parts = number.split(separator: "/", omittingEmptySubsequences: false)
      let serial = parts[0].drop { $0 == "0" }
      guard !serial.isEmpty, serial.allSatisfy(\.isNumber), parts.count < 3 else { return nil }
      let year = parts.count == 2 ? Int(parts[1]) : citation.date?.year
      self = .short(kind: Slug.slug(kind), serial: String(serial), year: year)
    }
  }

  /// The law whose name stands between its kind and its number, "Luật Đất đai số 45/2013/QH13".
  public init?(lawNumberedIn citation: Citation, words: String) {
    guard let number = citation.documentNumber, number.assembly != nil,
      let end = words.range(of: " số ") ?? words.range(of: " so "),
      let law = Self.law(String(words[..<end.lowerBound]), date: citation.date),
      case .law(let kind, let name, let year) = law
    else { return nil }
    self = .law(kind: kind, name: name, year: number.year ?? year)
  }

  /// The law that a document of the archive is; nil for other documents.
  init?(lawOf document: CitingDocument) {
    guard let kind = document.metadata.kind.map({ Slug.slug($0) }), Self.kinds.contains(kind),
      let title = document.metadata.title.map({ Slug.slug($0) })
    else { return nil }
    let name = title.hasPrefix(kind + "-") ? String(title.dropFirst(kind.utf8.count + 1)) : title
    guard !name.isEmpty else { return nil }
    self = .law(
      kind: kind,
      name: name,
      year: document.number?.year ?? document.metadata.date?.year
    )
  }

  private static let kinds = ["hien-phap", "bo-luat", "phap-lenh", "luat"]

  private static func law(_ words: String, date: CivilDate?) -> CitedName? {
    let slug = Slug.slug(words)
    guard let kind = kinds.first(where: { slug == $0 || slug.hasPrefix($0 + "-") }) else {
      return nil
    }
    var parts = slug.dropFirst(kind.utf8.count).split(separator: "-")
    var year = date?.year
    if let last = parts.last, last.utf8.count == 4, let figures = Int(last), figures > 1900 {
      year = figures
      parts.removeLast()
      if parts.last == "nam" { parts.removeLast() }
    }
    // The constitution has no other name.
    guard !parts.isEmpty || kind == "hien-phap" else { return nil }
    return .law(
      kind: kind,
      name: kind == "hien-phap" ? "" : parts.joined(separator: "-"),
      year: year
    )
  }
}

extension CitedName {
  /// The name without its year, under which laws of different years are looked for.
  var undated: CitedName {
    if case .law(let kind, let name, _) = self { return .law(kind: kind, name: name, year: nil) }
    return self
  }

  /// The year that the citation says.
  var year: Int? {
    switch self {
    case .law(_, _, let year), .short(_, _, let year): year
    case .congress: nil
    }
  }
}
