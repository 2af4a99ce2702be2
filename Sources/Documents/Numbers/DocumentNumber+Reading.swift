extension DocumentNumber {
  /// The number that a text consists of, perhaps after "Số": `Số: 30/2020/NĐ-CP`, `S6 244-KL/TU`.
  ///
  /// Read as tolerantly as the page may have been damaged; nil where the text is anything else.
  ///
  /// - Complexity: O(n).
  public init?(_ text: String) {
    let codes = ReferenceText(text)
    guard let first = codes.code.firstIndex(where: \.isWordCode) else { return nil }
    var start = first
    if !codes.code[start].isDigitCode {
      guard let after = Self.endOfNumberWord(in: codes, from: start) else { return nil }
      start = after
    }
    guard start < codes.count, codes.code[start].isDigitCode,
      let match = NumberScanner(text: codes).match(at: start),
      codes.code[match.range.upperBound...].allSatisfy({ $0 == 0x20 || $0 == UInt8(ascii: ".") })
    else { return nil }
    self = match.number
  }

  /// The numbers in a text, in order, each with its range in Unicode scalars.
  ///
  /// Those without "số" or the name of a kind before them must be unmistakable.
  ///
  /// - Complexity: O(n).
  public static func numbers(
    in text: String
  ) -> [(number: DocumentNumber, range: Range<Int>)] {
    let codes = ReferenceText(text)
    let scanner = NumberScanner(text: codes)
    var result: [(DocumentNumber, Range<Int>)] = []
    var at = 0
    while at < codes.count {
      guard codes.code[at].isWordCode else {
        at += 1
        continue
      }
      var start = at
      while at < codes.count, codes.code[at].isWordCode { at += 1 }
      let wordEnd = Self.endOfNumberWord(in: codes, from: start)
      if let wordEnd { start = wordEnd }
      guard start < codes.count, codes.code[start].isDigitCode,
        wordEnd != nil || Self.isBoundary(codes, before: start),
        let match = scanner.match(at: start),
        match.strength >= (wordEnd == nil ? .standsAlone : .needsWord)
      else { continue }
      result.append((match.number, codes.original(match.range)))
      at = match.range.upperBound
    }
    return result
  }

  /// The end of the word "số" with its colon and blanks, read from a damaged page as `s6`, `sé`, `sb`.
  static func endOfNumberWord(in codes: ReferenceText, from start: Int) -> Int? {
    guard start + 1 < codes.count, codes.code[start] == UInt8(ascii: "s") else { return nil }
    var at = start + 1
    while at < codes.count, at - start < 4, codes.code[at] != 0x20,
      numberWordLetters.contains(codes.code[at])
    {
      // A figure belongs to the word only where the word goes on or ends at a blank.
      if codes.code[at].isDigitCode, at + 1 < codes.count, codes.code[at + 1].isDigitCode { break }
      at += 1
    }
    guard at > start + 1 else { return nil }
    while at < codes.count, at - start < 9,
      codes.code[at] == 0x20 || numberWordSigns.contains(codes.code[at])
    {
      at += 1
    }
    return at
  }

  private static let numberWordLetters: [UInt8] = Array("oe6bdaul0".utf8)
  private static let numberWordSigns: [UInt8] = Array(":.;_'".utf8)

  /// Whether a number may begin here: no word, no decimal, no other number goes on.
  static func isBoundary(_ codes: ReferenceText, before start: Int) -> Bool {
    guard start > 0 else { return true }
    let code = codes.code[start - 1]
    if code.isWordCode || code == UInt8(ascii: "/") || code == UInt8(ascii: "-") { return false }
    if code == UInt8(ascii: ".") || code == UInt8(ascii: ",") {
      return start < 2 || !codes.code[start - 2].isDigitCode
    }
    return true
  }
}
