/// Cuts the lists of the last index anew where they changed, and keeps all other shards.
struct ShardRevision {
  /// A list of a term as it is to be.
  private struct List {
    enum Content {
      /// As it stands in its section, but for what comes after it.
      case kept(Range<Int>, then: PostingCode.Bits?)
      case made(PostingCode.Bits)
      case rare([UInt64])
    }

    let accents: Accents
    let count: Int
    /// The document at its end.
    let last: Int
    let content: Content
  }

  var writer: ShardWriter
  /// By how many documents the lists of single words became longer, by their terms.
  private(set) var countChanges: [[UInt8]: Int] = [:]
  private let old: PostingCode
  private let new: PostingCode
  private let part: (Int) -> [UInt8]?
  /// Lists of so many documents are coded otherwise than they were.
  private let recoded: [Int]

  /// So many accents of one term are more than their order can be known of.
  private static let mostLists = 1 << 9

  init(from old: PostingCode, to new: PostingCode, part: @escaping (Int) -> [UInt8]?) {
    self.old = old
    self.new = new
    self.part = part
    recoded = (1...max(1, old.documentCount)).filter { old.stepShift($0) != new.stepShift($0) }
    writer = ShardWriter(new)
  }

  /// Revises the shards of single words or those of pairs.
  ///
  /// - Parameters:
  ///   - rows: the shards of the last index.
  ///   - firstRow: how many shards stood before them.
  ///   - firstPart: which part the first one's lists are.
  ///   - changes: of lists, in order.
  ///   - keep: takes the lists of each shard.
  /// - Throws: `SearchIndexError.damaged` where something of the last index is not as it was.
  mutating func revise(
    _ rows: [IndexLedger.Row],
    firstRow: Int,
    firstPart: Int,
    _ changes: [ListChange],
    _ keep: ShardWriter.Keeper
  ) throws(SearchIndexError) {
    countChanges = [:]
    var rest = changes[...]
    if rows.isEmpty { try add(nil, &rest, before: nil, keep) }
    for (index, row) in rows.enumerated() {
      let next = index + 1 < rows.count ? rows[index + 1].terms.first : nil
      // Where a shard ends depends on the term after it, too.
      if !ShardRevision.reaches(rest.first, next), isCodedAlike(row),
        index + 1 == rows.count || isCodedAlike(rows[index + 1]),
        writer.isBetweenShards
          || writer.ends(before: row.terms.first, length: row.terms.length)
      {
        writer.keep(row.kept(firstRow + index), part: firstPart + index, keep)
        continue
      }
      guard let bytes = part(firstPart + index) else { throw .damaged }
      try add(ListSection(bytes), &rest, before: next, keep)
    }
  }

  /// Whether all lists of a shard are coded as they were.
  private func isCodedAlike(_ row: IndexLedger.Row) -> Bool {
    !recoded.contains(where: row.counts.contains)
  }

  /// Whether a change is one of a term up to this one.
  private static func reaches(_ change: ListChange?, _ term: [UInt8]?) -> Bool {
    guard let change else { return false }
    guard let term else { return true }
    return !TermOrder.precedes(term[...], change.term[...])
  }
}

extension ShardRevision {
  /// Adds the terms of a section, with the changes of terms before the next section.
  private mutating func add(
    _ section: ListSection?,
    _ changes: inout ArraySlice<ListChange>,
    before next: [UInt8]?,
    _ keep: ShardWriter.Keeper
  ) throws(SearchIndexError) {
    var section = section
    var term = try section?.next()
    while true {
      let changed = changes.first.flatMap { change in
        next.map { TermOrder.precedes(change.term[...], $0[...]) } ?? true ? change.term : nil
      }
      guard let letters = ShardRevision.first(term?.letters, changed) else { return }
      var own: [ListChange] = []
      while let change = changes.first, change.term == letters {
        own.append(change)
        changes.removeFirst()
      }
      let known = term?.letters == letters ? term?.lists ?? [] : []
      let bits = section?.bits ?? []
      let lists = try revised(known, own, bits, isPair: ListSection.isPair(letters))
      if !ListSection.isPair(letters), !own.isEmpty {
        let change = lists.reduce(0) { $0 + $1.count } - known.reduce(0) { $0 + $1.count }
        if change != 0 { countChanges[letters] = change }
      }
      add(letters, lists, bits, keep)
      if term?.letters == letters { term = try section?.next() }
    }
  }

  private static func first(_ one: [UInt8]?, _ other: [UInt8]?) -> [UInt8]? {
    guard let one, let other else { return one ?? other }
    return TermOrder.precedes(other[...], one[...]) ? other : one
  }

  /// The lists of a term with their changes.
  private func revised(
    _ known: [ListSection.List],
    _ changes: [ListChange],
    _ bits: ArraySlice<UInt8>,
    isPair: Bool
  ) throws(SearchIndexError) -> [List] {
    var lists: [List] = []
    func add(_ postings: [UInt64], _ accents: Accents) {
      guard let last = postings.last.map(PackedPosting.document) else { return }
      let content: List.Content =
        postings.count > PostingCode.few
        ? .made(new.bits(postings, isPair: isPair, of: postings.count)) : .rare(postings)
      lists.append(
        List(accents: accents, count: postings.count, last: last, content: content)
      )
    }
    var rest = changes[...]
    for list in known {
      while let change = rest.first, change.accents < list.accents {
        add(change.applied(to: []), change.accents)
        rest.removeFirst()
      }
      var change: ListChange?
      if rest.first?.accents == list.accents { change = rest.removeFirst() }
      let postings: [UInt64]
      switch list.content {
      case .few(let few): postings = few
      case .bits(let range, let last):
        if let extended = extended(list, range, last, by: change, isPair: isPair) {
          lists.append(extended)
          continue
        }
        postings = try old.postings(list.count, isPair: isPair, in: range, of: bits)
      }
      add(change?.applied(to: postings) ?? postings, list.accents)
    }
    for change in rest { add(change.applied(to: []), change.accents) }
    guard lists.count < Self.mostLists else { throw .damaged }
    return lists
  }

  /// A list that is coded as it was and changes at its end at most; nil for any other.
  private func extended(
    _ list: ListSection.List,
    _ range: Range<Int>,
    _ last: Int,
    by change: ListChange?,
    isPair: Bool
  ) -> List? {
    var gained: [UInt64] = []
    if let change {
      guard let appended = change.appended(after: last) else { return nil }
      gained = appended
    }
    let count = list.count + gained.count
    guard old.stepShift(list.count) == new.stepShift(count) else { return nil }
    let tail = gained.isEmpty ? nil : new.bits(gained, isPair: isPair, after: last, of: count)
    return List(
      accents: list.accents,
      count: count,
      last: gained.last.map(PackedPosting.document) ?? last,
      content: .kept(range, then: tail)
    )
  }

  private mutating func add(
    _ term: [UInt8],
    _ lists: [List],
    _ bits: ArraySlice<UInt8>,
    _ keep: ShardWriter.Keeper
  ) {
    guard !lists.isEmpty else { return }
    var outline = TermOutline()
    for list in lists {
      switch list.content {
      case .kept(let range, let tail): outline.add(length: range.count + (tail?.count ?? 0))
      case .made(let bits): outline.add(length: bits.count)
      case .rare(let postings): outline.add(rare: postings[...])
      }
    }
    writer.add(term, outline, keep) { shard in
      for list in lists {
        let (accents, count, last) = (list.accents, list.count, list.last)
        switch list.content {
        case .kept(let range, let tail):
          bits.withUnsafeBufferPointer {
            shard.add(accents, count: count, last: last, bits: range, of: $0, then: tail)
          }
        case .made(let made):
          made.bytes.withUnsafeBufferPointer {
            shard.add(accents, count: count, last: last, bits: 0..<made.count, of: $0)
          }
        case .rare(let postings): shard.keep(accents, rare: postings[...])
        }
      }
    }
  }
}
