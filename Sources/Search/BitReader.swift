/// Reads what `BitWriter` wrote; the end of the bits is an error, not a trap.
struct BitReader {
  private let bytes: ArraySlice<UInt8>
  private var place = 0

  /// Begins at a bit.
  init(_ bytes: ArraySlice<UInt8>, at place: Int = 0) {
    self.bytes = bytes
    self.place = place
  }

  mutating func bit() throws(SearchIndexError) -> Int {
    let index = bytes.startIndex + place >> 3
    guard index < bytes.endIndex else { throw .damaged }
    defer { place += 1 }
    return Int(bytes[index] >> UInt8(7 - place & 7)) & 1
  }

  mutating func bits(_ width: Int) throws(SearchIndexError) -> Int {
    var value = 0
    for _ in 0..<width { value = try value << 1 | bit() }
    return value
  }

  /// Ones up to a zero, at most `limit`, after which no zero is read.
  mutating func unary(limit: Int = .max) throws(SearchIndexError) -> Int {
    var value = 0
    while value < limit {
      guard try bit() == 1 else { break }
      value += 1
    }
    return value
  }

  mutating func rice(_ shift: Int) throws(SearchIndexError) -> Int {
    try unary() << shift | bits(shift)
  }
}
