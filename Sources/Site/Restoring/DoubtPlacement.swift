import Documents
import Markup
import Restoration

/// Where the doubtful words of a restored text stand in the text blocks of its page.
///
/// A paragraph is made of lines by joining and cutting, which changes blanks and nothing else. So the
/// letters of a block, blanks left out, are runs of the letters of its lines, one run a line. A block
/// of which every letter is explained so gets its words marked, any other gets none: no mark stands
/// at a word that has not the very letters of the token, in its order among those of its lines.
struct DoubtPlacement {
  struct Place: Sendable, Hashable {
    /// Index among the doubtful words.
    let word: Int
    /// In Unicode scalars of the text of the block.
    let range: Range<Int>
  }

  /// How many steps a block may take for each of its letters; repetitions without end could need
  /// the square of them.
  private static let effort = 200

  private var lines: [Int: Line] = [:]

  /// - Parameters:
  ///   - text: the restored text.
  ///   - words: its doubtful words.
  init(_ text: RestoredText, _ words: [DoubtfulWord]) {
    var next = 0
    for (index, line) in text.lines.enumerated() {
      var letters = Line()
      for token in line.tokens {
        let start = letters.scalars.count
        letters.scalars += token.text.unicodeScalars.filter { !Self.isBlank($0) }
        if token.isDoubtful {
          letters.words.append((next, start..<letters.scalars.count))
          next += 1
        }
      }
      if !letters.scalars.isEmpty { lines[index + 1] = letters }
    }
    assert(next == words.count)
  }

  /// The places in a text block of the doubtful words in the lines that it was made of.
  ///
  /// A piece of a line belongs to one block: what this block takes no later one gets.
  /// - Complexity: O(length of block and lines).
  mutating func places(in text: String, of numbers: ClosedRange<Int>) -> [Place] {
    var offsets: [Int] = []
    var letters: [Unicode.Scalar] = []
    for (offset, scalar) in text.unicodeScalars.enumerated() where !Self.isBlank(scalar) {
      offsets.append(offset)
      letters.append(scalar)
    }
    var pieces: [(line: Int, run: Range<Int>, start: Int)] = []
    var done = 0
    var effort = Self.effort * (letters.count + 100)
    for number in numbers where done < letters.count {
      guard let run = lines[number]?.longestRun(of: letters[done...], &effort) else { continue }
      pieces.append((number, run, done))
      done += run.count
    }
    guard done == letters.count else { return [] }
    var places: [Place] = []
    for piece in pieces {
      guard let line = lines[piece.line] else { continue }
      lines[piece.line]?.taken.append(piece.run)
      for (word, range) in line.words where !range.isEmpty {
        guard range.lowerBound >= piece.run.lowerBound, range.upperBound <= piece.run.upperBound
        else { continue }
        let shift = piece.start - piece.run.lowerBound
        let first = offsets[range.lowerBound + shift]
        places.append(Place(word: word, range: first..<offsets[range.upperBound - 1 + shift] + 1))
      }
    }
    return places
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar == "\u{200B}" || scalar == "\u{FEFF}"
  }
}

extension DoubtPlacement {
  /// The letters of a line, its doubtful words among them, and what blocks have taken of it.
  private struct Line {
    var scalars: [Unicode.Scalar] = []
    var words: [(index: Int, range: Range<Int>)] = []
    var taken: [Range<Int>] = []

    /// The longest run with which `letters` begin, the first of equals; nil without any, or when the
    /// effort is spent.
    func longestRun(of letters: ArraySlice<Unicode.Scalar>, _ effort: inout Int) -> Range<Int>? {
      guard let first = letters.first else { return nil }
      var longest = 0..<0
      var start = 0
      while start < scalars.count, scalars.count - start > longest.count {
        if let run = taken.first(where: { $0.contains(start) }) {
          start = run.upperBound
          continue
        }
        effort -= 1
        if scalars[start] == first {
          let limit = taken.reduce(scalars.count) { limit, run in
            run.lowerBound > start ? min(limit, run.lowerBound) : limit
          }
          var end = start
          var index = letters.startIndex
          while end < limit, index < letters.endIndex, scalars[end] == letters[index] {
            end += 1
            index += 1
          }
          effort -= end - start
          if end - start > longest.count { longest = start..<end }
        }
        guard effort > 0 else { return nil }
        start += 1
      }
      return longest.isEmpty ? nil : longest
    }
  }
}
