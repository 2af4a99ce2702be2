/// What is looked up for a query, within a number of shards.
struct SearchPlan {
  private let index: SearchIndex
  /// The files that are read, texts apart.
  private(set) var shards: Set<String> = []

  init(_ index: SearchIndex) {
    self.index = index
  }

  mutating func note(_ paths: [String]) {
    shards.formUnion(paths)
  }

  /// Adds look-ups, all or none, unless their shards are too many.
  mutating func add(
    _ lookups: [Lookup],
    to list: inout [Lookup],
    isForced: Bool = false
  ) throws -> Bool {
    var all = shards
    for lookup in lookups {
      all.formUnion(try index.locate(lookup.term, isOpen: lookup.isOpen))
    }
    if !isForced, !list.isEmpty, all.count > Searcher.mostShards { return false }
    shards = all
    list += lookups
    return true
  }

  /// The look-ups of a chain: pairs that cover it, then those between.
  static func pairs(
    _ chain: SearchQuery.Chain,
    isOpen: Bool
  ) -> (covering: [Lookup], between: [Lookup]) {
    let length = chain.words.count
    if length == 1 { return ([Lookup(chain, 0, 1, isOpen: isOpen)], []) }
    var result: (covering: [Lookup], between: [Lookup]) = ([], [])
    for offset in 0..<length - 1 {
      let lookup = Lookup(chain, offset, 2, isOpen: isOpen && offset + 2 == length)
      if offset % 2 == 0 || offset == length - 2 {
        result.covering.append(lookup)
      } else {
        result.between.append(lookup)
      }
    }
    return result
  }
}
