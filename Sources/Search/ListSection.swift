/// The lists of a shard as the last build kept them (`ListSectionWriter`), which the shard itself does not
/// tell: it does not say of lists of few whose they are.
struct ListSection {
  /// A word or a pair, with its lists in the order of their accents.
  struct Term {
    let letters: [UInt8]
    let lists: [List]
  }

  struct List {
    let accents: Accents
    let count: Int
    let content: Content
  }

  enum Content {
    /// Where it stands among the bits of the section, and its last document.
    case bits(Range<Int>, last: Int)
    case few([UInt64])
  }

  let bits: ArraySlice<UInt8>
  private var heads: ByteReader
  private var last: [UInt8] = []
  private var end = 0

  /// - Throws: `SearchIndexError.damaged`, as all that follows.
  init(_ bytes: [UInt8]) throws(SearchIndexError) {
    var reader = ByteReader(bytes)
    heads = ByteReader(try reader.counted())
    bits = reader.rest
  }

  /// The next term; nil after the last.
  mutating func next() throws(SearchIndexError) -> Term? {
    guard !heads.isAtEnd else { return nil }
    let shared = try heads.number()
    guard shared <= last.count else { throw .damaged }
    last = Array(last.prefix(shared)) + (try heads.counted())
    var lists: [List] = []
    for _ in 0..<(try heads.number()) {
      lists.append(try list(isPair: ListSection.isPair(last)))
    }
    return Term(letters: last, lists: lists)
  }

  /// Whether a term is a pair of words.
  static func isPair(_ term: [UInt8]) -> Bool { term.first != UInt8(ascii: "!") }

  private mutating func list(isPair: Bool) throws(SearchIndexError) -> List {
    let accents = Accents(first: try heads.number(), second: isPair ? try heads.number() : nil)
    let count = try heads.number()
    guard count <= PostingCode.few else {
      let last = try heads.number()
      let length = try heads.number()
      let start = end + (try heads.number())
      end = start + length
      guard end <= bits.count * 8 else { throw .damaged }
      return List(accents: accents, count: count, content: .bits(start..<end, last: last))
    }
    var postings: [UInt64] = []
    var document = 0
    for _ in 0..<count {
      document += try heads.number()
      postings.append(UInt64(document) << 20 | UInt64(try heads.number()) & 0xF_FFFF)
    }
    return List(accents: accents, count: count, content: .few(postings))
  }
}
