/// A shard on its way to a file.
struct Shard: Sendable {
  /// Of which terms it is.
  struct Terms: Sendable {
    var first: [UInt8] = []
    var last: [UInt8] = []
    /// How many bits the lists of the first term have; where the shard before ends depends on it.
    var length = 0
  }

  enum Content: Sendable {
    case made([UInt8])
    /// As the last index has it: which of its shards it is, and how many bytes it has.
    case kept(Int, size: Int)

    var size: Int {
      switch self {
      case .made(let bytes): bytes.count
      case .kept(_, let size): size
      }
    }
  }

  let terms: Terms
  let counts: ListCounts
  let content: Content
}
