/// Gives words in capitals back the capitals that TCVN3 has no codes for.
///
/// The ABC fonts show toned small letters as capitals when the font is one of capitals; in the bytes
/// HỘI is *HéI*. A word without other small letters is *in capitals* when it has two capitals or one
/// after a toned letter (*HộI*, *ủY*). A word with nothing but one capital before (*Bộ*) or without
/// any (*ở*) goes with its neighbours: the next word that is no such, else the last one before, in the
/// line and its column (three spaces or a tab end one). Neighbours in capitals count only if they
/// are syllables and no abbreviations: *Sở TN* and *Số: 12-NQ/TU* are no headings.
enum CapitalWords {
  /// - Complexity: O(n).
  static func restored(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      var scan = Scan(bytes)
      return scan.result() ?? String(decoding: bytes, as: UTF8.self)
    }
  }

  /// What a word says of the case that its line is in.
  private enum Sign {
    case capitals, small, unknown
  }

  private struct Word {
    let range: Range<Int>
    let sign: Sign
    let hasToned: Bool
  }

  private struct Scan {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var output: [UInt8] = []
    private var copied = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// Nil where nothing changes.
    mutating func result() -> String? {
      var start = 0
      while start < bytes.count {
        let end = columnEnd(from: start)
        restoreColumn(start..<end)
        start = end + 1
      }
      guard copied > 0 else { return nil }
      output.append(contentsOf: bytes[copied...])
      return String(decoding: output, as: UTF8.self)
    }

    /// Where a line end, a tab or the third of three spaces stands.
    private func columnEnd(from start: Int) -> Int {
      var spaces = 0
      for index in start..<bytes.count {
        let byte = bytes[index]
        if byte == 0x0A || byte == 0x09 { return index }
        spaces = byte == 0x20 ? spaces + 1 : 0
        if spaces == 3 { return index }
      }
      return bytes.count
    }

    private mutating func restoreColumn(_ column: Range<Int>) {
      let words = words(of: column)
      // The sign of the next word that has one, for each word, from behind.
      var next = Sign.unknown
      let following = words.reversed().map { word in
        defer { if word.sign != .unknown { next = word.sign } }
        return next
      }
      var last = Sign.unknown
      for (word, next) in zip(words, following.reversed()) {
        let sign = word.sign != .unknown ? word.sign : next != .unknown ? next : last
        if sign == .capitals, word.hasToned { capitalise(word.range) }
        if word.sign != .unknown { last = word.sign }
      }
    }

    private func words(of column: Range<Int>) -> [Word] {
      var words: [Word] = []
      var index = column.lowerBound
      var start = index
      var capitals = 0
      var toned = 0
      var hasSmall = false
      var endsInCapitals = false
      func word(_ end: Int) -> Word {
        var sign = hasSmall ? Sign.small : .unknown
        if !hasSmall, capitals > 1 || endsInCapitals, toned > 0 || isNoAbbreviation(start..<end) {
          sign = .capitals
        }
        return Word(range: start..<end, sign: sign, hasToned: toned > 0)
      }
      while index < column.upperBound {
        let place = index
        let value = bytes.scalarValue(at: &index)
        switch CapitalWords.letter(value) {
        case nil:
          if place > start { words.append(word(place)) }
          start = index
          (capitals, toned, hasSmall, endsInCapitals) = (0, 0, false, false)
        case .capital:
          capitals += 1
          if toned > 0 { endsInCapitals = true }
        case .toned: toned += 1
        case .small: hasSmall = true
        }
      }
      if index > start { words.append(word(index)) }
      return words
    }

    /// Whether capitals without tone are a syllable, and one that a sign or the like does not hold.
    private func isNoAbbreviation(_ range: Range<Int>) -> Bool {
      let isJoined = [range.lowerBound - 1, range.upperBound].contains { index in
        bytes.indices.contains(index) && "/-&0123456789".utf8.contains(bytes[index])
      }
      return range.count > 2 && !isJoined
        && Syllable(utf8: UnsafeBufferPointer(rebasing: bytes[range])) != nil
    }

    private mutating func capitalise(_ range: Range<Int>) {
      output.append(contentsOf: bytes[copied..<range.lowerBound])
      var index = range.lowerBound
      while index < range.upperBound {
        let scalar = Unicode.Scalar(bytes.scalarValue(at: &index)) ?? "\u{FFFD}"
        for capital in scalar.properties.uppercaseMapping.unicodeScalars {
          output.append(contentsOf: UTF8.encode(capital) ?? UTF8.encodedReplacementCharacter)
        }
      }
      copied = range.upperBound
    }
  }

  private enum Letter {
    case capital, toned, small
  }

  /// What a scalar value is among the letters of Vietnamese; nil for all else.
  private static func letter(_ value: UInt32) -> Letter? {
    if value < 0x80 {
      if value &- 0x41 < 26 { return .capital }
      return value &- 0x61 < 26 ? .small : nil
    }
    let code = SyllableLetters.shared.code(of: value)
    guard code != 0 else { return nil }
    // TCVN3 decodes to toned small letters alone; Ă Â Đ Ê Ô Ơ Ư are capitals with codes.
    if code >= 0x20 { return .toned }
    return "ĂÂĐÊÔƠƯ".unicodeScalars.contains { $0.value == value } ? .capital : .small
  }
}
