import Restoration

extension RestoredLine {
  /// Where in the raw line the scalar at a place of the restored text stands, both from 0; at a
  /// changed word, where that begins.
  ///
  /// - Complexity: O(n).
  func rawOffset(of offset: Int) -> Int {
    // The restored text and the raw line run side by side from token to token.
    var restored = 0
    var raw = 0
    for token in tokens {
      let gap = token.start < raw ? 1 : token.start - raw
      if offset < restored + gap { return min(raw + offset - restored, token.start) }
      restored += gap
      let length = token.text.unicodeScalars.count
      if offset < restored + length {
        return token.isRepaired ? token.start : min(token.start + offset - restored, token.end)
      }
      restored += length
      raw = token.end
    }
    return raw + offset - restored
  }
}
