/// What a printed letter was read as: up to three codes of the reading alphabet, in one number.
struct Emission: Hashable, Comparable, Sendable {
  static let longest = 3
  /// How many lengths there are, 0 among them.
  static let lengths = longest + 1

  /// The length in the highest byte, then the codes, the first one highest.
  let packed: UInt32

  init(packed: UInt32) {
    self.packed = packed
  }

  /// The codes of a reading from `start`.
  @inline(__always)
  init(_ codes: [UInt8], _ start: Int, _ length: Int) {
    var packed = UInt32(length)
    for offset in 0..<Self.longest {
      packed = packed << 8 | (offset < length ? UInt32(codes[start + offset]) : 0)
    }
    self.packed = packed
  }

  var length: Int { Int(packed >> 24) }

  static func < (first: Emission, second: Emission) -> Bool {
    first.packed < second.packed
  }
}
