/// What becomes different in one list: which documents it loses and which it gains.
struct ListChange {
  /// The term of the list, `!word` or `word word`.
  let term: [UInt8]
  let accents: Accents
  /// The new posting of each document whose posting changes, nil where it has none any more.
  var postings: [Int: UInt64?] = [:]

  /// What the list gains at its end, after a document; nil where more than this changes.
  func appended(after last: Int) -> [UInt64]? {
    var gained: [UInt64] = []
    for (document, posting) in postings {
      guard document > last, let posting else { return nil }
      gained.append(posting)
    }
    return gained.sorted()
  }

  /// The postings of the list with the changes.
  func applied(to list: [UInt64]) -> [UInt64] {
    (list.filter { postings[PackedPosting.document($0)] == nil }
      + postings.values.compactMap { $0 })
      .sorted()
  }
}

extension ListChange {
  private struct Key: Hashable {
    let term: [UInt8]
    let accents: Accents
  }

  /// The changes of all lists in the order of their terms and accents, those of single words first.
  ///
  /// - Parameters:
  ///   - changes: of documents.
  ///   - hasParts: whether some document has several parts.
  /// - Returns: the changes, and how many words the new documents have.
  /// - Complexity: O(n log n) in the words of the changed documents.
  static func lists(
    _ changes: [DocumentChange],
    hasParts: Bool
  ) -> (words: [ListChange], pairs: [ListChange], wordCount: Int) {
    var lists: [Key: ListChange] = [:]
    var wordCount = 0
    for change in changes {
      let old = change.old.map { postings(of: $0, hasParts: hasParts) } ?? [:]
      let new = change.new.map { postings(of: $0, hasParts: hasParts) } ?? [:]
      wordCount += new.keys.count { !ListSection.isPair($0.term) }
      for (key, posting) in new where old[key] != posting {
        let own = PackedPosting.of(
          change.document,
          part: PackedPosting.part(posting),
          detail: PackedPosting.detail(posting)
        )
        lists[key, default: ListChange(key)].postings[change.document] = .some(own)
      }
      for key in old.keys where new[key] == nil {
        lists[key, default: ListChange(key)].postings[change.document] = .some(nil)
      }
    }
    let sorted = lists.values.sorted { one, other in
      one.term != other.term
        ? TermOrder.precedes(one.term[...], other.term[...]) : one.accents < other.accents
    }
    return (
      sorted.filter { !ListSection.isPair($0.term) }, sorted.filter { ListSection.isPair($0.term) },
      wordCount
    )
  }

  private init(_ key: Key) {
    self.init(term: key.term, accents: key.accents)
  }

  /// How each word and each pair stands in a document, which has the number 0 in the postings.
  private static func postings(of digest: SearchDigest, hasParts: Bool) -> [Key: UInt64] {
    var builder = SearchIndexBuilder(dates: [nil])
    builder.add(digest, at: 0)
    let (lists, words) = builder.lists(hasParts: hasParts)
    var postings: [Key: UInt64] = [:]
    postings.reserveCapacity(lists.entries.count)
    for entry in lists.entries {
      let first = words.folded(Int(entry.first))
      let isPair = entry.second != WordTable.end
      let key = Key(
        term: isPair
          ? first + [UInt8(ascii: " ")] + words.folded(Int(entry.second))
          : [UInt8(ascii: "!")] + first,
        accents: Accents(
          first: words.words[Int(entry.first)].accents,
          second: isPair ? words.words[Int(entry.second)].accents : nil
        )
      )
      postings[key] = lists.rough[entry.start]
    }
    return postings
  }
}
