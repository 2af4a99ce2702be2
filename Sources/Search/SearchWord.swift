import Vietnamese

/// A word of a text or of a query in the two forms in which the index knows it.
package struct SearchWord: Sendable, Hashable {
  /// Lower case, NFC, with the tones taken off their vowels and put at the end, so that hoà and hòa
  /// are one form; numbers without leading zeros.
  package let form: String
  /// The form without tones and marks, đ as d.
  package let folded: String

  init(form: String) {
    self.form = form
    folded = form.folded
  }

  /// The words of a text in order.
  package static func words(in text: String) -> [SearchWord] {
    var words: [SearchWord] = []
    WordScanner.scan(text) { _, form in
      words.append(SearchWord(form: String(decoding: form, as: UTF8.self)))
    }
    return words
  }

  /// Whether marks or tones were typed.
  var isAccented: Bool { form != folded }

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
