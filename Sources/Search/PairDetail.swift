/// What is noted of a pair of words at a place, in the 14 bits that its record has for it: the part of
/// the document (10), whether it stands in a leading field (1), the sign of the word that follows (3).
enum PairDetail {
  static let lastPart = 1 << 10 - 1

  static func of(part: Int, isLeading: Bool, sign: Int) -> Int {
    min(part, lastPart) &<< 4 | (isLeading ? 8 : 0) | sign
  }

  @inline(__always) static func part(_ record: UInt64) -> Int { Int(record &>> 4 & 0x3FF) }
  @inline(__always) static func isLeading(_ record: UInt64) -> Bool { record & 8 != 0 }
  @inline(__always) static func sign(_ record: UInt64) -> UInt64 { record & 7 }
}
