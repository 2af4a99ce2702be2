import Vietnamese

/// Finds the words of a text.
///
/// A word is a run of letters, marks and digits that holds more than marks which fold away. Of a word
/// of more than 40 scalars the first 40 count, so that no run of rubbish makes the index large. The
/// JavaScript of the search page does the same.
enum WordScanner {
  /// The most scalars of a word that count.
  static let longestWord = 40

  /// Calls `body` with the UTF-8 range of each run of word scalars, in order.
  ///
  /// - Complexity: O(n).
  @inline(__always)
  static func scan(
    _ bytes: UnsafeBufferPointer<UInt8>,
    isWord: UnsafeBufferPointer<Bool>,
    _ body: (_ range: Range<Int>) -> Void
  ) {
    var index = 0
    let count = bytes.count
    while index < count {
      var start = index
      var end = index
      while index < count {
        let byte = bytes[index]
        let belongs: Bool
        if byte < 0x80 {
          belongs = isWord[Int(byte)]
          index &+= 1
        } else {
          let value = bytes.scalarValue(at: &index)
          belongs = value < 0x2000 ? isWord[Int(value)] : ScalarForms.shared[value].isWord
        }
        if belongs {
          end = index
        } else if end > start {
          break
        } else {
          start = index
          end = index
        }
      }
      if end > start { body(start..<end) }
    }
  }

  /// Sets `form` to the form of a run of word scalars.
  ///
  /// - Complexity: O(n); a word with combining marks is composed by itself.
  static func read(_ word: UnsafeBufferPointer<UInt8>, into form: inout WordForm) {
    let forms = ScalarForms.shared
    var needsComposing = false
    var index = 0
    form.clear()
    while index < word.count {
      let entry = forms[word.scalarValue(at: &index)]
      if entry.needsComposing { needsComposing = true }
      form.append(entry)
    }
    if needsComposing {
      form.clear()
      let composed = String(decoding: word, as: UTF8.self).composed
      for scalar in composed.unicodeScalars { form.append(forms[scalar.value]) }
    }
    form.end()
  }

  /// A number without the zeros at its start; one of them stays where there is nothing else.
  static func withoutLeadingZeros(_ number: String) -> String {
    let rest = number.drop { $0 == "0" }
    return rest.isEmpty && !number.isEmpty ? "0" : String(rest)
  }
}
