import Vietnamese

/// A quick look at a paragraph: whether it can cite anything at all.
///
/// Most paragraphs cite nothing. The look is at the bytes and needs no memory. It stops at figures
/// and at words with the first letters of those below, and finds each place at which `CitationScan`
/// could begin a citation, and more besides:
///
/// 1. Figures with a sign after them, as far as `NumberScanner` looks; figures glued to the letters
///    of a kind; figures after the last word of a kind that is called by its bare figure, perhaps
///    with "số" between.
/// 2. Luật, pháp lệnh and hiến pháp, but for the words after which no law is named.
/// 3. Nghị quyết or kết luận with the first word of a congress or a plenum after it.
///
/// Where it says no, the scan finds nothing; a test holds it to that. Texts with other characters
/// than ASCII, the letters of Vietnamese in NFC and common signs are left to the scan.
struct CitationScreen {
  let bytes: UnsafeBufferPointer<UInt8>
  /// `ReferenceText.letterCodes`.
  private let letters: UnsafeBufferPointer<UInt8>

  /// Whether the paragraph can cite; true where it cannot be told.
  ///
  /// - Complexity: O(n).
  static func mayCite(_ paragraph: String) -> Bool {
    paragraph.utf8.withContiguousStorageIfAvailable { bytes in
      ReferenceText.letterCodes.withUnsafeBufferPointer { letters in
        CitationScreen(bytes: bytes, letters: letters).findsAny
      }
    } ?? true
  }
}

extension CitationScreen {
  /// The code of the character at an offset, as `ReferenceText` has it; 0 for signs beyond Latin
  /// letters.
  @inline(__always)
  private func code(at index: inout Int) -> UInt8 {
    let value = bytes.scalarValue(at: &index)
    return value < 0x2000 ? letters[Int(value)] : 0
  }

  /// Whether the character that ends before an offset belongs to a word.
  @inline(__always)
  func isWord(before index: Int) -> Bool {
    guard index > 0 else { return false }
    let byte = bytes[index - 1]
    if byte < 0x80 { return byte.isDigitCode || (byte | 0x20).isLetterCode }
    // Signs have two bytes, the first C2, or three, the first E2.
    return bytes[index - 2] != 0xC2 && (index < 3 || bytes[index - 3] != 0xE2)
  }

  /// Where the word begins that ends at an offset.
  func startOfWord(before end: Int) -> Int {
    var start = end
    while isWord(before: start) {
      start -= 1
      while bytes[start] & 0xC0 == 0x80 { start -= 1 }
    }
    return start
  }

  /// The folded word that begins at an offset, packed as the tokens of a text are.
  func word(at start: Int, before end: Int = .max) -> PackedWord {
    var start = start
    return takeWord(at: &start, before: end)
  }

  /// The same, with the offset moved behind the word, which is not sure behind one too long to be packed.
  private func takeWord(at start: inout Int, before end: Int = .max) -> PackedWord {
    let end = min(end, bytes.count)
    var bits: UInt64 = 0
    var count = 0
    while start < end {
      var next = start
      let code = code(at: &next)
      guard code.isWordCode else { break }
      start = next
      bits = bits &<< 8 | UInt64(code)
      count &+= 1
      if count > 8 { return .unread }
    }
    return PackedWord(bits: bits)
  }

  /// The word after an offset, with nothing but blanks between; the offset moves behind it.
  private func word(after end: inout Int) -> PackedWord {
    while end < bytes.count {
      if bytes[end] <= 0x20 || bytes[end] == 0x7F {
        end += 1
      } else if bytes[end] == 0xC2, end + 1 < bytes.count, bytes[end + 1] == 0xA0 {
        end += 2
      } else {
        break
      }
    }
    return takeWord(at: &end)
  }

  /// The word before an offset, with nothing but blanks between, and where it begins.
  func word(before end: Int) -> (word: PackedWord, start: Int) {
    var end = end
    while end > 0 {
      if bytes[end - 1] <= 0x20 || bytes[end - 1] == 0x7F {
        end -= 1
      } else if end > 1, bytes[end - 1] == 0xA0, bytes[end - 2] == 0xC2 {
        end -= 2
      } else {
        break
      }
    }
    let start = startOfWord(before: end)
    return (start < end ? word(at: start, before: end) : .nothing, start)
  }
}

extension CitationScreen {
  // MARK: words

  /// Whether the word at an offset can begin a citation.
  func canCite(withWordAt start: Int) -> Bool {
    var end = start
    let word = takeWord(at: &end)
    return switch word {
    case "luat": !LawPhrase.wordsBefore.contains(self.word(before: start).word)
    case "lenh": self.word(before: start).word == "phap"
    case "phap": self.word(before: start).word == "hien"
    case "quyet": self.word(before: start).word == "nghi" && isOccasion(after: end)
    case "luan": self.word(before: start).word == "ket" && isOccasion(after: end)
    case "nq", "kl": isOccasion(after: end)
    default: isGluedKind(word)
    }
  }

  /// Whether the words after an offset can be those of a congress or a plenum.
  private func isOccasion(after end: Int) -> Bool {
    var end = end
    var word = self.word(after: &end)
    while word == "cua" { word = self.word(after: &end) }
    return Self.occasions.contains(word)
  }

  private static let occasions = PackedWordSet("dai dh hoi lan trung bchtw bch tw ban")

  /// Whether a word is a kind with figures glued on: `NQ98`, `NĐ100`.
  private func isGluedKind(_ word: PackedWord) -> Bool {
    var rest = word.bits
    guard word != .unread, UInt8(truncatingIfNeeded: rest).isDigitCode else { return false }
    while UInt8(truncatingIfNeeded: rest).isDigitCode { rest >>= 8 }
    let kind = PackedWord(bits: rest)
    return kind == "nq" || kind == "nd"
  }
}
