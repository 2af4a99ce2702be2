/// The words that a mistyped word may have meant: those of letters a–z that stand in more than a few
/// documents, the commonest first, a blank between them.
struct SuggestionDictionary {
  /// A word in fewer documents than this, or than one in a thousand, is no suggestion.
  static let fewest = 2
  /// The longest that a suggestion may be.
  static let longest = 12

  /// In how many documents each word stands, all its forms together.
  private var counts: [[UInt8]: Int] = [:]

  init(_ lists: PostingLists, _ words: WordTable) {
    for entry in lists.entries where entry.second == WordTable.end {
      add(Int(entry.count), to: words.folded(Int(entry.first)))
    }
  }

  /// Adds to the count of a word, if it may be a suggestion.
  mutating func add(_ count: Int, to letters: ArraySlice<UInt8>) {
    guard letters.count <= Self.longest, letters.allSatisfy({ $0 &- 0x61 < 26 }) else { return }
    let word = Array(letters)
    counts[word, default: 0] += count
    if counts[word] == 0 { counts[word] = nil }
  }

  /// The file.
  func file(documentCount: Int) -> [UInt8] {
    Deflater(level: 9).deflate(bytes(documentCount: documentCount))
  }

  private func bytes(documentCount: Int) -> [UInt8] {
    let fewest = max(Self.fewest, documentCount / 1000)
    let common = counts.filter { $0.value >= fewest }.sorted { one, other in
      one.value != other.value
        ? one.value > other.value : one.key.lexicographicallyPrecedes(other.key)
    }
    return Array(common.map(\.key).joined(separator: [UInt8(ascii: " ")]))
  }
}

extension SuggestionDictionary {
  /// The counts as they are kept for the next build: each word after its length, and its count.
  var kept: [UInt8] {
    var bytes = ByteWriter()
    for (word, count) in counts.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      bytes.append(counted: word)
      bytes.append(number: count)
    }
    return bytes.bytes
  }

  init(kept bytes: [UInt8]) throws(SearchIndexError) {
    var reader = ByteReader(bytes)
    while !reader.isAtEnd {
      let word = Array(try reader.counted())
      counts[word] = try reader.number()
    }
  }
}
