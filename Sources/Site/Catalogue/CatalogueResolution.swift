import Documents

/// The citations of a whole archive, resolved: those of all documents, or only those that can lead
/// elsewhere than in the last build.
///
/// A document's citations depend on the document itself, and on the answers to all that was asked of
/// the archive for them (`ArchiveFacet`). After a change:
/// 1. What documents that changed, came in or went offered before and offer now is compared; a document
///    that had asked for something of which the answer differs is resolved anew.
/// 2. It is resolved against those documents alone that offer something it asks for. If more is asked on
///    the way, those who offer that are added, until nothing is asked that was not looked for.
/// 3. What is said of a document that is not held is put together anew, if any of those say something
///    of it, from all documents that cite it.
///
/// Where many documents are concerned, all are resolved.
struct CatalogueResolution {
  private(set) var rows: [CatalogueRow] = []
  private(set) var notHeld: [Address: NotHeldDocument] = [:]
  /// What `rows` refer to: all of this build, or that of the last one.
  private(set) var store = RecordedCatalogue()
  private(set) var touched: TouchedPages?

  private let entries: [CatalogueEntry]
  private let index: [Address: Int]
  private let rule: AddressRule
  private let jobs: Int

  init(
    _ entries: [CatalogueEntry],
    index: [Address: Int],
    rule: AddressRule,
    jobs: Int,
    last: RecordedCatalogue?
  ) {
    self.entries = entries
    self.index = index
    self.rule = rule
    self.jobs = jobs
    if let last, resolveChanged(since: last) {
      store = last
    } else {
      resolveAll()
    }
  }

  private mutating func resolveAll() {
    touched = nil
    notHeld = [:]
    let (resolver, citing) = resolver(of: Array(entries.indices))
    var writer = RowWriter()
    var bytes: [UInt8] = []
    var places: [Range<Int>] = []
    places.reserveCapacity(entries.count)
    // Some at a time, since what was resolved takes several times the memory of its bytes.
    for start in stride(from: 0, to: entries.count, by: 1024) {
      let part = Array(start..<min(start + 1024, entries.count))
      let resolved = parallelMap(part, jobs: jobs) { [entries] in
        resolver.resolve(entries[$0], as: citing[$0])
      }
      for (number, resolved) in zip(part, resolved) {
        let start = bytes.count
        bytes += writer.row(entries[number].address, resolved)
        places.append(start..<bytes.count)
        merge(resolved.missing) { _ in true }
      }
    }
    store = RecordedCatalogue(bytes, rows: places, addresses: writer.addresses)
    rows = entries.indices.map { .stored($0) }
  }

  private mutating func merge(_ missing: [NotHeldDocument], where isWanted: (Address) -> Bool) {
    for document in missing where isWanted(document.address) {
      if notHeld[document.address] == nil {
        notHeld[document.address] = document
      } else {
        notHeld[document.address]?.merge(document)
      }
    }
  }

  /// What resolves against some documents, and these as it knows them.
  private func resolver(of numbers: [Int]) -> (EntryResolver, documents: [CitingDocument]) {
    let citing = parallelMap(numbers, jobs: jobs) { entries[$0].citing }
    let resolver = EntryResolver(
      resolver: CitationResolver(
        catalogue: citing,
        addressRule: rule,
        works: numbers.lazy.filter { entries[$0].text.namesLaws }
          .flatMap { entries[$0].text.citations }.map(\.work)
      ),
      entries: entries,
      index: index
    )
    return (resolver, citing)
  }
}

extension CatalogueResolution {
  /// Resolves what a change can concern; false where that is too much to be worth it.
  private mutating func resolveChanged(since last: RecordedCatalogue) -> Bool {
    let most = entries.count / 4 + 16
    var isGone = [Bool](repeating: true, count: last.count)
    var changed: [Int] = []
    for (number, entry) in entries.enumerated() {
      if let row = entry.recorded { isGone[row] = false } else { changed.append(number) }
    }
    let gone = isGone.indices.filter { isGone[$0] }
    guard changed.count + gone.count < most else { return false }
    var offers: [Int: [ArchiveOffer]] = [:]
    for number in changed {
      let entry = entries[number]
      let (citations, articleAnchors) = entry.text.contents
      let works = citations.lazy.map(\.work)
      offers[number] = entry.offers(of: works, articleAnchors, by: rule, as: entry.citing)
    }
    let differing = Set(offers.values.joined())
      .symmetricDifference(gone.flatMap { last.offers(of: $0) })
    let facets = FacetFilter(differing.lazy.map(\.facet))
    var numbers = changed
    for (number, entry) in entries.enumerated() {
      if let row = entry.recorded, last.asks(row, for: facets) { numbers.append(number) }
    }
    guard numbers.count < most else { return false }
    var found: [Int: ResolvedEntry] = [:]
    resolve(numbers, offers, last, &found)

    // Of whom something is said anew, and by whom it was said before.
    var touched = TouchedPages()
    for number in changed { touched.faces.insert(entries[number].address) }
    var targets = Set<Int>()
    for row in gone {
      touched.faces.insert(last.address(of: row))
      last.forEachCited(in: row) { target, _ in targets.insert(target) }
    }
    for number in numbers {
      guard let row = entries[number].recorded else { continue }
      last.forEachCited(in: row) { target, _ in targets.insert(target) }
    }
    touched.cited = Set(targets.map { last.addresses[$0] })
    for resolved in found.values { touched.cited.formUnion(resolved.cited.map(\.target)) }
    let known = last.numbers(of: touched.cited)
    let lacking = Set(known.filter { index[last.addresses[$0]] == nil })
    var others: [Int] = []
    for (number, entry) in entries.enumerated() where found[number] == nil {
      guard let row = entry.recorded else { continue }
      var says = false
      last.forEachCited(in: row) { target, _ in says = says || lacking.contains(target) }
      if says { others.append(number) }
    }
    guard numbers.count + others.count < 2 * most else { return false }
    resolve(others, offers, last, &found)

    notHeld = last.notHeld.filter { !touched.cited.contains($0.key) }
    let again = touched.cited
    for number in found.keys.sorted() {
      merge(found[number]?.missing ?? []) { again.contains($0) }
    }
    touched.faces.formUnion(touched.cited.filter { index[$0] == nil })
    self.touched = touched
    rows = entries.enumerated().map { number, entry in
      if let resolved = found[number] { return .resolved(resolved) }
      return .stored(entry.recorded ?? 0)
    }
    return true
  }

  /// Resolves some documents as against the whole archive; `offers` are those of changed documents.
  private func resolve(
    _ numbers: [Int],
    _ offers: [Int: [ArchiveOffer]],
    _ last: RecordedCatalogue,
    _ found: inout [Int: ResolvedEntry]
  ) {
    var asked = Set(numbers.lazy.compactMap { entries[$0].recorded }.flatMap { last.asked(by: $0) })
    var waiting = numbers
    while !waiting.isEmpty {
      let facets = FacetFilter(asked)
      let answering = entries.indices.filter { number in
        if let own = offers[number] { return own.contains { facets.contains($0.facet) } }
        return entries[number].recorded.map { last.offers($0, anyOf: facets) } ?? false
      }
      let (resolver, _) = resolver(of: answering)
      let resolved = parallelMap(waiting, jobs: jobs) {
        resolver.resolve(entries[$0], as: entries[$0].citing)
      }
      var unsure: [Int] = []
      for (number, resolved) in zip(waiting, resolved) {
        // What was asked and not looked for may have an answer.
        if resolved.asked.allSatisfy(asked.contains) {
          found[number] = resolved
        } else {
          unsure.append(number)
        }
      }
      for resolved in resolved { asked.formUnion(resolved.asked) }
      waiting = unsure
    }
  }
}
