import Foundation

extension UnsafeBufferPointer<UInt8> {
  /// The offset of the first such byte at or after `start`.
  ///
  /// - Complexity: O(n), many bytes at a time.
  func firstOffset(of byte: UInt8, from start: Int = 0) -> Int? {
    guard start < count, let base = baseAddress,
      let found = memchr(base + start, Int32(byte), count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }
}
