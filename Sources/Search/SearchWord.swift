/// A word of a text or of a query in the two forms in which the index knows it.
package struct SearchWord: Sendable, Hashable {
  /// Lower case without tones and marks, đ as d; numbers without leading zeros.
  package let folded: String
  /// The marks and tones that were folded away, as a number (`WordForm`); 0 for none.
  package let accents: Int

  /// Whether marks or tones were typed.
  var isAccented: Bool { accents > 0 }

  /// The folded words of a text with blanks between them.
  static func folded(_ text: String) -> String {
    words(in: text).map(\.folded).joined(separator: " ")
  }

  /// The words of a text in order.
  package static func words(in text: String) -> [SearchWord] {
    var words: [SearchWord] = []
    var text = text
    var form = WordForm()
    text.withUTF8 { bytes in
      ScalarForms.shared.isWord.withUnsafeBufferPointer { isWord in
        WordScanner.scan(bytes, isWord: isWord) { range in
          WordScanner.read(UnsafeBufferPointer(rebasing: bytes[range]), into: &form)
          guard !form.bytes.isEmpty else { return }
          let folded = String(decoding: form.bytes, as: UTF8.self)
          words.append(SearchWord(folded: folded, accents: form.accents))
        }
      }
    }
    return words
  }

  /// The folded word cut where letters and digits meet (`qh13` → `qh`, `13`), each number without
  /// leading zeros: the parts of document numbers.
  var parts: [String] {
    var parts: [String] = []
    var part = ""
    var isNumber = false
    func end() {
      if !part.isEmpty { parts.append(isNumber ? WordScanner.withoutLeadingZeros(part) : part) }
      part = ""
    }
    for scalar in folded.unicodeScalars {
      let isDigit = scalar.value &- 0x30 < 10
      if isDigit != isNumber { end() }
      isNumber = isDigit
      part.unicodeScalars.append(scalar)
    }
    end()
    return parts
  }
}
