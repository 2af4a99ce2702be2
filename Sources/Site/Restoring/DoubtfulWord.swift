import Restoration
import Vietnamese

/// A word of which the restoration is not sure, and the line of the source that has it, from 1.
struct DoubtfulWord: Sendable, Hashable {
  let token: RestoredToken
  let line: Int

  /// The doubtful words of a text, in its order.
  static func words(of text: RestoredText) -> [DoubtfulWord] {
    text.lines.enumerated().flatMap { index, line in
      line.tokens.filter(\.isDoubtful).map { DoubtfulWord(token: $0, line: index + 1) }
    }
  }

  /// What doubtful words may be besides what they were read as: the form in the source and the
  /// likeliest other reading, each once, without those that the search finds by the word itself.
  static func readings(of words: [DoubtfulWord]) -> [String] {
    var seen: Set<String> = []
    return words.flatMap { word -> [String] in
      let token = word.token
      let likeliest = token.alternatives.first { $0.text != token.text }?.text
      return [token.raw.composed, likeliest].compactMap { $0 }.filter { reading in
        reading.folded != token.text.folded && seen.insert(reading).inserted
      }
    }
  }
}
