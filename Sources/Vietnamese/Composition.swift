/// Normalization Form C, built for texts in which almost nothing has to be composed.
///
/// 1. Scalars that stay as they are and never join the one before them are *inert*; a run of them
///    is copied.
/// 2. A *segment* is a scalar that begins anew (a boundary) and all up to the next one. A segment
///    that holds something that is not inert is decomposed, its marks are put in canonical order,
///    and it is composed (Unicode Standard, 3.11, D108–D117).
enum Composition {
  /// The composed text of valid UTF-8 whose first scalar that is not inert is at `place`.
  static func composed(_ bytes: UnsafeBufferPointer<UInt8>, from place: Int) -> String {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var copied = 0
    var found: Int? = place
    while let place = found {
      let start = segmentStart(in: bytes, before: place, notBefore: copied)
      output.append(contentsOf: bytes[copied..<start])
      let end = appendSegment(of: bytes, from: start, to: &output)
      copied = end
      found = firstNotInert(in: bytes, from: end)
    }
    output.append(contentsOf: bytes[copied...])
    return String(decoding: output, as: UTF8.self)
  }

  /// The place of the first scalar at or after `start` that is not inert.
  static func firstNotInert(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      // Below U+0300, and the second and later bytes of anything.
      if byte < 0xCC {
        index &+= 1
        continue
      }
      let place = index
      // U+1E00–U+1EFF: the toned letters of Vietnamese, E1 B8 80 … E1 BB BF.
      if byte == 0xE1, bytes[index &+ 1] &- 0xB8 < 4 {
        index &+= 3
        continue
      }
      guard isInert(bytes.scalarValue(at: &index)) else { return place }
    }
    return nil
  }

  /// Where the segment of the scalar at `place` begins: there, or one scalar earlier.
  ///
  /// The scalar before is inert, hence a boundary, because `place` is the first that is not.
  private static func segmentStart(
    in bytes: UnsafeBufferPointer<UInt8>,
    before place: Int,
    notBefore limit: Int
  ) -> Int {
    var index = place
    guard place > limit, !isBoundary(bytes.scalarValue(at: &index)) else { return place }
    var start = place - 1
    while start > limit, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  /// Appends the composed segment that begins at `start`; its end in the bytes.
  private static func appendSegment(
    of bytes: UnsafeBufferPointer<UInt8>,
    from start: Int,
    to output: inout [UInt8]
  ) -> Int {
    if let (letter, end) = composedLetter(in: bytes, from: start) {
      output.append(utf8: letter)
      return end
    }
    var end = start
    var segment = [bytes.scalarValue(at: &end)]
    while end < bytes.count {
      var next = end
      let value = bytes.scalarValue(at: &next)
      if isBoundary(value) { break }
      segment.append(value)
      end = next
    }
    for value in composed(segment) { output.append(utf8: value) }
    return end
  }

  /// The letter and the end of a segment of a letter and Vietnamese marks that make one scalar.
  ///
  /// Only marks in canonical order are tried, so the result is what the long way would give.
  private static func composedLetter(
    in bytes: UnsafeBufferPointer<UInt8>,
    from start: Int
  ) -> (letter: UInt32, end: Int)? {
    var end = start
    var letter = bytes.scalarValue(at: &end)
    guard var last = table.lastClass(of: letter) else { return nil }
    while end < bytes.count {
      var next = end
      let value = bytes.scalarValue(at: &next)
      guard let rank = table.combiningClass(value) else {
        if isBoundary(value) { break }
        return nil
      }
      guard rank >= last, let composite = table.composite(letter, value) else { return nil }
      letter = composite
      last = rank
      end = next
    }
    return (letter, end)
  }
}

extension [UInt8] {
  /// Appends a scalar value as UTF-8.
  fileprivate mutating func append(utf8 value: UInt32) {
    guard let scalar = Unicode.Scalar(value) else { return }
    append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }
}
