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

  init(_ words: [String: String]) {
    self.words = words
    hash = ContentHash(
      of: words.sorted { $0.key < $1.key }.map { "\($0.key)\u{1}\($0.value)\u{2}" }.joined()
    )
    let counts = words.keys.map(\.utf8.count)
    lengths = (counts.min() ?? 0)...(counts.max() ?? 0)
    packed = Set(words.keys.map { Self.packed($0.utf8) })
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
    var index = 0
    while let start = Self.nextOpening(bytes, from: index) {
      index = start + 1
      guard index < bytes.count, !Self.isSmall(bytes[index]),
        start == 0 || !Self.isLetter(bytes[start - 1]) && !Self.joins(bytes[start - 1])
      else { continue }
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
    return found
  }

  /// The next byte with which an abbreviation can begin; most of a text is passed over here.
  private static func nextOpening(
    _ bytes: UnsafeBufferPointer<UInt8>,
    from start: Int
  ) -> Int? {
    opens.withUnsafeBufferPointer { opens in
      var index = start
      while index < bytes.count {
        if opens[Int(bytes[index])] { return index }
        index += 1
      }
      return nil
    }
  }

  private static let opens: [Bool] = (0...255).map { isCapital(UInt8($0)) }

  private static func packed(_ word: some Sequence<UInt8>) -> UInt64 {
    word.reduce(0) { $0 << 8 | UInt64($1) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || isCapital(byte) || isSmall(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// A capital of the alphabet, or the first byte of Đ.
  private static func isCapital(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) || byte == 0xC4
  }

  private static func isSmall(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
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
