import Markup
import SystemPackage
import Vietnamese

/// A page of `content/trang/`: Markdown by a person that is no document.
struct PlainPage: Sendable {
  /// Relative to the root, ending in `/`.
  let address: String
  let title: String
  let file: SourceFile
  let body: String
  let bodyOffset: Int
  let input: Provenance.Ingredient

  /// Reads the pages; those that claim an address of the site's own, or the same one, are errors and
  /// left out.
  static func read(_ files: [SourceFile], diagnostics: inout [Diagnostic]) -> [PlainPage] {
    let pages = files.compactMap { read($0, diagnostics: &diagnostics) }
    let claims = Dictionary(grouping: pages, by: \.address)
    return pages.filter { page in
      let isTaken = page.address != FixedAddress.about && FixedAddress.isFixed(page.component)
      guard isTaken || (claims[page.address]?.count ?? 0) > 1 else { return true }
      diagnostics.append(
        Diagnostic(
          .error,
          page.file.path.string,
          "the address \"/\(page.address)\" is taken",
          hint: "give the file another name"
        )
      )
      return false
    }
  }

  private var component: String { String(address.dropLast()) }

  /// Reads the page; nil, with the reasons, when it cannot be published.
  static func read(_ file: SourceFile, diagnostics: inout [Diagnostic]) -> PlainPage? {
    do {
      let bytes = try Disk.bytes(of: file.path)
      let path = file.path.string
      guard let text = SourceDecoding.decode(bytes, path: path, diagnostics: &diagnostics) else {
        return nil
      }
      guard let parted = FrontMatter(text.composed) else {
        diagnostics.append(
          Diagnostic(
            .error,
            path,
            "the front matter is never closed",
            hint: "end it with a line ---"
          )
        )
        return nil
      }
      guard
        let map = YAMLMap.read(
          parted.yaml ?? "",
          path: path,
          lineOffset: parted.yamlOffset,
          diagnostics: &diagnostics
        )
      else { return nil }
      let name = file.stem.split(separator: "/").last.map(String.init) ?? file.stem
      for entry in map.entries where entry.key != "title" {
        diagnostics.append(
          entry.place.diagnostic(
            .warning,
            in: path,
            "unknown key \"\(entry.key)\"",
            hint: "a plain page has only a title"
          )
        )
      }
      let slug = Slug.slug(name)
      var title = name
      if case .scalar(let text) = map["title"]?.value { title = text.composed.singleLine }
      return PlainPage(
        address: (slug.isEmpty ? "trang" : slug) + "/",
        title: title,
        file: file,
        body: parted.body,
        bodyOffset: parted.bodyOffset,
        input: .init("content/\(file.name)", ContentHash(of: bytes))
      )
    } catch {
      diagnostics.append(
        Diagnostic(.error, file.path.string, "\(error)", hint: "make it readable for the build")
      )
    }
    return nil
  }
}
