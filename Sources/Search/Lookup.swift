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

  /// What a posting says of it.
  struct Evidence {
    /// Whether the accents that count are there, as far as they are known.
    var passes: Bool
    /// Whether the accents that count are known to be there.
    var isSure: Bool
    /// Whether the word that follows is there, as far as its sign tells.
    var fits: Bool
    var isExact: Bool
    var isLeading: Bool
    var score: Int
  }

  func evidence(_ posting: Posting) -> Evidence {
    let isPair = asked.count > 1
    let isRare = posting.accents == nil
    let isExact = isOpen || posting.accents.map { $0 == asked.map(\.accents) } ?? true
    let sign = next.map { 1 << PostingCode.sign($0.folded.unicodeScalars) }
    let fits = !isPair || isRare || sign.map { posting.detail & $0 > 0 } ?? true
    let isLeading = isPair ? posting.detail & 512 > 0 : posting.detail == PostingCode.leading
    return Evidence(
      passes: isExact || isCover || !chain.isStrict,
      isSure: !chain.isStrict || isExact && !isRare,
      fits: fits,
      isExact: fits && isExact,
      isLeading: fits && !isRare && isLeading,
      score: isRare || isCover ? 0 : score(posting.detail)
    )
  }

  /// Of signs that fit, few are better evidence; else what stands there often is.
  private func score(_ detail: Int) -> Int {
    if asked.count == 1 { return detail }
    return next == nil ? detail >> 8 & 1 : 8 - (detail & 255).nonzeroBitCount
  }
}
