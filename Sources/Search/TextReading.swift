/// How the text of a document answers a query.
struct TextReading {
  /// The class of the match; nil when something asked for is missing.
  private(set) var standing: Int?
  /// Whether a word of the query is not there at all, so that the text is not what the postings say.
  let isMissing: Bool

  private let query: SearchQuery
  private let isPrefix: Bool

  init(_ part: DocumentPart, _ query: SearchQuery, isPrefix: Bool) {
    self.query = query
    self.isPrefix = isPrefix
    let wanted = query.words + query.exclusions.flatMap(\.words)
    let count = query.words.count
    var all = wanted.map { _ in [Int]() }
    var exact = all
    var place = 0
    func add(_ field: String) {
      for word in SearchWord.words(in: field) {
        for (index, asked) in wanted.enumerated() {
          let isBegun =
            isPrefix && index == count - 1
            && word.folded.utf8.starts(with: asked.folded.utf8)
          guard isBegun || word.folded == asked.folded else { continue }
          all[index].append(place)
          if isBegun || word.accents == asked.accents { exact[index].append(place) }
        }
        place += 1
      }
      place += Standing.near
    }
    for field in [part.number, part.title, part.kind] + part.sections.map({ $0[1] }) { add(field) }
    let leadingEnd = place
    add(part.issuer)
    let textStart = place
    for section in part.sections { add(section[2]) }
    part.readings.forEach(add)

    let required = Array(all[..<count])
    isMissing = required.contains(where: \.isEmpty)
    func has(_ chain: SearchQuery.Chain) -> Bool {
      let lists = chain.isStrict ? exact : all
      return !TextReading.runs(lists[chain.start..<chain.start + chain.words.count]).isEmpty
    }
    guard !isMissing, !query.exclusions.contains(where: has),
      query.chains.allSatisfy({ !$0.isQuoted || has($0) })
    else { return }

    for (lists, isExact) in [(exact, true), (all, false)] {
      let starts = query.chains.map { chain in
        TextReading.runs(lists[chain.start..<chain.start + chain.words.count])
      }
      guard starts.allSatisfy({ !$0.isEmpty }), let first = starts.first else { continue }
      if starts.allSatisfy({ $0[0] < leadingEnd }) { note(.leading, isExact: isExact) }
      let place = first.first { $0 >= textStart } ?? first[first.count - 1]
      if place >= leadingEnd { note(.phrase, isExact: isExact) }
    }
    for (lists, isExact) in [(Array(exact[..<count]), true), (required, false)]
    where TextReading.isNear(lists, textStart) || TextReading.isNear(lists, 0) {
      note(.near, isExact: isExact)
    }
    note(.words, isExact: exact[..<count].allSatisfy { !$0.isEmpty })
  }

  private mutating func note(_ match: Standing.Match, isExact: Bool) {
    let value =
      Standing.text(match, isExact: isExact, isAccented: query.isAccented)
      + (isPrefix ? Standing.prefix : 0)
    standing = min(standing ?? value, value)
  }

  /// The places at which words stand side by side, given those of each word.
  private static func runs(_ lists: ArraySlice<[Int]>) -> [Int] {
    guard var starts = lists.first else { return [] }
    for (offset, list) in lists.enumerated().dropFirst() {
      let places = Set(list)
      starts.removeAll { !places.contains($0 + offset) }
    }
    return starts
  }

  /// Whether the first word stands somewhere from `start` on with all others near.
  private static func isNear(_ lists: [[Int]], _ start: Int) -> Bool {
    guard let first = lists.first else { return false }
    return first.contains { place in
      place >= start
        && lists.dropFirst().allSatisfy { $0.contains { abs($0 - place) < Standing.near } }
    }
  }
}
