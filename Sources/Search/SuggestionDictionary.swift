/// The words that a mistyped word may have meant: those of letters a–z that stand in more than a few
/// documents, the commonest first, a blank between them.
enum SuggestionDictionary {
  /// A word in fewer documents than this, or than one in a thousand, is no suggestion.
  static let fewest = 2
  /// The longest that a suggestion may be.
  static let longest = 12

  static func bytes(_ lists: PostingLists, _ words: WordTable, documentCount: Int) -> [UInt8] {
    let fewest = max(fewest, documentCount / 1000)
    var counts: [String: Int] = [:]
    for entry in lists.entries
    where entry.second == WordTable.end && words.words[Int(entry.first)].count <= longest {
      let letters = words.folded(Int(entry.first))
      guard letters.allSatisfy({ $0 &- 0x61 < 26 }) else { continue }
      counts[String(decoding: letters, as: UTF8.self), default: 0] += Int(entry.count)
    }
    let common = counts.filter { $0.value >= fewest }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return Array(common.map(\.key).joined(separator: " ").utf8)
  }
}
