/// Where a word of a query stands: positions by document.
struct Postings {
  /// In any form with the same folded word; ascending.
  private(set) var all: [Int: [Int]] = [:]
  /// In the very form asked for; ascending.
  private(set) var exact: [Int: [Int]] = [:]

  /// Joins forms; `exact` says which count as the form asked for.
  init(_ forms: [SearchIndex.Form], isExact: (String) -> Bool) throws {
    var joined: Set<Int> = []
    for form in forms {
      let isExact = isExact(form.text)
      for (document, positions) in try Postings.read(form.list) {
        if all[document] != nil { joined.insert(document) }
        all[document, default: []] += positions
        if isExact { exact[document, default: []] += positions }
      }
    }
    for document in joined {
      all[document]?.sort()
      exact[document]?.sort()
    }
  }

  /// The documents of a list with their positions (`PostingTable`).
  static func read(_ list: ArraySlice<UInt8>) throws(SearchIndexError) -> [(
    document: Int, positions: [Int]
  )] {
    var result: [(document: Int, positions: [Int])] = []
    var reader = ByteReader(list)
    var document = 0
    while !reader.isAtEnd {
      document += try reader.number()
      var positions: [Int] = []
      var position = -1
      while case let step = try reader.number(), step > 0 {
        position += step
        positions.append(position)
      }
      result.append((document, positions))
    }
    return result
  }

  /// The positions at which words stand side by side, given those of each word.
  static func runs(_ lists: [[Int]]) -> [Int] {
    guard var runs = lists.first else { return [] }
    for (offset, list) in lists.enumerated().dropFirst() {
      var next = 0
      runs.removeAll { start in
        while next < list.count, list[next] < start + offset { next += 1 }
        return next == list.count || list[next] != start + offset
      }
    }
    return runs
  }

  /// The first position from `start` on at which a stretch begins that is short enough to be "near"
  /// and holds each word.
  static func window(_ lists: [[Int]], from start: Int) -> Int? {
    var next = lists.map { list in list.firstIndex { $0 >= start } ?? list.count }
    while true {
      var lowest = Int.max
      var highest = Int.min
      var word = 0
      for (index, list) in lists.enumerated() {
        guard next[index] < list.count else { return nil }
        let position = list[next[index]]
        if position < lowest { (lowest, word) = (position, index) }
        highest = max(highest, position)
      }
      if highest - lowest < SearchIndexBuilder.near { return lowest }
      next[word] += 1
    }
  }
}
