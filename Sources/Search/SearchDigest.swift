/// What the index takes from one document, made without regard to any other and kept between builds:
/// its facts, what its text files hold, and its words in their order.
///
/// Numbers as LEB128 (`ByteWriter`):
/// 1. number, kind, issuer and date, each its length plus one and its bytes, 0 for none;
/// 2. how many numbers it cites, and each after its length;
/// 3. how many text files it has, and the hash of each (`ContentName`) in eight bytes;
/// 4. how many spellings there are, and each after its length, in the order in which they first come;
/// 5. to the end the fields: four times the number of words, plus 1 for a leading field, plus 2 for a
///    text; then the words as numbers of spellings.
public struct SearchDigest: Sendable, Hashable {
  public let bytes: [UInt8]

  /// A digest that was kept.
  public init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The facts of a document, as far as the index keeps them apart from its words.
  struct Facts {
    let number: String?
    let kind: String?
    let issuer: String?
    let date: String?
    let cites: [String]
  }

  /// Of what text a field is.
  struct Field {
    let isLeading: Bool
    let isText: Bool
    let wordCount: Int
  }
}

extension SearchDigest {
  /// Appends what comes before the words.
  static func begin(_ record: SearchRecord, textHashes: [UInt64], to writer: inout ByteWriter) {
    for fact in [record.number, record.kind, record.issuer, record.date] {
      writer.append(number: fact.map { $0.utf8.count + 1 } ?? 0)
      if let fact { writer.append(Array(fact.utf8)) }
    }
    writer.append(number: record.cites.count)
    for number in record.cites { writer.append(counted: Array(number.utf8)) }
    writer.append(number: textHashes.count)
    for hash in textHashes { writer.append(word: hash) }
  }
}

/// Reads a digest from its start to its end; what is missing at the end counts as 0.
struct DigestReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// How many bytes were read.
  private(set) var place = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { place >= bytes.count }

  /// What was read since a place.
  func bytes(since start: Int) -> [UInt8] { Array(bytes[start..<place]) }

  @inline(__always)
  mutating func number() -> Int {
    var value = 0
    var shift = 0
    while place < bytes.count, shift < 63 {
      let byte = bytes[place]
      place &+= 1
      value |= Int(byte & 0x7F) &<< shift
      if byte < 0x80 { return value }
      shift &+= 7
    }
    return value
  }

  mutating func counted(_ count: Int) -> UnsafeBufferPointer<UInt8> {
    let end = min(bytes.count, place &+ max(0, min(count, bytes.count)))
    defer { place = end }
    return UnsafeBufferPointer(rebasing: bytes[place..<end])
  }

  mutating func facts() -> SearchDigest.Facts {
    SearchDigest.Facts(
      number: fact(),
      kind: fact(),
      issuer: fact(),
      date: fact(),
      cites: (0..<min(number(), bytes.count)).map { _ in
        String(decoding: counted(number()), as: UTF8.self)
      }
    )
  }

  private mutating func fact() -> String? {
    let count = number()
    return count == 0 ? nil : String(decoding: counted(count - 1), as: UTF8.self)
  }

  mutating func textHashes() -> [UInt64] {
    (0..<min(number(), bytes.count)).map { _ in
      counted(8).reversed().reduce(0) { $0 &<< 8 | UInt64($1) }
    }
  }

  mutating func field() -> SearchDigest.Field {
    let head = number()
    return SearchDigest.Field(
      isLeading: head & 1 != 0,
      isText: head & 2 != 0,
      wordCount: min(head &>> 2, bytes.count - place)
    )
  }
}
