extension String {
  /// Whether some letters of ASCII stand in the text, byte for byte.
  ///
  /// - Complexity: O(n · word), in ordinary text O(n).
  func holds(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    return utf8.withContiguousStorageIfAvailable { bytes in
      guard bytes.count >= count else { return false }
      for start in 0...(bytes.count - count) {
        var length = 0
        while length < count, bytes[start + length] == word.utf8Start[length] { length += 1 }
        if length == count { return true }
      }
      return false
    } ?? String(decoding: Array(utf8), as: UTF8.self).holds(word)
  }
}
