import Foundation
import SystemPackage

/// Verifies a finished site: every file against the manifest, every internal link and anchor.
public struct SiteCheck: Sendable {
  private let output: FilePath
  private let baseURL: BaseURL?

  public init(_ options: BuildOptions) {
    output = options.output
    let settings = ArchiveSettings.nearest(to: options.content.appending("archive.yml"))
    baseURL = options.baseURL ?? settings?.baseURL
  }

  public func run() -> BuildReport {
    var diagnostics: [Diagnostic] = []
    var pages: [OutputPath: PageLinks] = [:]
    var manifest = OutputManifest()
    do {
      manifest = OutputManifest(
        reading: try Disk.bytes(of: output.appending(OutputManifest.name))
      )
      for path in manifest.paths {
        try verify(path, against: manifest, &pages, &diagnostics)
      }
    } catch let failure as FileFailure {
      diagnostics.append(Diagnostic(failure, hint: "build the site first"))
    } catch {
      diagnostics.append(Diagnostic(.error, output.string, "\(error)"))
    }
    for (path, page) in pages.sorted(by: { $0.key < $1.key }) {
      for link in page.links {
        guard let fault = fault(of: link, on: path, manifest, pages) else { continue }
        diagnostics.append(
          Diagnostic(
            .error,
            output.appending(path.description).string,
            line: link.line,
            column: link.column,
            fault,
            hint: "build the site again"
          )
        )
      }
    }
    return BuildReport(
      diagnostics: Set(diagnostics).sorted(),
      documents: 0,
      notHeld: 0,
      changedFiles: 0,
      unchangedFiles: manifest.count,
      timings: [],
      isPublished: false
    )
  }
}

extension SiteCheck {
  private func verify(
    _ path: OutputPath,
    against manifest: OutputManifest,
    _ pages: inout [OutputPath: PageLinks],
    _ diagnostics: inout [Diagnostic]
  ) throws {
    let file = output.appending(path.description)
    guard try Disk.status(of: file)?.type == .regular else {
      diagnostics.append(
        Diagnostic(.error, file.string, "this file is missing", hint: "build the site again")
      )
      return
    }
    let bytes = try Disk.bytes(of: file)
    if ContentHash(of: bytes) != manifest[path] {
      diagnostics.append(
        Diagnostic(
          .error,
          file.string,
          "this file is not what the build wrote",
          hint: "somebody changed it, or the disk is failing; build the site again"
        )
      )
    }
    if path.description.hasSuffix(".html") { pages[path] = PageLinks(scanning: bytes) }
  }

  /// What is wrong with a link; nil when it leads somewhere or leaves the site.
  private func fault(
    of link: PageLinks.Link,
    on page: OutputPath,
    _ manifest: OutputManifest,
    _ pages: [OutputPath: PageLinks]
  ) -> String? {
    guard let target = target(of: link.destination, on: page) else { return nil }
    guard let path = OutputPath(target.file), manifest.contains(path) else {
      return "broken link: \"\(link.destination)\""
    }
    guard let anchor = target.anchor, let targetPage = pages[path] else { return nil }
    return targetPage.anchors.contains(anchor)
      ? nil : "no such place on the page: \"\(link.destination)\""
  }

  /// The file and anchor that a link means; nil when it leaves the site.
  private func target(
    of destination: String,
    on page: OutputPath
  ) -> (file: String, anchor: String?)? {
    let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let beforeQuery = parts[0].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let anchor = parts.count > 1 ? parts[1].removingPercentEncoding ?? String(parts[1]) : nil
    var path = String(beforeQuery[0])
    if let baseURL {
      if path.hasPrefix(baseURL.description) {
        path = "/" + path.dropFirst(baseURL.description.count)
      } else if path.hasPrefix(baseURL.path) {
        path = "/" + path.dropFirst(baseURL.path.count)
      } else if path.hasPrefix("/") {
        return nil
      }
    }
    if path.prefix(while: { $0 != "/" }).contains(":") || path.hasPrefix("//") { return nil }
    var components: [Substring] =
      path.hasPrefix("/") ? [] : page.description.split(separator: "/").dropLast()
    if path.isEmpty { return (page.description, anchor) }
    for component in path.split(separator: "/") where component != "." {
      if component != ".." {
        components.append(component)
      } else if components.popLast() == nil {
        return ("../" + path, anchor)
      }
    }
    var file = components.joined(separator: "/")
    let isFolder = path.hasSuffix("/") || path.hasSuffix(".") || file.isEmpty
    if isFolder { file += file.isEmpty ? "index.html" : "/index.html" }
    return (file.removingPercentEncoding ?? file, anchor)
  }
}
