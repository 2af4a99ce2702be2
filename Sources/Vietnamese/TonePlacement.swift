/// One rule for the place of the tone mark in open syllables with oa, oe and uy.
///
/// The mark stands on the first of the two letters: hoà → hòa, loé → lóe, thuỷ → thủy, uỷ → ủy.
/// After q the u belongs to the onset, so quý stays. Everything else stays as it is, byte for byte:
/// syllables with a coda (hoàn, ngoài), words that no onset of Vietnamese begins, letters of other
/// combinations. The input is expected in NFC; what is not composed is left alone.
public enum TonePlacement {
  /// The text with the tone marks of open syllables in their one place; NFC stays NFC.
  ///
  /// - Complexity: O(n).
  public static func unified(_ text: String) -> String {
    text.utf8.withContiguousStorageIfAvailable { bytes in
      unified(bytes) ?? text
    } ?? unified(String(decoding: Array(text.utf8), as: UTF8.self))
  }

  /// Nil where nothing changes.
  private static func unified(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    var output: [UInt8] = []
    var copied = 0
    var index = 1
    while index < bytes.count {
      // The second vowel, toned, begins with C3 or E1, and o or u stands before it.
      let byte = bytes[index]
      guard byte == 0xC3 || byte == 0xE1, let pair = tonedPair(in: bytes, at: index) else {
        index &+= 1
        continue
      }
      output.append(contentsOf: bytes[copied..<index - 1])
      output.append(contentsOf: UTF8.encode(pair.first) ?? UTF8.encodedReplacementCharacter)
      output.append(contentsOf: UTF8.encode(pair.second) ?? UTF8.encodedReplacementCharacter)
      copied = pair.end
      index = pair.end
    }
    guard copied > 0 else { return nil }
    output.append(contentsOf: bytes[copied...])
    return String(decoding: output, as: UTF8.self)
  }

  /// The two vowels with the tone moved to the first, when those at `index - 1` are to be changed.
  private static func tonedPair(
    in bytes: UnsafeBufferPointer<UInt8>,
    at index: Int
  ) -> (first: Unicode.Scalar, second: Unicode.Scalar, end: Int)? {
    let glide = bytes[index - 1]
    guard glide | 0x20 == 0x6F || glide | 0x20 == 0x75 else { return nil }
    var end = index
    guard let vowel = Unicode.Scalar(bytes.scalarValue(at: &end)) else { return nil }
    let (letter, tone) = Tone.split(vowel)
    let isPair =
      glide | 0x20 == 0x6F
      ? letter == "a" || letter == "A" || letter == "e" || letter == "E"
      : letter == "y" || letter == "Y"
    guard isPair, tone != .ngang, let first = tone.applied(to: Unicode.Scalar(glide)),
      !isWordScalar(in: bytes, at: end), isOnset(in: bytes, before: index - 1)
    else { return nil }
    return (first, letter, end)
  }

  private static func isWordScalar(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index < bytes.count else { return false }
    var end = index
    guard let scalar = Unicode.Scalar(bytes.scalarValue(at: &end)) else { return false }
    return WordScalar.contains(scalar)
  }

  /// Whether what stands between the beginning of the word and `end` can begin a syllable.
  private static func isOnset(in bytes: UnsafeBufferPointer<UInt8>, before end: Int) -> Bool {
    var letters = ""
    var index = end
    while index > 0 {
      var start = index - 1
      while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
      var next = start
      guard let scalar = Unicode.Scalar(bytes.scalarValue(at: &next)) else { return false }
      guard WordScalar.contains(scalar) else { break }
      guard end - start <= 3 else { return false }
      letters = String(scalar) + letters
      index = start
    }
    return onsets.contains(letters.lowercased())
  }

  private static let onsets = Set(SyllableInventory.onsets).subtracting(["gi", "qu"])
}
