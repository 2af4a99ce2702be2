/// Answers queries from the files of the index: the reference for the JavaScript of the search page,
/// which finds the same hits in the same order.
///
/// 1. The query is taken apart (`SearchQuery`); what is to be looked up is chosen so that few shards are
///    read (`SearchPlan`): pairs that cover all words first, then pairs between, then single words.
/// 2. A document must have all that was looked up, its quotations side by side as far as the signs tell,
///    and nothing excluded; a document whose number is meant stands first.
/// 3. With fewer hits than a page shows, the word being typed is taken as a beginning; with none, the
///    words may stand apart.
/// 4. The texts of the next hits are read: they tell the true standing (`TextReading`), and which are
///    none.
public struct Searcher: Sendable {
  /// How many hits are shown at once; with fewer, the last word is completed.
  static let page = 10
  /// The most shards of a query; together with the texts of ten hits, its requests.
  static let mostShards = 5
  static let mostSerials = 2

  private let index: SearchIndex

  /// Reads the manifest.
  ///
  /// - Parameter read: gives the bytes of a file of the index by its path.
  /// - Throws: what `read` throws, `SearchIndexError`.
  public init(read: @escaping @Sendable (_ path: String) throws -> [UInt8]) throws {
    index = try SearchIndex(read: read)
  }

  /// The hits of a query, best first, and what is offered instead; nothing is suggested.
  ///
  /// - Throws: what reading throws.
  public func search(_ text: String) throws -> SearchResult {
    var search = Search(index, SearchQuery(text))
    try search.run()
    var hits: [SearchHit] = []
    while search.hasMore {
      let next = try search.next()
      if next.isEmpty, !search.hasMore { break }
      hits += next
    }
    return SearchResult(hits: hits, offers: search.offers)
  }
}
