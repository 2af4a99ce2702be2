import SystemPackage
import Vietnamese

/// What lies in `templates/`: compiled templates, the strings of one language, and the assets.
struct TemplateFolder: Sendable {
  let templates: TemplateSet
  let strings: InterfaceStrings
  /// Empty where the folder has no `viet-tat.yml`.
  let abbreviations: Abbreviations
  let assets: [OutputFile]
  /// The script that keeps pages for times without a connection; nil where the folder has none.
  let serviceWorker: String?

  /// Reads and checks the folder; nil, with the reasons as errors, when no page can be made with it.
  ///
  /// Both languages are read, whichever is used, so that neither falls behind unnoticed.
  static func read(
    _ folder: FilePath,
    language: ArchiveSettings.Language,
    diagnostics: inout [Diagnostic]
  ) throws -> TemplateFolder? {
    let before = diagnostics.count
    var sources: [String: String] = [:]
    var strings: [ArchiveSettings.Language: InterfaceStrings] = [:]
    for language in ArchiveSettings.Language.allCases {
      let path = folder.appending("strings.\(language).yml")
      guard let text = try text(path, &diagnostics) else { continue }
      strings[language] = InterfaceStrings.read(
        text,
        path: path.string,
        diagnostics: &diagnostics
      )
    }
    compare(strings, in: folder, &diagnostics)
    for name in try Disk.names(in: folder) where name.hasSuffix(".mustache") {
      guard let text = try text(folder.appending(name), &diagnostics) else { continue }
      sources[String(name.dropLast(".mustache".count))] = text
    }
    let abbreviations = try abbreviations(folder.appending("viet-tat.yml"), &diagnostics)
    let workerPath = folder.appending(OfflineFiles.workerName)
    let serviceWorker =
      try Disk.status(of: workerPath) == nil ? nil : try text(workerPath, &diagnostics)
    let assets = try assets(folder.appending("assets"), below: FixedAddress.assets)
    guard let strings = strings[language] else { return nil }
    let shapes = PageTemplate.allCases.map { ($0.rawValue, $0.shape(strings: strings)) }
    let templates = TemplateSet.compile(
      sources,
      shapes: Dictionary(uniqueKeysWithValues: shapes),
      strings: strings,
      path: { folder.appending("\($0).mustache").string },
      diagnostics: &diagnostics
    )
    guard let templates, !diagnostics[before...].contains(where: { $0.severity == .error }) else {
      return nil
    }
    return TemplateFolder(
      templates: templates,
      strings: strings,
      abbreviations: abbreviations,
      assets: assets,
      serviceWorker: serviceWorker
    )
  }

  /// What the service worker fetches when it is installed: style sheets, scripts and the sign of the
  /// site, but for the scripts of the search, which come with the search page.
  var offlineAssets: [String] {
    assets.map(\.path.description).filter { name in
      name.hasSuffix(".css") || name.hasSuffix(".svg")
        || ["trang.js", "van-ban.js", "chu-ngo.js"].contains { name == FixedAddress.assets + $0 }
    }.sorted()
  }

  func hasAsset(_ path: String) -> Bool {
    assets.contains { $0.path.description == path }
  }
}

extension TemplateFolder {
  private static func text(
    _ path: FilePath,
    _ diagnostics: inout [Diagnostic]
  ) throws -> String? {
    guard try Disk.status(of: path)?.type == .regular else {
      diagnostics.append(
        Diagnostic(
          .error,
          path.string,
          "this file is missing",
          hint: "put it back from the program's own templates/ folder"
        )
      )
      return nil
    }
    return SourceDecoding.decode(
      try Disk.bytes(of: path),
      path: path.string,
      diagnostics: &diagnostics
    )?.composed
  }

  private static func abbreviations(
    _ path: FilePath,
    _ diagnostics: inout [Diagnostic]
  ) throws -> Abbreviations {
    guard try Disk.status(of: path) != nil, let text = try text(path, &diagnostics) else {
      return Abbreviations([:])
    }
    return Abbreviations.read(text, path: path.string, diagnostics: &diagnostics)
      ?? Abbreviations([:])
  }

  /// A string that one language has and the other lacks is an error in the one that lacks it.
  private static func compare(
    _ strings: [ArchiveSettings.Language: InterfaceStrings],
    in folder: FilePath,
    _ diagnostics: inout [Diagnostic]
  ) {
    let all = Set(strings.values.flatMap(\.texts.keys))
    for (language, own) in strings {
      for key in all.subtracting(own.texts.keys).sorted() {
        diagnostics.append(
          Diagnostic(
            .error,
            folder.appending("strings.\(language).yml").string,
            "the string \"\(key)\" is missing",
            hint: "the other language has it"
          )
        )
      }
    }
  }

  private static func assets(_ folder: FilePath, below prefix: String) throws -> [OutputFile] {
    guard try Disk.status(of: folder)?.type == .directory else { return [] }
    var files: [(name: String, bytes: [UInt8])] = []
    var assets: [OutputFile] = []
    for name in try Disk.names(in: folder) where !name.hasPrefix(".") {
      let file = folder.appending(name)
      if try Disk.status(of: file)?.type == .directory {
        assets += try self.assets(file, below: "\(prefix)\(name)/")
      } else {
        files.append((name, try Disk.bytes(of: file)))
      }
    }
    func add(_ name: String, _ bytes: [UInt8], from sources: [(name: String, bytes: [UInt8])]) {
      guard let path = OutputPath(prefix + name) else { return }
      let inputs = sources.map { source in
        Provenance.Ingredient("templates/\(prefix)\(source.name)", ContentHash(of: source.bytes))
      }
      assets.append(
        OutputFile(
          path: path,
          content: .bytes(bytes),
          stage: .assets,
          provenance: Provenance(inputs)
        )
      )
    }
    let scripts = files.filter { $0.name.hasSuffix(".js") }.map { file in
      (file.name, String(decoding: file.bytes, as: UTF8.self))
    }
    let bundles = ScriptBundle.bundles(Dictionary(scripts) { first, _ in first })
    for file in files {
      guard file.name.hasSuffix(".js"), let bundles else {
        add(file.name, file.bytes, from: [file])
        continue
      }
      if let bundle = bundles[file.name] {
        add(
          file.name,
          Array(bundle.text.utf8),
          from: files.filter { bundle.parts.contains($0.name) }
        )
      }
    }
    return assets.sorted { $0.path.description < $1.path.description }
  }
}
