/// A query on an index, answered a page at a time.
struct Search {
  /// A document found, before its text is read.
  private struct Candidate {
    let document: Int
    var standing: Int
    var score = 0
    var part = 0
    var address = ""
  }

  private typealias Found = [(lookup: Lookup, postings: [Posting])]

  private let index: SearchIndex
  private let query: SearchQuery
  private var plan: SearchPlan
  private var found: [Int: Candidate] = [:]
  private var hits: [Candidate] = []
  private var ready: [Candidate] = []
  private var isExhaustive = true
  private var isAllowed: (Int) -> Bool = { _ in true }
  private(set) var offers: [SearchOffer] = []

  init(_ index: SearchIndex, _ query: SearchQuery) {
    self.index = index
    self.query = query
    plan = SearchPlan(index)
  }

  var hasMore: Bool { !hits.isEmpty || !ready.isEmpty || !isExhaustive }

  /// Finds the documents; `next` gives them.
  mutating func run() throws {
    let asked = query.filters.first { $0.name == "so" || $0.name == "dan" }?.value
    let isQuoted = query.chains.contains(where: \.isQuoted)
    let parts = NumberForm.parts(
      of: asked.map(SearchWord.words) ?? (isQuoted ? [] : query.words)
    )
    var serials: [String] = []
    for part in parts where NumberForm.isNumber(part) && !serials.contains(part) {
      serials.append(part)
    }
    serials = Array(serials.prefix(Searcher.mostSerials))
    for serial in serials { plan.note(try index.locate(NumberForm.term(of: serial))) }

    let (planned, exclusions) = try lookups()
    let rows = try serials.flatMap(index.numbers)
    let numbers = rows.compactMap { row in row.form.match(parts).map { (row: row, match: $0) } }
    try setFilters(excluded(exclusions), numbers.map(\.row), rows, parts)
    let postings = try read(planned.map(Self.closed))
    collect(postings)
    if asked == nil { note(numbers) }
    if query.words.isEmpty, !query.filters.isEmpty {
      for document in 0..<index.manifest.documentCount where isAllowed(document) {
        found[document] = Candidate(document: document, standing: 9)
      }
    }
    if query.isOpen, found.count < Searcher.page, let chain = query.chains.last,
      let last = chain.words.last, last.folded.utf16.count > 1
    {
      let length = min(2, chain.words.count)
      let open = Lookup(chain, chain.words.count - length, length, isOpen: true)
      let bit = 1 << (query.words.count - 1)
      collect(
        postings.filter { $0.lookup.cover & bit == 0 } + (try read([open])),
        addition: Standing.prefix
      )
    }
    if found.isEmpty { try extend() }
    hits = found.values.sorted(by: Self.precedes)
  }

  /// The next ten hits, in the order that their texts tell.
  mutating func next() throws -> [SearchHit] {
    if hits.isEmpty, ready.isEmpty, !isExhaustive {
      let known = Set(found.keys)
      try extend()
      hits = found.values.filter { !known.contains($0.document) }.sorted(by: Self.precedes)
    }
    let isSure = query.chains.allSatisfy { $0.words.count < 3 && !$0.isStrict }
    var most = Searcher.page + (isSure ? 0 : max(0, Searcher.mostShards - plan.shards.count))
    repeat {
      let batch = hits.prefix(max(0, most - ready.count))
      hits.removeFirst(batch.count)
      ready += try batch.compactMap(verified)
      most = Searcher.page
    } while ready.isEmpty && !hits.isEmpty
    ready.sort(by: Self.precedes)
    let shown = ready.prefix(Searcher.page).map { hit in
      SearchHit(document: hit.document, address: hit.address, standing: hit.standing)
    }
    ready.removeFirst(shown.count)
    return shown
  }
}

extension Search {
  private static func precedes(_ first: Candidate, _ second: Candidate) -> Bool {
    (first.standing, second.score, second.document) < (second.standing, first.score, first.document)
  }

  private static func closed(_ lookup: Lookup) -> Lookup {
    var lookup = lookup
    lookup.isOpen = false
    return lookup
  }

  private func read(_ lookups: [Lookup]) throws -> Found {
    try lookups.map { ($0, try index.postings($0.term, isOpen: $0.isOpen)) }
  }

  /// Chooses what is looked up.
  private mutating func lookups() throws -> (planned: [Lookup], exclusions: [[Lookup]]) {
    var planned: [Lookup] = []
    let pairs = query.chains.enumerated().map { number, chain in
      SearchPlan.pairs(chain, isOpen: query.isOpen && number == query.chains.count - 1)
    }
    for lookup in pairs.flatMap(\.covering) { _ = try plan.add([lookup], to: &planned) }
    var exclusions: [[Lookup]] = []
    for chain in query.exclusions where chain.words.count < 3 {
      let pairs = SearchPlan.pairs(chain, isOpen: false)
      var list: [Lookup] = []
      _ = try plan.add(pairs.covering + pairs.between, to: &list, isForced: true)
      exclusions.append(list)
    }
    for lookup in pairs.flatMap(\.between) { _ = try plan.add([lookup], to: &planned) }
    let singles = singles
    if !singles.isEmpty {
      isExhaustive = try singles.count < 3 && plan.add(singles, to: &planned)
    }
    return (planned, exclusions)
  }

  /// The single words of chains that need not stand side by side.
  private var singles: [Lookup] {
    query.chains.filter { !$0.isQuoted && $0.words.count > 1 }.flatMap { chain in
      chain.words.indices.map { Lookup(chain, $0, 1) }
    }
  }

  /// The documents that surely hold what is excluded; of longer phrases the texts tell.
  private func excluded(_ exclusions: [[Lookup]]) throws -> Set<Int> {
    var excluded: Set<Int> = []
    for lookups in exclusions {
      for (lookup, postings) in try read(lookups) {
        excluded.formUnion(postings.filter { lookup.evidence($0).isSure }.map(\.document))
      }
    }
    return excluded
  }

  /// Notes the documents that have what is required, as far as their postings tell.
  private mutating func collect(_ read: Found, addition: Int = 0) {
    /// Look-ups as bits.
    struct State {
      var cover = 0
      var fits = 0
      var exact = 0
      var leading = 0
      var score = 0
      var size = Int.max
      var part = 0
    }
    var states: [Int: State] = [:]
    var (cover, phrases, quoted) = (0, 0, 0)
    for (number, (lookup, postings)) in read.enumerated() {
      let bit = lookup.isCover ? 0 : 1 << number
      cover |= lookup.cover
      phrases |= bit
      if lookup.chain.isQuoted { quoted |= bit }
      for posting in postings {
        let evidence = lookup.evidence(posting)
        guard evidence.passes else { continue }
        var state = states[posting.document] ?? State()
        state.cover |= lookup.cover
        if evidence.fits { state.fits |= bit }
        if evidence.isExact { state.exact |= bit }
        if evidence.isLeading { state.leading |= bit }
        state.score += evidence.score
        // The rarest tells in which part to look.
        if postings.count < state.size {
          (state.size, state.part) = (postings.count, posting.part)
        }
        states[posting.document] = state
      }
    }
    for (document, state) in states {
      guard state.cover == cover, quoted & ~state.fits == 0, found[document] == nil,
        isAllowed(document)
      else { continue }
      let isWhole = { (bits: Int) in phrases != 0 && bits == phrases }
      let match: Standing.Match =
        isWhole(state.fits) ? (isWhole(state.leading) ? .leading : .phrase) : .words
      let standing = Standing.text(
        match,
        isExact: isWhole(state.exact),
        isAccented: query.isAccented
      )
      found[document] = Candidate(
        document: document,
        standing: standing + addition,
        score: state.score,
        part: state.part
      )
    }
  }

  /// Puts the documents first whose numbers are meant; offers those not held.
  private mutating func note(_ numbers: [(row: NumberRow, match: NumberForm.Match)]) {
    for (row, match) in numbers where row.document >= 0 && isAllowed(row.document) {
      let standing = match == .whole ? Standing.wholeNumber : Standing.partialNumber
      var known = found[row.document] ?? Candidate(document: row.document, standing: Int.max)
      known.standing = min(known.standing, standing)
      found[row.document] = known
    }
    guard !numbers.contains(where: { $0.row.document >= 0 }) else { return }
    offers = numbers.lazy.map(\.row).filter { !$0.address.isEmpty }.prefix(Searcher.page).map {
      SearchOffer(address: $0.address, title: $0.title)
    }
  }

  /// Notes the documents that hold all words, though not side by side.
  private mutating func extend() throws {
    guard !isExhaustive else { return }
    isExhaustive = true
    let fixed = query.chains.filter { $0.isQuoted || $0.words.count == 1 }.flatMap { chain in
      let pairs = SearchPlan.pairs(chain, isOpen: false)
      return pairs.covering + pairs.between
    }
    var lookups: [Lookup] = []
    _ = try plan.add(fixed + singles, to: &lookups, isForced: true)
    collect(try read(lookups))
  }

  /// Says which documents pass the filters.
  private mutating func setFilters(
    _ excluded: Set<Int>,
    _ numbers: [NumberRow],
    _ rows: [NumberRow],
    _ parts: [String]
  ) throws {
    var tests: [(Int) -> Bool] = [{ !excluded.contains($0) }]
    for filter in query.filters {
      switch filter.name {
      case "nam":
        let bounds = filter.value.split(separator: "..", omittingEmptySubsequences: false)
        let from = bounds.first.map { Int($0) ?? 0 } ?? 0
        let to = bounds.last.flatMap { Int($0) } ?? 9999
        tests.append { [index] in (from...max(from, to)).contains(index.year(of: $0)) }
      case "so", "dan":
        let passing = Set(
          filter.name == "so"
            ? numbers.map(\.document) : rows.filter { $0.form.parts == parts }.flatMap(\.citing)
        )
        tests.append { passing.contains($0) }
      default:
        let wanted = SearchWord.folded(filter.value)
        let names = try index.facets(filter.name)
        tests.append { wanted.isEmpty || names[$0].contains(wanted) }
      }
    }
    let all = tests
    isAllowed = { document in all.allSatisfy { $0(document) } }
  }

  /// A hit with its address and true standing; nil when its text says that it is none.
  private func verified(_ hit: Candidate) throws -> Candidate? {
    let part = try index.part(hit.document, hit.part)
    var hit = hit
    hit.address = part.address
    guard hit.standing > Standing.partialNumber, !query.words.isEmpty else { return hit }
    let reading = TextReading(part, query, isPrefix: hit.standing >= Standing.prefix)
    if reading.standing == nil, part.partCount == 1 { return nil }
    hit.standing = reading.standing ?? hit.standing
    return hit
  }
}
