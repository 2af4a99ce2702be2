import Documents
import Foundation
import SystemPackage

/// `vankho cite`: paragraphs as JSON Lines in, their citations as JSON Lines out.
public struct CitationExtraction: Sendable {
  public init() {}

  /// Reads `{"id","text"}` a line; a line that is no such thing is an error, and the rest is done.
  public func citations(in bytes: [UInt8], path: String) -> CommandResult {
    var result = CommandResult()
    let recognizer = CitationRecognizer()
    let decoder = JSONDecoder()
    for (number, line) in bytes.split(
      separator: UInt8(ascii: "\n"),
      omittingEmptySubsequences: false
    ).enumerated() where line.contains(where: { $0 > 0x20 }) {
      do {
        let paragraph = try decoder.decode(Paragraph.self, from: Data(line))
        CitationLine(
          id: paragraph.id.json,
          citations: recognizer.citations(in: paragraph.text)
        ).write(to: &result.output)
      } catch {
        result.diagnostics.append(
          Diagnostic(
            .error,
            path,
            line: number + 1,
            "this line is no paragraph",
            hint: "write {\"id\": \"…\", \"text\": \"…\"} on one line"
          )
        )
      }
    }
    return result
  }

  private struct Paragraph: Decodable {
    let id: Identifier
    let text: String
  }

  /// An id may be a text or a number and comes back as it was.
  private enum Identifier: Decodable {
    case text(String)
    case number(Int)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      do {
        self = .number(try container.decode(Int.self))
      } catch DecodingError.typeMismatch {
        self = .text(try container.decode(String.self))
      }
    }

    var json: String {
      switch self {
      case .text(let text):
        var json = ""
        CitationLine.write(text, to: &json)
        return json
      case .number(let number): return String(number)
      }
    }
  }
}
