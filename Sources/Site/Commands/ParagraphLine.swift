import Foundation

/// A paragraph with its id, as a line of JSON gives it to `cite`.
package struct ParagraphLine: Hashable, Sendable {
  /// The id as it was given, in JSON: a text or a number.
  package let id: String
  package let text: String

  /// The paragraph of a line: an object with `id` and `text`, other keys passed over.
  ///
  /// Lines of just these two keys are read without a general decoder, which would take longer than
  /// to find the citations; all else is left to it.
  ///
  /// - Throws: `DecodingError` where the line is no such object.
  package init(reading line: UnsafeBufferPointer<UInt8>) throws {
    var scanner = ParagraphScanner(line)
    self = try scanner.paragraph() ?? Self(decoding: Data(line))
  }

  /// The paragraph as Foundation decodes it.
  ///
  /// - Throws: `DecodingError`.
  package init(decoding line: Data) throws {
    let object = try JSONDecoder().decode(Object.self, from: line)
    self.init(id: object.id.json, text: object.text)
  }

  package init(id: String, text: String) {
    self.id = id
    self.text = text
  }
}

extension ParagraphLine {
  private struct Object: Decodable {
    let id: Identifier
    let text: String
  }

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
      case .text(let text): CitationLine.json(text)
      case .number(let number): String(number)
      }
    }
  }
}
