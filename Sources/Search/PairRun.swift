/// The pairs of adjacent words of some documents, sorted and packed.
///
/// A record says that a word stands before another one in a document: in 64 bits the two words (21 bits
/// each), the document within the batch (8) and a `PairDetail` (14). The packed run is, for each pair in
/// order, the step from the pair before, twice, plus one if there are several records (then their number
/// follows), and each record's document and detail in one number; all as LEB128: about four bytes a
/// record.
struct PairRun {
  /// How many documents make a run.
  static let length = 256
  /// With how many records a run is full, too.
  static let most = 1 << 19

  /// How many bits of a record stand below the pair.
  static let pairShift: UInt64 = 22
  /// The same of a record as `take` gives it.
  static let takenPairShift: UInt64 = 38

  private let bytes: [UInt8]
  /// The documents of the run by their final numbers.
  private let documents: [UInt32]
  private var place = 0
  private var pair: UInt64 = 0

  static func record(_ first: UInt32, _ second: UInt32, document: Int, detail: Int) -> UInt64 {
    UInt64(first) &<< 43 | UInt64(second) &<< 22 | UInt64(document) &<< 14 | UInt64(detail)
  }

  /// Packs records that are sorted by their pairs and documents.
  init(_ records: [UInt64], documents: [UInt32]) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(records.count * 9 / 2)
    var last: UInt64 = 0
    var start = 0
    while start < records.count {
      let pair = records[start] &>> 22
      var end = start &+ 1
      while end < records.count, records[end] &>> 22 == pair { end &+= 1 }
      let isSingle = end &- start == 1
      ByteWriter.append(Int((pair &- last) &<< 1 | (isSingle ? 0 : 1)), to: &bytes)
      if !isSingle { ByteWriter.append(end &- start, to: &bytes) }
      for index in start..<end {
        let record = records[index]
        ByteWriter.append(
          Int((record & 0x3FFF) &<< 8 | record &>> 14 & 0xFF),
          to: &bytes
        )
      }
      last = pair
      start = end
    }
    self.bytes = bytes
    self.documents = documents
  }

  /// Takes the records whose first word comes before `limit`, with final documents, into `records`.
  ///
  /// A record is then, in 64 bits: the first word counted from `start` (5), the second word (21), the
  /// document (24) and the detail (14).
  mutating func take(_ start: UInt64, until limit: UInt64, into records: inout [UInt64]) {
    let end = limit &<< 21
    bytes.withUnsafeBufferPointer { bytes in
      documents.withUnsafeBufferPointer { documents in
        while place < bytes.count {
          let before = place
          let head = PairRun.number(bytes, &place)
          let next = pair &+ head &>> 1
          if next >= end {
            place = before
            return
          }
          pair = next
          let count = head & 1 == 0 ? 1 : PairRun.number(bytes, &place)
          let words = (next &- start &<< 21) &<< 38
          for _ in 0..<count {
            let value = PairRun.number(bytes, &place)
            let document = UInt64(documents[Int(value & 0xFF)])
            records.append(words | document &<< 14 | value &>> 8)
          }
        }
      }
    }
  }

  @inline(__always)
  private static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ place: inout Int) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let byte = UInt64(bytes[place])
      place &+= 1
      value |= (byte & 0x7F) &<< shift
      if byte < 0x80 { return value }
      shift &+= 7
    }
  }
}
