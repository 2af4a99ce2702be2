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
/// 3. Nghị quyết or kết luận before the first word of a congress or a plenum.
///
/// Where it says no, the scan finds nothing; a test holds it to that. Texts with other characters
/// than ASCII, the letters of Vietnamese in NFC and common signs (`ScreenedBytes`) are left to the
/// scan.
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

  private var findsAny: Bool {
    ScreenedBytes.marks.withUnsafeBufferPointer { marks in
      ScreenedBytes.forbidden.withUnsafeBufferPointer { forbidden in
        var faults: UInt16 = 0
        var mark = ScreenedBytes.boundary
        for index in bytes.indices {
          let byte = Int(bytes[index])
          faults |= mark & forbidden[byte]
          // Where a word can begin, its first letter is looked at.
          let stops =
            mark & ScreenedBytes.boundary == 0
            ? ScreenedBytes.digit : ScreenedBytes.digit | ScreenedBytes.initial
          mark = marks[byte] & (ScreenedBytes.always | mark &<< 1)
          guard mark & stops != 0 else { continue }
          if mark & ScreenedBytes.digit != 0 {
            if canCite(withFiguresAt: index) { return true }
          } else if canOpen(at: index), canCite(withWordAt: index) {
            return true
          }
        }
        return faults != 0
      }
    }
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
    let end = min(end, bytes.count)
    var bits: UInt64 = 0
    var count = 0
    var index = start
    while index < end {
      let code = code(at: &index)
      guard code.isWordCode else { break }
      bits = bits &<< 8 | UInt64(code)
      count &+= 1
      if count > 8 { return .unread }
    }
    return PackedWord(bits: bits)
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

  /// Whether one of the words that are looked for has the letters at an offset and after it.
  @inline(__always)
  private func canOpen(at index: Int) -> Bool {
    // Đ and đ have two bytes.
    let isTwo = bytes[index] >= 0x80
    let next = index &+ (isTwo ? 2 : 1)
    guard next < bytes.count else { return false }
    let second = bytes[next]
    let isMarked = second >= 0x80
    let letter = second | 0x20
    switch isTwo ? UInt8(ascii: "d") : bytes[index] | 0x20 {
    case UInt8(ascii: "t"): return letter == UInt8(ascii: "r") || letter == UInt8(ascii: "w")
    case UInt8(ascii: "n"):
      return second == 0xC4 || letter == UInt8(ascii: "q") || letter == UInt8(ascii: "d")
    case UInt8(ascii: "h"): return isMarked || letter == UInt8(ascii: "o")
    case UInt8(ascii: "l"):
      return isMarked || letter == UInt8(ascii: "u") || letter == UInt8(ascii: "e")
        || letter == UInt8(ascii: "a")
    case UInt8(ascii: "b"):
      return isMarked || letter == UInt8(ascii: "a") || letter == UInt8(ascii: "c")
    case UInt8(ascii: "d"):
      return isMarked || letter == UInt8(ascii: "a") || letter == UInt8(ascii: "h")
    case UInt8(ascii: "p"): return letter == UInt8(ascii: "h")
    default: return false
    }
  }

  private func canCite(withWordAt start: Int) -> Bool {
    let word = word(at: start)
    switch word {
    case "luat": return !LawPhrase.wordsBefore.contains(self.word(before: start).word)
    case "lenh": return self.word(before: start).word == "phap"
    case "phap": return self.word(before: start).word == "hien"
    case "dai", "dh", "hoi", "lan", "trung", "bchtw", "bch", "tw", "ban":
      var (last, lastStart) = self.word(before: start)
      while last == "cua" { (last, lastStart) = self.word(before: lastStart) }
      return isResolution(last, from: lastStart)
    default: return isGluedKind(word)
    }
  }

  /// Whether a word that begins at an offset is the last of "nghị quyết" or "kết luận", or stands
  /// for them.
  private func isResolution(_ word: PackedWord, from start: Int) -> Bool {
    switch word {
    case "quyet": self.word(before: start).word == "nghi"
    case "luan": self.word(before: start).word == "ket"
    case "nq", "kl": true
    default: false
    }
  }

  /// Whether a word is a kind with figures glued on: `NQ98`, `NĐ100`.
  private func isGluedKind(_ word: PackedWord) -> Bool {
    var rest = word.bits
    guard word != .unread, UInt8(truncatingIfNeeded: rest).isDigitCode else { return false }
    while UInt8(truncatingIfNeeded: rest).isDigitCode { rest >>= 8 }
    let kind = PackedWord(bits: rest)
    return kind == "nq" || kind == "nd"
  }
}
