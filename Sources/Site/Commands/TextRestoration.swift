import Documents
import Restoration
import SystemPackage
import Vietnamese

/// `vankho restore`: texts in, restored texts out, line for line.
public struct TextRestoration: Sendable {
  /// In what form a restored text is given.
  public enum Format: String, Sendable, CaseIterable {
    case text, json, markdown
  }

  private let format: Format
  private let model: ModelChoice

  public init(format: Format, model: ModelChoice = .bundled) {
    self.format = format
    self.model = model
  }

  /// Restores the files one after the other; line N of the output is that of line N of the input.
  public func restore(_ paths: [String]) -> CommandResult {
    var result = CommandResult()
    guard let restorer = model.restorer(&result.diagnostics) else { return result }
    for (number, path) in paths.enumerated() {
      guard let text = SourceDecoding.text(of: path, diagnostics: &result.diagnostics) else {
        continue
      }
      var output = rendered(text, path: path, restorer)
      // A file that does not end its last line must not run into the next one.
      if number + 1 < paths.count, !output.isEmpty, !output.hasSuffix("\n") { output += "\n" }
      result.output += output
    }
    return result
  }

  /// Restores text from a stream.
  public func restore(_ bytes: [UInt8], path: String) -> CommandResult {
    var result = CommandResult()
    guard let restorer = model.restorer(&result.diagnostics) else { return result }
    let text = SourceDecoding.decode(
      bytes,
      path: path,
      mayBeBlank: true,
      diagnostics: &result.diagnostics
    )
    if let text { result.output = rendered(text, path: path, restorer) }
    return result
  }

  /// Writes the Markdown of each file beside it, for a person to correct; a file that is already
  /// there is left alone and reported.
  public func write(_ paths: [String]) -> CommandResult {
    var result = CommandResult()
    guard let restorer = model.restorer(&result.diagnostics) else { return result }
    for path in paths {
      guard let text = SourceDecoding.text(of: path, diagnostics: &result.diagnostics) else {
        continue
      }
      let target = FilePath(path).markdownSibling
      do {
        guard try Disk.status(of: target) == nil else {
          result.diagnostics.append(
            Diagnostic(
              .error,
              target.string,
              "this file is already there and is left as it is",
              hint: "move it away if it may be made anew"
            )
          )
          continue
        }
        try Disk.write(Array(rendered(text, path: path, restorer).utf8), to: target)
        result.output += "\(target.string)\n"
      } catch {
        result.diagnostics.append(
          Diagnostic(error, hint: "look whether the folder may be written")
        )
      }
    }
    return result
  }

  private func rendered(_ text: String, path: String, _ restorer: TextRestorer) -> String {
    let restored = restorer.restoreFully(text)
    switch format {
    case .text: return restored.text
    case .json: return JSONLines.encoded(restored, path: path)
    case .markdown:
      let registry = ArchiveSettings.nearest(to: FilePath(path))?.registry ?? IssuerRegistry()
      let document = OfficialDocument(lines: restored.lines.map(\.text), registry: registry)
      // Plain text is what a person corrects best, and until then the text is the machine's.
      return FrontMatter.text(document.metadata, StatedMetadata(review: .machine))
        + MarkdownText.markdown(for: document.blocks)
    }
  }
}

extension FilePath {
  /// `NAME.md` beside `NAME.txt`.
  fileprivate var markdownSibling: FilePath {
    var sibling = self
    sibling.extension = "md"
    return sibling
  }
}
