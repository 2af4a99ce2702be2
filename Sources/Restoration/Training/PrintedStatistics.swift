import Vietnamese

/// What is counted of printed paragraphs beside their sequences of words.
struct PrintedStatistics: Sendable {
  /// How often each word was written in each case pattern.
  private(set) var cases: [String: SIMD4<Double>] = [:]
  /// How often each abbreviation stood in a document's number.
  private(set) var signs: [String: Int] = [:]

  /// No source weighs more than this in the case of words.
  private static let greatestWeight = 4.0

  mutating func add(_ words: [PrintedWords.Word], weight: Double) {
    let capitals = words.count { $0.pattern == .capitals }
    guard capitals * 2 < words.count else { return }
    for word in words {
      cases[word.text, default: .zero][Int(word.pattern.rawValue)] +=
        min(weight, Self.greatestWeight)
    }
  }

  mutating func addSigns(of paragraph: String) {
    for chunk in paragraph.utf8.split(separator: 0x20)
    where chunk.count > 4 && (chunk.contains(0x2F) || chunk.contains(0x2D)) {
      let scalars = Array(String(Substring(chunk)).composed.unicodeScalars)
      for piece in ChunkPiece.pieces(of: scalars) where piece.kind == .sign {
        let parts = scalars[piece.start..<piece.end].split { !ChunkPiece.isWord($0) }
        for part in parts {
          let letters = part.prefix { !ChunkPiece.isDigit($0) }
          guard letters.count >= 2 else { continue }
          var text = ""
          text.unicodeScalars.append(contentsOf: letters)
          signs[text, default: 0] += 1
        }
      }
    }
  }
}
