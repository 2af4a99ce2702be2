/// The numbers of documents that the lists of a shard have, each once: how a list is coded depends on it,
/// and on the number of all documents.
struct ListCounts: Sendable {
  /// A bit for each of the numbers up to `commonCount`.
  private var common: [UInt64] = []
  private var others: Set<Int> = []

  private static let commonCount = 2048

  @inline(__always)
  mutating func note(_ count: Int) {
    guard count < Self.commonCount else {
      others.insert(count)
      return
    }
    if common.isEmpty { common = [UInt64](repeating: 0, count: Self.commonCount / 64) }
    common[count &>> 6] |= 1 &<< UInt64(count & 63)
  }

  /// The numbers in order.
  var sorted: [Int] {
    var counts: [Int] = []
    for (index, word) in common.enumerated() {
      var rest = word
      while rest != 0 {
        counts.append(index * 64 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
    return counts + others.sorted()
  }

  func contains(_ count: Int) -> Bool {
    if count < Self.commonCount {
      return !common.isEmpty && common[count &>> 6] >> UInt64(count & 63) & 1 == 1
    }
    return others.contains(count)
  }

  /// Appends how many there are, and each as the step from the one before.
  func append(to bytes: inout ByteWriter) {
    let counts = sorted
    bytes.append(number: counts.count)
    var last = 0
    for count in counts {
      bytes.append(number: count - last)
      last = count
    }
  }

  init() {}

  init(from reader: inout ByteReader) throws(SearchIndexError) {
    var count = 0
    for _ in 0..<(try reader.number()) {
      count = try count + reader.number()
      guard count < 1 << 40 else { throw .damaged }
      note(count)
    }
  }
}
