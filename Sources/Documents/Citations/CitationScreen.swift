import Vietnamese

/// A quick look at a paragraph: whether it can cite anything at all.
///
/// Most paragraphs cite nothing. The look is at the bytes, word by word, and needs no memory. It
/// finds each place at which `CitationScan` could begin a citation, and more besides:
///
/// 1. Figures with a sign after them, as far as `NumberScanner` looks; figures glued to the letters
///    of a kind; figures after the last word of a kind that is called by its bare figure, perhaps
///    with "số" between.
/// 2. Luật, pháp lệnh and hiến pháp, but for the words after which no law is named.
/// 3. Nghị quyết or kết luận before the first word of a congress or a plenum.
///
/// Where it says no, the scan finds nothing; tests hold it to that. Letters other than those of
/// Vietnamese in NFC, and signs other than the common ones, are left to the scan.
struct CitationScreen {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var at = 0
  /// The words right before, the nearest first, with nothing but blanks between; 0 after a sign.
  private var words: (UInt64, UInt64, UInt64) = (0, 0, 0)

  /// Whether the paragraph can cite; true where it cannot be told.
  ///
  /// - Complexity: O(n).
  static func mayCite(_ paragraph: String) -> Bool {
    paragraph.utf8.withContiguousStorageIfAvailable { bytes in
      var screen = CitationScreen(bytes)
      return screen.findsAny()
    } ?? true
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  private mutating func findsAny() -> Bool {
    let letters = ReferenceText.letterCodes
    return letters.withUnsafeBufferPointer { letters in
      while at < bytes.count {
        let start = at
        let code = Self.code(of: bytes, at: &at, letters)
        if code.isDigitCode {
          if canBeNumber(from: start) || canBeFigure { return true }
          var bits: UInt64 = 0
          if !readWord(&bits, letters) { return true }
          push(Self.longWord)
        } else if code.isLetterCode {
          var bits = UInt64(code)
          if !readWord(&bits, letters) || isTrigger(bits) { return true }
          push(bits)
        } else if code == 0 {
          return true
        } else if code != 0x20 {
          words = (0, 0, 0)
        }
      }
      return false
    }
  }

  /// Reads on to the end of a word and packs it as the tokens of a text are; false where it holds
  /// what cannot be told, or a number.
  private mutating func readWord(
    _ bits: inout UInt64,
    _ letters: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var count = 1
    while at < bytes.count {
      let start = at
      let code = Self.code(of: bytes, at: &at, letters)
      guard code.isWordCode else {
        at = start
        if count > 8 { bits = Self.longWord }
        return code != 0
      }
      // "số1600/QĐ-TTg": the blank was left out.
      if bits == Self.numberWord, code.isDigitCode, canBeNumber(from: start) { return false }
      bits = bits &<< 8 | UInt64(code)
      count &+= 1
    }
    if count > 8 { bits = Self.longWord }
    return true
  }

  private mutating func push(_ bits: UInt64) {
    words = (bits, words.0, words.1)
  }

  /// Stands for words that are longer than any that is looked for.
  private static let longWord: UInt64 = .max
  private static let numberWord = ("so" as PackedWord).bits
}

extension CitationScreen {
  /// The code of the scalar at an offset, as `ReferenceText` has it; 0 for one that is left to it.
  @inline(__always)
  private static func code(
    of bytes: UnsafeBufferPointer<UInt8>,
    at index: inout Int,
    _ letters: UnsafeBufferPointer<UInt8>
  ) -> UInt8 {
    let byte = bytes[index]
    if byte < 0x80 {
      index &+= 1
      return letters[Int(byte)]
    }
    switch byte {
    case 0xC2...0xC9:
      let value = Int(byte & 0x1F) &<< 6 | Int(bytes[index &+ 1] & 0x3F)
      index &+= 2
      return letters[value]
    case 0xE1:
      let value =
        0x1000 | Int(bytes[index &+ 1] & 0x3F) &<< 6 | Int(bytes[index &+ 2] & 0x3F)
      index &+= 3
      return value >= 0x1E00 && value < 0x1F00 ? letters[value] : 0
    case 0xE2:
      guard bytes[index &+ 1] == 0x80 else { return 0 }
      let third = bytes[index &+ 2]
      index &+= 3
      switch third {
      case 0x90...0x95: return UInt8(ascii: "-")
      case 0x98...0x9F: return UInt8(ascii: "\"")
      case 0xA2, 0xA6: return ReferenceText.otherSign
      default: return 0
      }
    default: return 0
    }
  }

  // MARK: figures

  /// Whether the figures that begin at an offset can be those of a document number.
  private func canBeNumber(from start: Int) -> Bool {
    var end = start
    while end < bytes.count, bytes[end].isDigitCode { end &+= 1 }
    guard end - start <= 6, end < bytes.count else { return false }
    // "12a/QĐ": a small letter may belong to the figures.
    return canBeSign(after: end)
      || bytes[end] &- 0x61 < 8 && end + 1 < bytes.count && canBeSign(after: end + 1)
  }

  private func canBeSign(after start: Int) -> Bool {
    let (next, isParted) = separator(from: start)
    guard next < bytes.count, canBeginSign(next) else { return false }
    if isParted { return true }
    // "2015QH13" needs no more.
    if next == start, bytes[next] &- 0x41 < 26 { return true }
    var end = next
    while end < bytes.count, end - next < 40,
      canBeginSign(end) || bytes[end].isDigitCode
        || bytes[end] == UInt8(ascii: "&") || bytes[end] & 0xC0 == 0x80
    {
      end &+= 1
    }
    let (second, isSecondParted) = separator(from: end)
    return isSecondParted && second < bytes.count && canBeginSign(second)
  }

  /// A letter, or a 0 that was read for a Q.
  private func canBeginSign(_ index: Int) -> Bool {
    let byte = bytes[index]
    return (byte | 0x20) &- 0x61 < 26 || byte == UInt8(ascii: "0") || byte >= 0xC3 && byte != 0xE2
  }

  /// The end of blanks, dashes and slashes, and whether it is more than blanks.
  private func separator(from start: Int) -> (next: Int, isParted: Bool) {
    var index = start
    var isParted = false
    while index < bytes.count {
      switch bytes[index] {
      case ...0x20, 0x7F, UInt8(ascii: "_"): index &+= 1
      case UInt8(ascii: "-"), UInt8(ascii: "/"):
        isParted = true
        index &+= 1
      case 0xC2 where bytes[index &+ 1] == 0xA0: index &+= 2
      case 0xC2 where bytes[index &+ 1] == 0xAD:
        isParted = true
        index &+= 2
      case 0xE2 where bytes[index &+ 1] == 0x80 && (0x90...0x95).contains(bytes[index &+ 2]):
        isParted = true
        index &+= 3
      default: return (index, isParted)
      }
    }
    return (index, isParted)
  }

  /// Whether figures here can be what a document is called by: "Nghị quyết 57", "Nghị định số 5".
  private var canBeFigure: Bool {
    Self.endsKind(words.0) || words.0 == Self.numberWord && Self.endsKind(words.1)
  }

  private static func endsKind(_ bits: UInt64) -> Bool {
    bits != 0 && bits != longWord && lastWords.contains(PackedWord(bits: bits))
  }

  /// The last words of the kinds that take a bare figure.
  private static let lastWords = PackedWordSet(KindPhrase.lastWordsBeforeFigures)

  // MARK: words

  /// Whether a citation can begin with, or end before, the word just read.
  private func isTrigger(_ bits: UInt64) -> Bool {
    switch PackedWord(bits: bits) {
    case "luat": return !LawPhrase.wordsBefore.contains(PackedWord(bits: words.0))
    case "lenh": return words.0 == ("phap" as PackedWord).bits
    case "phap": return words.0 == ("hien" as PackedWord).bits
    case "dai", "dh", "hoi", "lan", "trung", "bchtw", "bch", "tw", "ban":
      return isResolution(words.0, words.1)
        || words.0 == ("cua" as PackedWord).bits && isResolution(words.1, words.2)
    default: return isGluedKind(bits)
    }
  }

  /// Whether two words are, the nearer first, "nghị quyết" or "kết luận", or the nearer one stands
  /// for them.
  private func isResolution(_ last: UInt64, _ lastButOne: UInt64) -> Bool {
    switch PackedWord(bits: last) {
    case "quyet": lastButOne == ("nghi" as PackedWord).bits
    case "luan": lastButOne == ("ket" as PackedWord).bits
    case "nq", "kl": true
    default: false
    }
  }

  /// Whether a word is a kind with figures glued on: `NQ98`, `NĐ100`.
  private func isGluedKind(_ bits: UInt64) -> Bool {
    var rest = bits
    guard UInt8(truncatingIfNeeded: rest).isDigitCode else { return false }
    while UInt8(truncatingIfNeeded: rest).isDigitCode { rest >>= 8 }
    let kind = PackedWord(bits: rest)
    return kind == "nq" || kind == "nd"
  }
}
