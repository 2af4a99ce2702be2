extension TextEncoding {
  /// The text that the bytes stand for, in NFC; nil when they are no UTF-8 and should be.
  ///
  /// Bytes that a legacy encoding does not assign are those of Windows-1252, as its fonts show them.
  /// In TCVN3 the capitals of words in capitals are restored (see `CapitalWords`).
  ///
  /// - Complexity: O(n).
  public func decoded(_ bytes: some Collection<UInt8>) -> String? {
    let text = bytes.withContiguousStorageIfAvailable(decoded)
    return text ?? Array(bytes).withUnsafeBufferPointer(decoded)
  }

  /// The bytes of a text; nil when a character of it has none.
  ///
  /// Toned capitals become small letters in TCVN3. Combining marks are composed first.
  ///
  /// - Complexity: O(n).
  public func encoded(_ text: String) -> [UInt8]? {
    switch self {
    case .utf8: Array(text.utf8)
    case .tcvn3: LetterCodes.tcvn3.encoded(text.composed)
    case .viscii: LetterCodes.viscii.encoded(text.composed)
    case .vps: LetterCodes.vps.encoded(text.composed)
    case .vni: MarkCodes.vni.encoded(text.composed)
    case .windows1258: MarkCodes.windows1258.encoded(text.composed)
    }
  }

  private func decoded(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    switch self {
    case .utf8: String(validating: bytes, as: UTF8.self)?.composed
    case .tcvn3: CapitalWords.restored(LetterCodes.tcvn3.decoded(bytes))
    case .viscii: LetterCodes.viscii.decoded(bytes)
    case .vps: LetterCodes.vps.decoded(bytes)
    case .vni: MarkCodes.vni.decoded(bytes)
    case .windows1258: MarkCodes.windows1258.decoded(bytes)
    }
  }
}
