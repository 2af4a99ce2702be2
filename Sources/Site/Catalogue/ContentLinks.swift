import Documents
import Foundation
import Markup

/// Turns links that a person wrote from one file of `content/` to another into links between pages.
struct ContentLinks: Sendable {
  /// The address of each published source, by its name below `content/`.
  private let addresses: [String: String]

  init(_ catalogue: Catalogue, _ plainPages: [PlainPage]) {
    var addresses: [String: String] = [:]
    for entry in catalogue.entries {
      for file in [entry.source.text, entry.source.markdown].compactMap({ $0 }) {
        addresses[file.name] = entry.address.path
      }
      if let scan = entry.source.scan {
        addresses[scan.name] = entry.address.path + CatalogueEntry.scanName
      }
    }
    for page in plainPages { addresses[page.file.name] = page.address }
    self.addresses = addresses
  }

  /// Rewrites the relative links of `tree`; one that leads to no published source is a warning.
  ///
  /// - Parameters:
  ///   - tree: the Markdown of `file`.
  ///   - file: the file that the links are relative to.
  ///   - address: of the page that is made from it.
  ///   - lineOffset: how many lines of the file stand before the Markdown.
  func rewrite(
    _ tree: inout MarkupTree,
    in file: SourceFile,
    at address: String,
    lineOffset: Int
  ) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    tree.rewriteLinks { link in
      guard Self.isRelative(link.destination) else { return nil }
      let parts = link.destination.split(
        separator: "#",
        maxSplits: 1,
        omittingEmptySubsequences: false
      )
      let name = Self.resolved(String(parts[0]), from: file.name)
      guard let name, let target = addresses[name] else {
        diagnostics.append(
          Diagnostic(
            .warning,
            file.path.string,
            line: link.position.line + lineOffset,
            column: link.position.column,
            "the link \"\(link.destination)\" leads to nothing in content/",
            hint: "name the file as it lies from here, such as ../2023/244-kl-tu.txt"
          )
        )
        return nil
      }
      let anchor = parts.count > 1 ? "#\(parts[1])" : ""
      return RelativeLink.link(from: address, to: target) + anchor
    }
    return diagnostics
  }

  /// Whether a destination is a path from here: no scheme, no host, not from the root, not within.
  private static func isRelative(_ destination: String) -> Bool {
    let first = destination.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    return !destination.isEmpty && !destination.hasPrefix("/") && !destination.hasPrefix("#")
      && !first.contains(":")
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
