/// A word or a pair of words of a chain that is looked up.
struct Lookup {
  let chain: SearchQuery.Chain
  let asked: [SearchWord]
  /// The words of the query that it tells of, as bits.
  let cover: Int
  /// The word that follows in the chain.
  let next: SearchWord?
  /// Whether its last word may be longer than what was typed.
  var isOpen: Bool
  /// Whether the word need only be there, not side by side with its neighbours.
  let isCover: Bool

  init(_ chain: SearchQuery.Chain, _ offset: Int, _ length: Int, isOpen: Bool = false) {
    self.chain = chain
    asked = Array(chain.words[offset..<offset + length])
    cover = (1 << length - 1) << (chain.start + offset)
    next = !isOpen && offset + 2 < chain.words.count ? chain.words[offset + 2] : nil
    self.isOpen = isOpen
    isCover = length < min(2, chain.words.count)
  }

  var term: String {
    asked.count > 1 ? asked.map(\.folded).joined(separator: " ") : "!" + asked[0].folded
  }

  /// How a document has it.
  struct Evidence {
    var part: Int
    var fits = false
    var isExact = false
    var isLeading = false
    /// Whether its accents are known, where they count.
    var isSure = false
    var score = 0
  }

  /// Joins the postings of all forms by document.
  func evidence(_ postings: [Posting]) -> [Int: Evidence] {
    var found: [Int: Evidence] = [:]
    let isPair = asked.count > 1
    let wanted = next.map { 1 << PostingCode.sign($0.folded.unicodeScalars) }
    for posting in postings {
      let isExact = isOpen || posting.accents.map { $0 == asked.map(\.accents) } ?? true
      if chain.isStrict, !isExact, !isCover { continue }
      let isRare = posting.accents == nil
      let fits = !isPair || isRare || wanted.map { posting.detail & $0 > 0 } ?? true
      let isLeading =
        !isRare
        && (isPair ? posting.detail & 512 > 0 : posting.detail == PostingCode.leading)
      // Of signs that fit, few are better evidence; else what stands there often is.
      var score = isRare || isPair ? 0 : posting.detail
      if !isRare, isPair {
        score = wanted == nil ? posting.detail >> 8 & 1 : 8 - (posting.detail & 255).nonzeroBitCount
      }
      var known = found[posting.document] ?? Evidence(part: posting.part)
      known.part = min(known.part, posting.part)
      known.isExact = known.isExact || fits && isExact
      known.isLeading = known.isLeading || fits && isLeading
      known.fits = known.fits || fits
      known.isSure = known.isSure || !chain.isStrict || !isRare
      known.score = max(known.score, score)
      found[posting.document] = known
    }
    return found
  }
}
