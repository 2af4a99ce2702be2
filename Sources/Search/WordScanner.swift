import Vietnamese

/// Finds the words of a text and makes their forms (see `SearchWord.form`).
///
/// A word is a run of letters, marks and digits that holds more than marks which fold away. Of a word of more than 40 scalars the first 40 count,
/// so that no run of rubbish makes the index large. The JavaScript of the search page does the same.
enum WordScanner {
  /// The most scalars of a word that count.
  static let longestWord = 40

  /// Calls `body` with the UTF-8 range and the form of each word, in order.
  ///
  /// - Complexity: O(n); a word with combining marks is composed by itself.
  static func scan(
    _ text: String,
    _ body: (_ range: Range<Int>, _ form: UnsafeBufferPointer<UInt8>) -> Void
  ) {
    var text = text
    text.withUTF8 { scan($0, body) }
  }

  /// The same for valid UTF-8.
  static func scan(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ body: (_ range: Range<Int>, _ form: UnsafeBufferPointer<UInt8>) -> Void
  ) {
    let forms = ScalarForms.shared
    var form = WordForm()
    var index = 0
    while index < bytes.count {
      let start = index
      var end = index
      var needsComposing = false
      form.clear()
      while index < bytes.count {
        let entry = forms[bytes.scalarValue(at: &index)]
        guard entry.isWord else { break }
        end = index
        if entry.needsComposing { needsComposing = true }
        form.append(entry)
      }
      guard end > start else { continue }
      if needsComposing {
        form.clear()
        let word = String(decoding: bytes[start..<end], as: UTF8.self).composed
        for scalar in word.unicodeScalars { form.append(forms[scalar.value]) }
      }
      form.end { body(start..<end, $0) }
    }
  }

  /// A number without the zeros at its start; one of them stays where there is nothing else.
  static func withoutLeadingZeros(_ number: String) -> String {
    let rest = number.drop { $0 == "0" }
    return rest.isEmpty && !number.isEmpty ? "0" : String(rest)
  }
}

/// The form of one word as it grows.
private struct WordForm {
  private var bytes: [UInt8] = []
  private var tones: [UInt8] = []
  private var count = 0
  private var isNumber = true

  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    tones.removeAll(keepingCapacity: true)
    count = 0
    isNumber = true
  }

  @inline(__always)
  mutating func append(_ entry: ScalarForms.Entry) {
    guard count < WordScanner.longestWord else { return }
    count &+= 1
    let letter = entry.letter
    if letter &- 0x30 >= 10 { isNumber = false }
    if letter == 0 {
      // A tone mark that stands alone.
    } else if letter < 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: letter))
    } else if letter < 0x800 {
      bytes.append(UInt8(truncatingIfNeeded: 0xC0 | letter &>> 6))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | letter & 0x3F))
    } else if let scalar = Unicode.Scalar(letter) {
      bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
    if entry.tone != 0 { tones.append(ScalarForms.markBytes[entry.tone]) }
  }

  mutating func end(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    guard !isBlank else { return }
    for tone in tones {
      bytes.append(0xCC)
      bytes.append(tone)
    }
    let zeros = isNumber ? min(bytes.prefix { $0 == 0x30 }.count, bytes.count - 1) : 0
    bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[zeros...])) }
  }

  /// Whether there is nothing but marks, whose UTF-8 begins with CC or CD.
  private var isBlank: Bool {
    guard let first = bytes.first else { return true }
    return first & 0xFE == 0xCC && String(decoding: bytes, as: UTF8.self).folded.isEmpty
  }
}
