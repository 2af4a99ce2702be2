import Documents
import Foundation
import Markup
import Synchronization

/// Turns links that a person wrote from one file of `content/` to another into links between pages.
struct ContentLinks: Sendable {
  private let table: Table

  /// Of all of it: what a page that follows such links was made from.
  var hash: ContentHash {
    let lines = table.addresses.sorted { $0.key < $1.key }.map { "\($0.key)\u{0}\($0.value)\n" }
    return ContentHash(of: lines.joined())
  }

  init(_ catalogue: Catalogue, _ plainPages: [PlainPage]) {
    table = Table(catalogue.entries, plainPages)
  }

  /// The address of each published source, by its name below `content/`.
  ///
  /// A class, because it is made when it is first asked for: most builds after a change never do.
  private final class Table: Sendable {
    private let entries: [CatalogueEntry]
    private let plainPages: [PlainPage]
    private let made = Mutex<[String: String]?>(nil)

    init(_ entries: [CatalogueEntry], _ plainPages: [PlainPage]) {
      self.entries = entries
      self.plainPages = plainPages
    }

    var addresses: [String: String] {
      made.withLock { made in
        if let made { return made }
        var addresses: [String: String] = [:]
        for entry in entries {
          for file in [entry.source.text, entry.source.markdown].compactMap({ $0 }) {
            addresses[file.name] = entry.address.path
          }
          if let scan = entry.source.scan, !entry.isWithdrawn {
            addresses[scan.name] = entry.address.path + CatalogueEntry.scanName
          }
        }
        for page in plainPages { addresses[page.file.name] = page.address }
        made = addresses
        return addresses
      }
    }
  }

  /// Rewrites the relative links of `tree`; one that leads to no published source is a warning
  /// and becomes plain text.
  ///
  /// - Parameters:
  ///   - tree: the Markdown of `file`.
  ///   - file: the file that the links are relative to.
  ///   - address: of the page that is made from it.
  ///   - lineOffset: how many lines of the file stand before the Markdown.
  ///   - followed: becomes true where a link to another file of the archive is met.
  /// - Returns: the warnings.
  func rewrite(
    _ tree: inout MarkupTree,
    in file: SourceFile,
    at address: String,
    lineOffset: Int,
    followed: inout Bool
  ) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    tree.rewriteLinks { link in
      func warn(_ message: String, _ hint: String) -> String {
        diagnostics.append(
          Diagnostic(
            .warning,
            file.path.string,
            line: link.position.line + lineOffset,
            column: link.position.column,
            message,
            hint: hint
          )
        )
        return ""
      }
      switch Self.kind(of: link.destination) {
      case .outside: return nil
      case .refused:
        return warn(
          "the link \"\(link.destination)\" is of a kind that is not published",
          "write a web address, or the name of a file in content/"
        )
      case .relative:
        followed = true
        let parts = link.destination.split(
          separator: "#",
          maxSplits: 1,
          omittingEmptySubsequences: false
        )
        guard let name = Self.resolved(String(parts[0]), from: file.name),
          let target = table.addresses[name]
        else {
          return warn(
            "the link \"\(link.destination)\" leads to nothing in content/",
            "name the file as it lies from here, such as ../2023/244-kl-tu.txt"
          )
        }
        let anchor = parts.count > 1 ? "#\(parts[1])" : ""
        return RelativeLink.link(from: address, to: target) + anchor
      }
    }
    return diagnostics
  }

  /// Whether a link that a person wrote is one that `rewrite` would change.
  static func leadInside(_ tree: inout MarkupTree) -> Bool {
    var isInside = false
    tree.rewriteLinks { link in
      if kind(of: link.destination) != .outside { isInside = true }
      return nil
    }
    return isInside
  }

  private enum Kind {
    /// A path from here to another file of the archive.
    case relative
    /// To another site, to a place on the page, or by mail.
    case outside
    /// By a scheme that could run code or read files.
    case refused
  }

  private static func kind(of destination: String) -> Kind {
    let first = destination.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    guard first.utf8.contains(UInt8(ascii: ":")) else {
      return destination.isEmpty || destination.hasPrefix("/") || destination.hasPrefix("#")
        ? .outside : .relative
    }
    let scheme = first.prefix { $0 != ":" }.lowercased()
    return ["http", "https", "mailto", "tel"].contains(scheme) ? .outside : .refused
  }

  /// The name below `content/` that `path` means in the folder of `name`; nil outside of it.
  private static func resolved(_ path: String, from name: String) -> String? {
    var components = name.split(separator: "/").dropLast().map(String.init)
    let decoded = path.removingPercentEncoding ?? path
    for component in decoded.split(separator: "/") where component != "." {
      if component == ".." {
        guard components.popLast() != nil else { return nil }
      } else {
        components.append(String(component))
      }
    }
    return components.joined(separator: "/")
  }
}
