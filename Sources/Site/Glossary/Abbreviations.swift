import Lanes
import Markup

/// The abbreviations that pages explain where they first use them, from `templates/viet-tat.yml`.
struct Abbreviations: Sendable {
  /// What each stands for.
  let words: [String: String]
  /// Of the file, for the provenance of pages.
  let hash: ContentHash
  private let lengths: ClosedRange<Int>
  /// The first bytes of each, so that most words need no look at `words`.
  private let packed: Set<UInt64>
  /// Of each pair of bytes whether one begins so, as a bit.
  private let pairs: [UInt64]

  init(_ words: [String: String]) {
    self.words = words
    hash = ContentHash(
      of: words.sorted { $0.key < $1.key }.map { "\($0.key)\u{1}\($0.value)\u{2}" }.joined()
    )
    let counts = words.keys.map(\.utf8.count)
    lengths = (counts.min() ?? 0)...(counts.max() ?? 0)
    packed = Set(words.keys.map { Self.packed($0.utf8) })
    var pairs = [UInt64](repeating: 0, count: 1 << 10)
    for key in words.keys {
      let pair = Int(Self.packed(key.utf8.prefix(2)))
      pairs[pair >> 6] |= 1 << UInt64(pair & 63)
    }
    self.pairs = pairs
  }

  /// Where a text uses abbreviations for the first time, by block.
  ///
  /// What is joined to other signs by a hyphen or a slash is part of a number and left alone.
  /// - Complexity: O(n).
  func firstUses(in blocks: [TextBlock]) -> [(block: Int, insertions: [AbbreviationInsertion])] {
    guard !words.isEmpty else { return [] }
    var seen: Set<String> = []
    var found: [(block: Int, insertions: [AbbreviationInsertion])] = []
    for (index, block) in blocks.enumerated() {
      var text = block.text
      let insertions = text.withUTF8 { uses(in: $0, &seen) }
      if !insertions.isEmpty { found.append((index, insertions)) }
    }
    return found
  }

  private func uses(
    in bytes: UnsafeBufferPointer<UInt8>,
    _ seen: inout Set<String>
  ) -> [AbbreviationInsertion] {
    var found: [AbbreviationInsertion] = []
    /// A place and how many scalars stand before it.
    var counted = (byte: 0, scalars: 0)
    for window in LaneWindows(UnsafeRawBufferPointer(bytes)) {
      for start in Capitals.places(in: window) where begins(bytes, at: start) {
        var index = start + 1
        while index < bytes.count, Self.isLetter(bytes[index]) { index += 1 }
        guard lengths.contains(index - start), index == bytes.count || !Self.joins(bytes[index])
        else { continue }
        let word = UnsafeBufferPointer(rebasing: bytes[start..<index])
        guard packed.contains(Self.packed(word)) else { continue }
        let key = String(decoding: word, as: UTF8.self)
        guard let words = words[key], seen.insert(key).inserted else { continue }
        for byte in bytes[counted.byte..<start] where byte & 0xC0 != 0x80 { counted.scalars += 1 }
        let first = counted.scalars
        for byte in bytes[start..<index] where byte & 0xC0 != 0x80 { counted.scalars += 1 }
        counted.byte = index
        found.append(AbbreviationInsertion(range: first..<counted.scalars, words: words))
      }
    }
    return found
  }

  /// Whether the two bytes at an offset begin any of the abbreviations.
  private func begins(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    guard start + 1 < bytes.count else { return false }
    let pair = Int(bytes[start]) << 8 | Int(bytes[start + 1])
    return pairs[pair >> 6] >> UInt64(pair & 63) & 1 == 1
  }

  private static func packed(_ word: some Sequence<UInt8>) -> UInt64 {
    word.reduce(0) { $0 << 8 | UInt64($1) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
      || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
  }

  private static func joins(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "&")
  }
}

extension Abbreviations {
  /// Reads the file's text; what is no pair of texts is an error.
  static func read(
    _ text: String,
    path: String,
    diagnostics: inout [Diagnostic]
  ) -> Abbreviations? {
    guard let map = YAMLMap.read(text, path: path, diagnostics: &diagnostics) else { return nil }
    var words: [String: String] = [:]
    for entry in map.entries {
      guard case .scalar(let text) = entry.value, entry.key.utf8.count > 1 else {
        diagnostics.append(
          entry.place.diagnostic(
            .error,
            in: path,
            "\"\(entry.key)\" must be an abbreviation of two letters or more, and its words a text",
            hint: "write UBND: Ủy ban nhân dân"
          )
        )
        return nil
      }
      words[entry.key] = text.singleLine
    }
    return Abbreviations(words)
  }
}
