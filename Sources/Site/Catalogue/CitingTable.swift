import Documents

/// Who cites the document at an address, in the order of entries; a document once, with its first
/// citation.
struct CitingTable: Sendable {
  /// One citing document: where what it says stands.
  private struct Item: Sendable {
    let entry: Int32
    /// In `fresh`, or in the store, from -1 downwards.
    let place: Int
  }

  /// The place of each address in `lists`; of those of the store as it stands there.
  private(set) var numbers: [Address: Int] = [:]
  private var lists: [[Item]] = []
  private var fresh: [ResolvedEntry.CitedPlace] = []
  private let store: RecordedCatalogue

  /// - Complexity: O(citations), with only a step for each that is stored.
  init(_ rows: [CatalogueRow], store: RecordedCatalogue) {
    self.store = store
    lists = Array(repeating: [], count: store.addresses.count)
    numbers.reserveCapacity(store.addresses.count + 100)
    for (number, address) in store.addresses.enumerated() { numbers[address] = number }
    for (entry, row) in rows.enumerated() {
      switch row {
      case .resolved(let resolved):
        for place in resolved.cited {
          add(Item(entry: Int32(entry), place: fresh.count), to: place.target)
          fresh.append(place)
        }
      case .stored(let number):
        store.forEachCited(in: number) { target, offset in
          lists[target].append(Item(entry: Int32(entry), place: -1 - offset))
        }
      }
    }
  }

  private mutating func add(_ item: Item, to address: Address) {
    let number = numbers[address] ?? lists.count
    if number == lists.count {
      numbers[address] = number
      lists.append([])
    }
    lists[number].append(item)
  }

  /// Nil where nobody does.
  subscript(address: Address) -> [Catalogue.CitingPlace]? {
    guard let number = numbers[address], !lists[number].isEmpty else { return nil }
    return lists[number].map { item in
      guard item.place < 0 else {
        let place = fresh[item.place]
        return Catalogue.CitingPlace(
          entry: Int(item.entry),
          citation: place.citation,
          relations: place.relations
        )
      }
      let place = store.citedPlace(at: -1 - item.place)
      return Catalogue.CitingPlace(
        entry: Int(item.entry),
        citation: place?.citation ?? 0,
        relations: place?.relations ?? []
      )
    }
  }

  /// For each that cites the document at an address what its page shows of it beside the face.
  func forEachMark(of address: Address, _ body: (_ entry: Int, _ mark: UInt64) -> Void) {
    guard let number = numbers[address] else { return }
    for item in lists[number] {
      body(
        Int(item.entry),
        item.place < 0 ? store.mark(at: -1 - item.place) : fresh[item.place].mark
      )
    }
  }

  func count(of address: Address) -> Int { numbers[address].map { lists[$0].count } ?? 0 }

  /// The documents that more than one other cites, as many as that of the most cited; ties by address.
  ///
  /// - Complexity: O(n log n).
  func mostCited(_ count: Int) -> [(address: Address, count: Int)] {
    // All that are cited as often as the last one are in question.
    let least = lists.lazy.map(\.count).filter { $0 > 1 }.sorted(by: >).dropFirst(count - 1).first
    return
      numbers.lazy.filter { lists[$0.value].count >= least ?? 2 }
      .map { (address: $0.key, count: lists[$0.value].count) }
      .sorted { ($1.count, $0.address) < ($0.count, $1.address) }
      .prefix(count).map { $0 }
  }
}
