/// Reads what `ByteWriter` wrote; the end of the bytes is an error, not a trap.
struct ByteReader {
  private(set) var rest: ArraySlice<UInt8>

  init(_ bytes: some Sequence<UInt8>) {
    rest = ArraySlice(bytes)
  }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func number() throws(SearchIndexError) -> Int {
    var value = 0
    var shift = 0
    while let byte = rest.popFirst(), shift < 56 {
      value |= Int(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    throw .damaged
  }

  mutating func bytes(_ count: Int) throws(SearchIndexError) -> ArraySlice<UInt8> {
    guard count <= rest.count else { throw .damaged }
    defer { rest = rest.dropFirst(count) }
    return rest.prefix(count)
  }

  mutating func counted() throws(SearchIndexError) -> ArraySlice<UInt8> {
    try bytes(number())
  }

  mutating func word() throws(SearchIndexError) -> UInt64 {
    try bytes(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// The name of a file (`ContentName.bytes`).
  mutating func name() throws(SearchIndexError) -> UInt32 {
    try bytes(3).reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// Terms, each closed by a zero, given how many bytes each shares with the one before.
  mutating func terms(sharing shared: [Int]) throws(SearchIndexError) -> [[UInt8]] {
    var terms: [[UInt8]] = []
    terms.reserveCapacity(shared.count)
    for count in shared {
      let length = rest.prefix { $0 != 0 }.count
      terms.append(Array((terms.last ?? []).prefix(count)) + (try bytes(length + 1)).dropLast())
    }
    return terms
  }
}
