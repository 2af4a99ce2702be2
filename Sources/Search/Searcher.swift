/// Answers queries from the files of the index: the reference for the JavaScript of the search page,
/// which finds the same hits in the same order.
///
/// 1. The query is taken apart (`SearchQuery`); a document whose number is meant stands first.
/// 2. A document must hold all words, its quotations side by side, and nothing excluded.
/// 3. It gets its standing: a phrase in a leading field, in the text, the words near each other, or
///    anywhere; with the accents typed or without.
/// 4. With fewer hits than a page shows, the word being typed is taken as a beginning.
public struct Searcher: Sendable {
  /// How many hits are shown at once; with fewer, the last word is completed.
  static let page = 10
  private static let mostSerials = 4

  private let index: SearchIndex

  /// Reads the manifest and the document table.
  ///
  /// - Parameter read: gives the bytes of a file of the index by its path.
  /// - Throws: what `read` throws, `SearchIndexError`, `DecodingError`.
  public init(read: @escaping @Sendable (_ path: String) throws -> [UInt8]) throws {
    index = try SearchIndex(read: read)
  }

  /// The hits of a query, best first, and what is offered instead.
  ///
  /// - Throws: what reading throws.
  public func search(_ text: String) throws -> SearchResult {
    let query = SearchQuery(text)
    guard !query.words.isEmpty else { return SearchResult(hits: [], offers: []) }

    var postings = try query.words.map { word in
      try Postings(index.forms(of: word.folded)) { $0 == word.form }
    }
    let exclusions = try query.exclusions.map { phrase in
      try (
        phrase,
        phrase.words.map { word in
          try Postings(index.forms(of: word.folded)) { $0 == word.form }
        }
      )
    }
    let isExcluded = { (document: Int) in
      exclusions.contains { phrase, postings in
        !Postings.runs(
          postings.map { (phrase.isStrict ? $0.exact : $0.all)[document] ?? [] }
        ).isEmpty
      }
    }

    let numbers = try numbers(query)
    var found: [Int: SearchHit] = [:]
    for hit in hits(query, postings) where !isExcluded(hit.document) { found[hit.document] = hit }
    for (document, standing) in numbers.held where !isExcluded(document) {
      let position = found[document]?.position ?? -1
      found[document] = SearchHit(document: document, standing: standing, position: position)
    }
    if query.isOpen, found.count < Searcher.page, let last = query.words.last,
      last.folded.unicodeScalars.count > 1
    {
      postings[postings.count - 1] =
        try Postings(index.forms(withPrefix: last.folded)) { _ in true }
      for hit in hits(query, postings) where found[hit.document] == nil {
        guard !isExcluded(hit.document) else { continue }
        found[hit.document] = SearchHit(
          document: hit.document,
          standing: hit.standing + Standing.prefix,
          position: hit.position
        )
      }
    }
    return SearchResult(
      hits: found.values.sorted(by: precedes),
      offers: numbers.held.isEmpty ? try numbers.notHeld.map(index.notHeldRecord) : []
    )
  }

  /// The address of a hit.
  ///
  /// - Throws: what reading throws.
  public func address(of hit: SearchHit) throws -> String {
    try index.part(index.documents[hit.document].part(at: hit.position)).address
  }
}

extension Searcher {
  private func precedes(_ first: SearchHit, _ second: SearchHit) -> Bool {
    if first.standing != second.standing { return first.standing < second.standing }
    let dates = (index.documents[first.document].date, index.documents[second.document].date)
    return dates.0 != dates.1 ? dates.0 > dates.1 : first.document < second.document
  }

  /// The documents whose number is meant: held ones with their standing, others in order.
  private func numbers(_ query: SearchQuery) throws -> (held: [Int: Int], notHeld: [Int]) {
    guard query.quotations.isEmpty else { return ([:], []) }
    let parts = NumberForm.parts(of: query.words)
    var serials: [String] = []
    for part in parts where NumberForm.isNumber(part) && !serials.contains(part) {
      serials.append(part)
    }
    var held: [Int: Int] = [:]
    var notHeld: [Int: Int] = [:]
    for serial in serials.prefix(Searcher.mostSerials) {
      for form in try index.forms(of: NumberForm.term(of: serial)) {
        let number = NumberForm(serial: serial, form: form.text)
        guard let match = number.match(parts) else { continue }
        let standing = match == .whole ? Standing.wholeNumber : Standing.partialNumber
        for (document, _) in try Postings.read(form.list) {
          let other = document - index.documents.count
          if other < 0 {
            held[document] = min(standing, held[document] ?? standing)
          } else {
            notHeld[other] = min(standing, notHeld[other] ?? standing)
          }
        }
      }
    }
    let offers = notHeld.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map(\.key)
    return (held, Array(offers.prefix(Searcher.page)))
  }

  /// The documents that hold all words, in no order.
  private func hits(_ query: SearchQuery, _ postings: [Postings]) -> [SearchHit] {
    guard let rarest = postings.min(by: { $0.all.count < $1.all.count }) else { return [] }
    return rarest.all.keys.compactMap { document in
      let all = postings.compactMap { $0.all[document] }
      guard all.count == postings.count else { return nil }
      return hit(query, document, all: all, exact: postings.map { $0.exact[document] ?? [] })
    }
  }

  /// How a document holds the words; nil when a quotation is missing.
  private func hit(
    _ query: SearchQuery,
    _ document: Int,
    all: [[Int]],
    exact: [[Int]]
  ) -> SearchHit? {
    for quotation in query.quotations {
      let range = quotation.start..<quotation.start + quotation.words.count
      let runs = Postings.runs(Array((quotation.isStrict ? exact : all)[range]))
      if runs.isEmpty { return nil }
    }
    let row = index.documents[document]
    var standing = Int.max
    var position = -1
    func note(_ match: Standing.Match, isExact: Bool, at place: Int?) {
      let value = Standing.text(match, isExact: isExact, isAccented: query.isAccented)
      standing = min(standing, value)
      if position < 0, let place, place >= row.textStart { position = place }
    }

    for (lists, isExact) in [(exact, true), (all, false)] {
      let runs = Postings.runs(lists)
      guard let first = runs.first else { continue }
      if first < row.leadingEnd { note(.leadingPhrase, isExact: isExact, at: nil) }
      if let place = runs.first(where: { $0 >= row.textStart }) ?? runs.last,
        place >= row.leadingEnd
      {
        note(.phrase, isExact: isExact, at: place)
      }
    }
    for (lists, isExact) in [(exact, true), (all, false)] where position < 0 {
      if let place = Postings.window(lists, from: row.textStart) ?? Postings.window(lists, from: 0)
      {
        note(.near, isExact: isExact, at: place)
      }
    }
    note(.words, isExact: !exact.contains(where: \.isEmpty), at: nil)
    if position < 0 {
      position = all.lazy.compactMap { list in list.first { $0 >= row.textStart } }.first ?? -1
    }
    return SearchHit(document: document, standing: standing, position: position)
  }
}
