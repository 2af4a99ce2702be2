extension StringProtocol {
  /// Lower case without tones and marks, đ as d; the same for NFC and NFD (see `Folding`).
  ///
  /// - Complexity: O(n), one pass over the bytes.
  public var folded: String {
    utf8.withContiguousStorageIfAvailable(Folding.folded) ?? String(self).folded
  }
}

extension Folding {
  /// The folded form of valid UTF-8.
  ///
  /// Lower case is at most half as long again in UTF-8 (Ⱥ, 2 bytes, to ⱥ, 3 bytes).
  static func folded(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    let pages = Folding.pages
    return String(unsafeUninitializedCapacity: bytes.count + bytes.count / 2) { output in
      var writer = UTF8Writer(output)
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        if byte < 0x80 {
          writer.append(byte: byte &- 0x41 < 26 ? byte | 0x20 : byte)
          index &+= 1
        } else {
          let value = bytes.scalarValue(at: &index)
          let folded = pages.folded(value)
          if folded != 0 { writer.append(scalar: folded) }
        }
      }
      return writer.count
    }
  }
}
