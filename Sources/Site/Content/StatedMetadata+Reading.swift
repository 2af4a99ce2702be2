import Documents
import Vietnamese

extension StatedMetadata {
  /// Reads the keys of DESIGN §3 from `map`.
  ///
  /// A value of the wrong form is an error at its place and makes the reading fail as a whole: a
  /// document published under half of what was said of it would get a wrong address. A key that is
  /// unknown is passed over and returned.
  ///
  /// - Returns: nil when a value cannot be used.
  static func read(
    _ map: YAMLMap,
    path: String,
    diagnostics: inout [Diagnostic]
  ) -> (metadata: StatedMetadata, unknown: [YAMLMap.Entry])? {
    var reader = Reader(path: path)
    for entry in map.entries { reader.read(entry) }
    diagnostics += reader.diagnostics
    return reader.diagnostics.isEmpty ? (reader.metadata, reader.unknown) : nil
  }

  private struct Reader {
    let path: String
    var metadata = StatedMetadata()
    var unknown: [YAMLMap.Entry] = []
    var diagnostics: [Diagnostic] = []

    init(path: String) { self.path = path }

    mutating func read(_ entry: YAMLMap.Entry) {
      guard let key = MetadataKey(rawValue: entry.key) else {
        unknown.append(entry)
        return
      }
      if case .null = entry.value { return }
      metadata.places.add(key, Place(path: path, line: entry.place.line))
      switch key {
      case .number: metadata.number = text(entry)
      case .kind: metadata.kind = text(entry)
      case .issuer: metadata.issuer = text(entry)
      case .place: metadata.place = text(entry)
      case .title: metadata.title = text(entry)
      case .term: metadata.term = text(entry)
      case .signedBy: metadata.signedBy = text(entry)
      case .reviewer: metadata.reviewer = text(entry)
      case .reason: metadata.reason = text(entry)
      case .date: metadata.date = date(entry)
      case .declassified: metadata.declassified = date(entry)
      case .reviewed: metadata.reviewed = date(entry)
      case .topics: metadata.topics = list(entry)
      case .aliases: metadata.aliases = list(entry).compactMap { address($0, entry) }
      case .review: metadata.review = review(entry)
      case .status: metadata.isWithdrawn = isWithdrawn(entry)
      case .publish: metadata.publishes = flag(entry)
      }
    }

    private mutating func text(_ entry: YAMLMap.Entry) -> String? {
      guard case .scalar(let text) = entry.value else {
        refuse(entry, "must be a text")
        return nil
      }
      return text.composed.singleLine
    }

    private mutating func date(_ entry: YAMLMap.Entry) -> CivilDate? {
      guard let text = text(entry) else { return nil }
      guard let date = CivilDate(iso: text) else {
        refuse(entry, "must be a date, not \"\(text)\"", hint: "write it as 2023-04-14")
        return nil
      }
      return date
    }

    private mutating func list(_ entry: YAMLMap.Entry) -> [String] {
      switch entry.value {
      case .scalar(let text): return [text.composed.singleLine]
      case .list(let items):
        let texts = items.compactMap { item -> String? in
          guard case .scalar(let text) = item.value else { return nil }
          return text.composed.singleLine
        }
        if texts.count < items.count { refuse(entry, "must be a list of texts") }
        return texts
      default:
        refuse(entry, "must be a list of texts")
        return []
      }
    }

    private mutating func address(_ text: String, _ entry: YAMLMap.Entry) -> Address? {
      guard let address = Address(path: text) else {
        refuse(
          entry,
          "is no address of this site: \"\(text)\"",
          hint: "write it as /thanh-uy-hai-phong/2023/244-kl-tu/"
        )
        return nil
      }
      return address
    }

    private mutating func review(_ entry: YAMLMap.Entry) -> ReviewState? {
      guard let text = text(entry) else { return nil }
      guard let state = ReviewState(rawValue: text) else {
        refuse(entry, "cannot be \"\(text)\"", hint: "write machine, partial or done")
        return nil
      }
      return state
    }

    private mutating func isWithdrawn(_ entry: YAMLMap.Entry) -> Bool {
      guard let text = text(entry) else { return false }
      if text != "withdrawn" {
        refuse(entry, "cannot be \"\(text)\"", hint: "the only status is withdrawn")
      }
      return true
    }

    private mutating func flag(_ entry: YAMLMap.Entry) -> Bool? {
      guard let text = text(entry) else { return nil }
      guard let flag = Bool(yaml: text) else {
        refuse(entry, "must be true or false, not \"\(text)\"")
        return nil
      }
      return flag
    }

    private mutating func refuse(_ entry: YAMLMap.Entry, _ message: String, hint: String? = nil) {
      diagnostics.append(
        entry.place.diagnostic(.error, in: path, "\"\(entry.key)\" \(message)", hint: hint)
      )
    }
  }
}
