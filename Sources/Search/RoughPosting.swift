/// A document of a list of few with the part in which the term stands first, in 32 bits: 22 and 10.
enum RoughPosting {
  static func of(_ document: UInt32, part: Int) -> UInt32 {
    document &<< 10 | UInt32(min(part, PairDetail.lastPart))
  }

  static func document(_ posting: UInt32) -> Int { Int(posting &>> 10) }
  static func part(_ posting: UInt32) -> Int { Int(posting & 0x3FF) }
}
