extension CitationScreen {
  /// Whether the figures at an offset can be those of a document.
  func canCite(withFiguresAt start: Int) -> Bool {
    guard start > 0, bytes[start - 1] > 0x20 else {
      return canBeNumber(from: start) || canBeFigure(at: start)
    }
    if bytes[start - 1].isDigitCode { return false }
    guard isWord(before: start) else { return canBeNumber(from: start) || canBeFigure(at: start) }
    // "số1600/QĐ-TTg": the blank was left out.
    let word = startOfWord(before: start)
    return self.word(at: word, before: start) == "so" && canBeNumber(from: start)
  }

  /// Whether the figures that begin at an offset can be those of a document number.
  private func canBeNumber(from start: Int) -> Bool {
    var end = start
    while end < bytes.count, bytes[end].isDigitCode { end += 1 }
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
    if next == start, (bytes[next] | 0x20) &- 0x61 < 26 { return true }
    var end = next
    while end < bytes.count, end - next < 60,
      canBeginSign(end) || bytes[end].isDigitCode || bytes[end] == UInt8(ascii: "&")
        || bytes[end] & 0xC0 == 0x80
    {
      end += 1
    }
    let (second, isSecondParted) = separator(from: end)
    return isSecondParted && second < bytes.count && canBeginSign(second)
  }

  /// Whether a letter stands at an offset, or a 0 that was read for one.
  private func canBeginSign(_ index: Int) -> Bool {
    let byte = bytes[index]
    return (byte | 0x20).isLetterCode || byte == UInt8(ascii: "0") || byte >= 0xC3 && byte != 0xE2
  }

  /// The end of blanks, dashes and slashes, and whether it is more than blanks.
  private func separator(from start: Int) -> (next: Int, isParted: Bool) {
    var index = start
    var isParted = false
    while index < bytes.count {
      switch bytes[index] {
      case ...0x20, 0x7F, UInt8(ascii: "_"): index += 1
      case UInt8(ascii: "-"), UInt8(ascii: "/"):
        isParted = true
        index += 1
      case 0xC2 where bytes[index + 1] == 0xA0: index += 2
      case 0xC2 where bytes[index + 1] == 0xAD:
        isParted = true
        index += 2
      case 0xE2 where bytes[index + 1] == 0x80 && (0x90...0x95).contains(bytes[index + 2]):
        isParted = true
        index += 3
      default: return (index, isParted)
      }
    }
    return (index, isParted)
  }

  /// Whether figures here can be what a document is called by: "Nghị quyết 57", "Nghị định số 5".
  private func canBeFigure(at start: Int) -> Bool {
    let (last, lastStart) = word(before: start)
    return Self.lastWords.contains(last)
      || last == "so" && Self.lastWords.contains(word(before: lastStart).word)
  }

  /// The last words of the kinds that take a bare figure.
  private static let lastWords = PackedWordSet(KindPhrase.lastWordsBeforeFigures)
}
