import Foundation

extension JSONLines {
  /// Why a text is no restored text.
  public enum FormatError: Error, Hashable, Sendable {
    /// A line that is not JSON of the shape; the reason as Foundation words it.
    case malformedLine(Int, reason: String)
    /// A token whose span goes back behind the one before, is absurdly far from it, or is not as
    /// long as the token.
    case misplacedToken(line: Int, token: Int)
  }

  /// Whether a text is meant as JSON Lines: it begins with an object that has a path, line or
  /// tokens.
  public static func isRecognised(_ text: String) -> Bool {
    let head = text.drop { $0.isWhitespace }.prefix(200)
    guard head.first == "{" else { return false }
    let key = head.dropFirst().drop { $0.isWhitespace }
    return ["\"path\"", "\"line\"", "\"tokens\""].contains { key.hasPrefix($0) }
  }

  /// The restored lines of a text, in their order; empty lines of the text are passed over.
  ///
  /// The raw lines are put together from the tokens: blanks come back as spaces, and those at the
  /// end of a line are lost.
  public static func decoded(_ text: String) throws(FormatError) -> [RestoredLine] {
    let decoder = JSONDecoder()
    var lines: [RestoredLine] = []
    for (index, line) in ScannedText(text: text).lines.enumerated() {
      if line.allSatisfy(\.isWhitespace) { continue }
      let object: LineObject
      do {
        object = try decoder.decode(LineObject.self, from: Data(line.utf8))
      } catch {
        throw .malformedLine(index + 1, reason: reason(of: error))
      }
      lines.append(try restoredLine(of: object.tokens.map(\.token), at: index + 1))
    }
    return lines
  }

  /// The longest run of blanks that is put together again, against memory made from one number.
  private static let longestGap = 1_000_000

  private static func restoredLine(
    of tokens: [RestoredToken],
    at number: Int
  ) throws(FormatError) -> RestoredLine {
    var raw = ""
    var last = 0..<0
    for (index, token) in tokens.enumerated() {
      let isSplit = index > 0 && last == token.start..<max(token.start, token.end)
      if isSplit { continue }
      guard token.start >= last.upperBound, token.start - last.upperBound <= longestGap,
        token.end > token.start, token.end - token.start == token.raw.unicodeScalars.count
      else { throw .misplacedToken(line: number, token: index + 1) }
      raw += String(repeating: " ", count: token.start - last.upperBound) + token.raw
      last = token.start..<token.end
    }
    return RestoredLine(raw: raw, tokens: tokens)
  }

  private static func reason(of error: any Error) -> String {
    guard let error = error as? DecodingError else { return "\(error)" }
    switch error {
    case .typeMismatch(_, let context), .valueNotFound(_, let context),
      .keyNotFound(_, let context), .dataCorrupted(let context):
      return context.debugDescription
    @unknown default: return "\(error)"
    }
  }
}

/// The objects of the format as they are decoded.
private struct LineObject: Decodable {
  let tokens: [TokenObject]
}

private struct TokenObject: Decodable {
  let token: RestoredToken

  private enum Key: String, CodingKey {
    case raw, text, confidence, alternatives, kind, start, end
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let kind = try container.decode(String.self, forKey: .kind)
    guard let kind = TokenKind(rawValue: kind) else {
      throw DecodingError.dataCorruptedError(
        forKey: .kind,
        in: container,
        debugDescription: "unknown kind “\(kind)”"
      )
    }
    token = RestoredToken(
      raw: try container.decode(String.self, forKey: .raw),
      text: try container.decode(String.self, forKey: .text),
      confidence: try container.decode(Double.self, forKey: .confidence),
      alternatives: try container.decode([AlternativeObject].self, forKey: .alternatives)
        .map(\.alternative),
      kind: kind,
      start: try container.decode(Int.self, forKey: .start),
      end: try container.decode(Int.self, forKey: .end)
    )
  }
}

private struct AlternativeObject: Decodable {
  let alternative: Alternative

  init(from decoder: any Decoder) throws {
    var container = try decoder.unkeyedContainer()
    alternative = Alternative(
      text: try container.decode(String.self),
      probability: try container.decode(Double.self)
    )
  }
}
