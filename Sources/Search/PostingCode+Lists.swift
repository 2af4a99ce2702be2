extension PostingCode {
  /// Bits that begin with the highest of the first byte.
  struct Bits {
    let bytes: [UInt8]
    let count: Int
  }

  /// The postings of a list whose bits stand in a range of some bytes.
  ///
  /// - Throws: `SearchIndexError.damaged`.
  func postings(
    _ count: Int,
    isPair: Bool,
    in range: Range<Int>,
    of bytes: ArraySlice<UInt8>
  ) throws(SearchIndexError) -> [UInt64] {
    var reader = BitReader(bytes, at: range.lowerBound)
    let shift = stepShift(count)
    var postings: [UInt64] = []
    postings.reserveCapacity(count)
    var document = -1
    for _ in 0..<count {
      document += try reader.rice(shift) + 1
      guard document < documentCount else { throw .damaged }
      let detail = try PostingCode.detail(from: &reader, isPair: isPair)
      let part = hasParts ? try reader.unary() : 0
      postings.append(PackedPosting.of(document, part: part, detail: UInt64(detail)))
    }
    return postings
  }

  /// How a word or a pair stands in a document, as it is written.
  static func detail(
    from reader: inout BitReader,
    isPair: Bool
  ) throws(SearchIndexError) -> Int {
    guard isPair else { return try reader.bits(wordWidth) }
    return try reader.bit() == 0 ? try reader.bits(3) : 0x200 | (try reader.bits(9))
  }

  /// The bits of a list, or of its end.
  ///
  /// - Parameters:
  ///   - postings: in order.
  ///   - isPair: whether it is the list of a pair.
  ///   - last: the document before them; -1 for a whole list.
  ///   - count: how many documents the list has.
  /// - Returns: what `postings` reads.
  func bits(_ postings: [UInt64], isPair: Bool, after last: Int = -1, of count: Int) -> Bits {
    let shift = stepShift(count)
    var bits = BitWriter()
    var last = last
    for posting in postings {
      let document = PackedPosting.document(posting)
      bits.append(rice: document - last - 1, shift: shift)
      last = document
      let detail = PackedPosting.detail(posting)
      bits.append(
        detail,
        width: isPair ? PostingCode.pairWidth(detail) : PostingCode.wordWidth
      )
      if hasParts { bits.append(unary: PackedPosting.part(posting)) }
    }
    let count = bits.count
    bits.close()
    return Bits(bytes: bits.bytes, count: count)
  }
}
