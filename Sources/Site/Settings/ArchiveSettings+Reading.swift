import Documents
import Vietnamese

extension ArchiveSettings {
  /// Reads the text of `archive.yml`; nil, with the reasons as errors, when it cannot be used.
  package static func read(
    _ text: String,
    path: String,
    diagnostics: inout [Diagnostic]
  ) -> ArchiveSettings? {
    guard let map = YAMLMap.read(text, path: path, diagnostics: &diagnostics) else { return nil }
    var reader = Reader(path: path)
    for entry in map.entries { reader.read(entry) }
    reader.finish()
    diagnostics += reader.diagnostics
    guard !reader.diagnostics.contains(where: { $0.severity == .error }) else { return nil }
    var settings = reader.settings
    settings.hash = ContentHash(of: text)
    return settings
  }

  private struct Reader {
    let path: String
    var settings = ArchiveSettings()
    var diagnostics: [Diagnostic] = []
    private var issuers: [Issuer] = []
    private var home: (name: String, entry: YAMLMap.Entry)?

    init(path: String) { self.path = path }

    mutating func read(_ entry: YAMLMap.Entry) {
      switch entry.key {
      case "title": settings.title = text(entry) ?? settings.title
      case "description": settings.description = text(entry) ?? ""
      case "contact": settings.contact = text(entry)
      case "home": home = text(entry).map { ($0, entry) }
      case "base-url":
        guard let text = text(entry) else { return }
        guard let url = BaseURL(text) else {
          refuse(entry.place, "\"\(text)\" is no web address", hint: "write https://… in full")
          return
        }
        settings.baseURL = url
        settings.hasBaseURL = url != .placeholder
      case "language":
        guard let text = text(entry) else { return }
        guard let language = Language(rawValue: text) else {
          refuse(entry.place, "no language \"\(text)\"", hint: "write vi or en")
          return
        }
        settings.language = language
      case "outputs": readOutputs(entry)
      case "search":
        guard let text = text(entry) else { return }
        guard let hasSearch = Bool(yaml: text) else {
          refuse(entry.place, "\"search\" must be true or false, not \"\(text)\"")
          return
        }
        settings.hasSearch = hasSearch
      case "issuers": readIssuers(entry)
      default:
        diagnostics.append(
          entry.place.diagnostic(
            .warning,
            in: path,
            "unknown key \"\(entry.key)\"",
            hint:
              "known: base-url, contact, description, home, issuers, language, outputs, search, title"
          )
        )
      }
    }

    mutating func finish() {
      var homeIssuer: Issuer?
      if let home {
        homeIssuer = issuers.first { $0.name.folded == home.name.folded }
        if homeIssuer == nil {
          refuse(
            home.entry.place,
            "the home issuer \"\(home.name)\" is not among the issuers",
            hint: "add it under issuers:"
          )
        }
      }
      settings.registry = IssuerRegistry(home: homeIssuer, issuers: issuers)
    }

    private mutating func readOutputs(_ entry: YAMLMap.Entry) {
      guard case .list(let items) = entry.value else {
        refuse(entry.place, "\"outputs\" must be a list")
        return
      }
      settings.outputs = [.html]
      for item in items {
        guard case .scalar(let name) = item.value, let format = OutputFormat(rawValue: name) else {
          let known = OutputFormat.allCases.map(\.rawValue).joined(separator: ", ")
          refuse(item.place, "no such output", hint: "known: \(known)")
          continue
        }
        settings.outputs.insert(format)
      }
    }

    private mutating func readIssuers(_ entry: YAMLMap.Entry) {
      guard case .list(let items) = entry.value else {
        refuse(entry.place, "\"issuers\" must be a list")
        return
      }
      for item in items {
        guard case .map(let map) = item.value, let name = map["name"].flatMap({ text($0) }) else {
          refuse(item.place, "an issuer needs a name", hint: "write - name: Thành ủy Hải Phòng")
          continue
        }
        issuers.append(
          Issuer(
            name: name,
            place: map["place"].flatMap { text($0) },
            sign: map["sign"].flatMap { text($0) },
            aliases: aliases(map),
            terms: terms(map)
          )
        )
      }
    }

    private mutating func aliases(_ map: YAMLMap) -> [String] {
      guard let entry = map["aliases"] else { return [] }
      guard case .list(let items) = entry.value else {
        refuse(entry.place, "\"aliases\" must be a list")
        return []
      }
      return items.compactMap { item in
        guard case .scalar(let text) = item.value else { return nil }
        return text.composed.singleLine
      }
    }

    private mutating func terms(_ map: YAMLMap) -> [Term] {
      guard let entry = map["terms"] else { return [] }
      guard case .list(let items) = entry.value else {
        refuse(entry.place, "\"terms\" must be a list")
        return []
      }
      return items.compactMap { item in
        guard case .map(let term) = item.value, let name = term["name"].flatMap({ text($0) }),
          let from = term["from"].flatMap({ day($0, endsYear: false) }),
          let to = term["to"].flatMap({ day($0, endsYear: true) }), from <= to
        else {
          refuse(
            item.place,
            "a term needs a name and two dates, from and to",
            hint: "write - {name: XVI, from: 2020-10-16, to: 2025-09-27}, or years alone"
          )
          return nil
        }
        return Term(name: name, from: from, to: to)
      }
    }

    /// A date, or a year which stands for its first or last day.
    private mutating func day(_ entry: YAMLMap.Entry, endsYear: Bool) -> CivilDate? {
      guard let text = text(entry) else { return nil }
      if let year = Int(text), text.utf8.count == 4 {
        return CivilDate(year: year, month: endsYear ? 12 : 1, day: endsYear ? 31 : 1)
      }
      return CivilDate(iso: text)
    }

    private mutating func text(_ entry: YAMLMap.Entry) -> String? {
      switch entry.value {
      case .scalar(let text): return text.composed.singleLine
      case .null: return nil
      default:
        refuse(entry.place, "\"\(entry.key)\" must be a text")
        return nil
      }
    }

    private mutating func refuse(_ place: YAMLMap.Place, _ message: String, hint: String? = nil) {
      diagnostics.append(place.diagnostic(.error, in: path, message, hint: hint))
    }
  }
}
