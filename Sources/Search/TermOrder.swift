/// The order of terms in the index: that of JavaScript's `<`, by UTF-16.
enum TermOrder {
  /// The order of UTF-16 for UTF-8: that of the bytes, but scalars beyond U+FFFF (from F0) stand before
  /// U+E000–U+FFFF (EE and EF).
  static func precedes(_ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>) -> Bool {
    for (left, right) in zip(first, second) where left != right {
      return left >= 0xEE && right >= 0xEE && (left >= 0xF0) != (right >= 0xF0)
        ? left > right : left < right
    }
    return first.count < second.count
  }
}
