import Restoration
import Site
import Synchronization

/// Restores by a list of words, so that a test knows what a decoder would have to find out.
///
/// A key of two words joins them into one token; a reading of two words splits a token.
struct WordListRestorer {
  struct Reading {
    let text: String
    var confidence = 0.99
    var alternatives: [(text: String, probability: Double)] = []
  }

  var readings: [String: Reading]
  var fingerprint = "word list"

  /// How often texts have been restored.
  final class Count: Sendable {
    private let count = Mutex(0)

    var value: Int { count.withLock { $0 } }

    func increment() { count.withLock { $0 += 1 } }
  }

  func restorer(counting count: Count = Count()) -> TextRestorer {
    TextRestorer(fingerprint: fingerprint) { text in
      count.increment()
      let plain = Restorer(model: nil).restore(text)
      return RestoredText(
        lines: plain.lines.map { RestoredLine(raw: $0.raw, tokens: tokens(of: $0)) },
        state: .restored,
        endsWithNewline: plain.endsWithNewline
      )
    }
  }

  private func tokens(of line: RestoredLine) -> [RestoredToken] {
    var tokens: [RestoredToken] = []
    var index = 0
    while index < line.tokens.count {
      let token = line.tokens[index]
      if index + 1 < line.tokens.count {
        let next = line.tokens[index + 1]
        let raw = token.raw + " " + next.raw
        if next.start == token.end + 1, let reading = readings[raw] {
          tokens += read(raw, as: reading, kind: token.kind, token.start..<next.end)
          index += 2
          continue
        }
      }
      let reading = readings[token.raw] ?? Reading(text: token.text)
      tokens += read(token.raw, as: reading, kind: token.kind, token.start..<token.end)
      index += 1
    }
    return tokens
  }

  private func read(
    _ raw: String,
    as reading: Reading,
    kind: TokenKind,
    _ span: Range<Int>
  ) -> [RestoredToken] {
    reading.text.split(separator: " ").map { word in
      RestoredToken(
        raw: raw,
        text: String(word),
        confidence: reading.confidence,
        alternatives: reading.alternatives.map {
          Alternative(text: $0.text, probability: $0.probability)
        },
        kind: kind,
        start: span.lowerBound,
        end: span.upperBound
      )
    }
  }
}
