/// An encoding with one byte a letter; what it does not assign is Windows-1252.
struct LetterCodes: Sendable {
  private var scalars = Windows1252.scalars
  private var bytes: [Unicode.Scalar: UInt8] = [:]

  /// - Parameter runs: letters in a row with the code of the first one.
  init(_ runs: [(first: UInt8, letters: String)]) {
    var isAssigned = [Bool](repeating: false, count: 256)
    for run in runs {
      for (offset, letter) in run.letters.unicodeScalars.enumerated() {
        let code = Int(run.first) + offset
        scalars[code] = letter
        isAssigned[code] = true
        bytes[letter] = UInt8(code)
      }
    }
    for (code, scalar) in Windows1252.scalars.enumerated() where !isAssigned[code] {
      // A letter of Vietnamese that has no code here has none; a Western font would show it.
      let isVietnamese = code >= 0x80 && SyllableLetters.shared.code(of: scalar.value) != 0
      if bytes[scalar] == nil, !isVietnamese { bytes[scalar] = UInt8(code) }
    }
  }

  func decoded(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    String(unsafeUninitializedCapacity: bytes.count * 3) { output in
      var writer = UTF8Writer(output)
      for byte in bytes { writer.append(scalar: scalars[Int(byte)].value) }
      return writer.count
    }
  }

  /// The bytes of a text in NFC; a letter whose capital alone is missing is written small.
  func encoded(_ text: String) -> [UInt8]? {
    var output: [UInt8] = []
    output.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      guard let byte = bytes[scalar] ?? smallByte(scalar) else { return nil }
      output.append(byte)
    }
    return output
  }

  private func smallByte(_ scalar: Unicode.Scalar) -> UInt8? {
    guard Tone.split(scalar).tone != .ngang,
      let small = scalar.properties.lowercaseMapping.unicodeScalars.first
    else { return nil }
    return bytes[small]
  }
}
