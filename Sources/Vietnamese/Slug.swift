/// The form of a text in addresses and anchors: a–z, 0–9 and single hyphens between them.
public struct Slug: Sendable {
  /// The text folded, each run of other characters than a–z and 0–9 one hyphen, none at the ends.
  ///
  /// Empty when the text has no such character.
  ///
  /// - Complexity: O(n).
  public static func slug(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var isApart = false
    for byte in text.folded.utf8 {
      guard byte &- 0x61 < 26 || byte &- 0x30 < 10 else {
        isApart = true
        continue
      }
      if isApart && !bytes.isEmpty { bytes.append(0x2D) }
      bytes.append(byte)
      isApart = false
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
