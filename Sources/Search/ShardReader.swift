/// The terms of a shard (`TermShard`) with their postings.
enum ShardReader {
  static func terms(
    _ file: [UInt8],
    _ code: PostingCode
  ) throws(SearchIndexError) -> [(term: String, postings: [Posting])] {
    var reader = ByteReader(file)
    var dictionary = ByteReader(try Inflater.inflate(try reader.counted()))
    var bits = BitReader(reader.rest)
    let count = try dictionary.number()
    var heads: [(shared: Int, forms: Int, rare: Int)] = []
    for _ in 0..<count {
      heads.append((try dictionary.number(), try dictionary.number(), try dictionary.number()))
    }
    let terms = try dictionary.terms(sharing: heads.map(\.shared))
    var result: [(String, [Posting])] = []
    for (term, head) in zip(terms, heads) {
      let isWord = term.first == UInt8(ascii: "!")
      var postings: [Posting] = []
      for _ in 0..<head.forms {
        var accents = [try dictionary.number()]
        if !isWord { accents.append(try dictionary.number()) }
        postings += try list(&bits, try dictionary.number(), accents, isWord: isWord, code)
      }
      postings += try list(&bits, head.rare, nil, isWord: isWord, code)
      result.append((String(decoding: term, as: UTF8.self), postings))
    }
    return result
  }

  private static func list(
    _ bits: inout BitReader,
    _ count: Int,
    _ accents: [Int]?,
    isWord: Bool,
    _ code: PostingCode
  ) throws(SearchIndexError) -> [Posting] {
    let shift = code.stepShift(count)
    var postings: [Posting] = []
    var document = -1
    for _ in 0..<count {
      document += 1 + (try bits.rice(shift))
      guard document < code.documentCount else { throw .damaged }
      var detail = 0
      if accents != nil {
        detail = try PostingCode.detail(from: &bits, isPair: !isWord)
        if !isWord {
          detail = detail < 8 ? 1 << detail : 256 + (detail & 0x100) << 1 + detail & 0xFF
        }
      }
      let part = code.hasParts ? try bits.unary() : 0
      postings.append(Posting(document: document, accents: accents, detail: detail, part: part))
    }
    return postings
  }
}
