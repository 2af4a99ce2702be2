/// A document of a list in 64 bits: its number, the part in which the term stands first (10 bits), and
/// how the term stands there (10 bits, `PostingCode`).
enum PackedPosting {
  @inline(__always)
  static func of(_ document: Int, part: Int, detail: UInt64) -> UInt64 {
    UInt64(document) &<< 20 | UInt64(min(part, PairDetail.lastPart)) &<< 10 | detail
  }

  @inline(__always) static func document(_ posting: UInt64) -> Int { Int(posting &>> 20) }
  @inline(__always) static func part(_ posting: UInt64) -> Int { Int(posting &>> 10 & 0x3FF) }
  @inline(__always) static func detail(_ posting: UInt64) -> UInt64 { posting & 0x3FF }

  /// Postings of several lists in order, each document once, with its first part.
  static func merged(_ postings: [UInt64]) -> [UInt64] {
    var result: [UInt64] = []
    for posting in postings.sorted() where result.last.map(document) != document(posting) {
      result.append(posting)
    }
    return result
  }
}
