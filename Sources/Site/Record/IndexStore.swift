import Search
import SystemPackage

/// The parts of a search index on their way to the next build.
struct IndexStore: ~Copyable {
  /// The last index and the file in which its parts lie.
  struct Last: Sendable {
    let index: RecordedIndex
    let file: PartFile
  }

  private var store: PartStore
  private let last: Last?
  private var places: [PartFile.Place] = []
  private var isWhole = true

  /// - Parameters:
  ///   - record: the path of the build record.
  ///   - extent: what the last record says of its index.
  ///   - last: the last index, whose parts may be kept; nil where none are.
  ///   - writes: false where nothing is to be kept.
  init(
    beside record: FilePath,
    _ extent: RecordedIndex.Extent?,
    keeping last: Last?,
    writes: Bool
  ) {
    store = PartStore(
      RecordedIndex.name,
      beside: record,
      last: extent?.parts,
      last?.file,
      writes: writes
    )
    self.last = last
  }

  mutating func add(_ part: IndexPart) {
    switch part {
    case .made(let bytes):
      places.append(store.add(bytes, ContentHash(of: bytes)))
    case .kept(let number):
      if let known = last?.index.parts[number], let place = store.keep(known) {
        places.append(place)
      } else {
        isWhole = false
      }
    }
  }

  /// Ends the parts.
  ///
  /// - Parameters:
  ///   - ledger: whose parts they are; nil where the next build is to make the index anew.
  ///   - digests: that stand behind the document numbers.
  /// - Returns: what the record is to say; nothing where something is missing.
  consuming func finish(
    _ ledger: IndexLedger?,
    digests: [PartFile.Place?]
  ) -> RecordedIndex.Extent {
    guard let ledger, isWhole, places.count == ledger.partCount else { return .init() }
    let index = RecordedIndex(ledger: ledger, parts: places, digests: digests)
    let bytes = index.bytes
    let place = store.add(bytes, ContentHash(of: bytes))
    let parts = store.finish()
    return parts.letter.isEmpty ? .init() : .init(parts: parts, place: place)
  }
}

extension IndexStore.Last {
  /// The index that a record names; nil where there is none or it is not as it was.
  init?(beside record: FilePath, _ extent: RecordedIndex.Extent) {
    guard let place = extent.place,
      let file = PartStore.file(RecordedIndex.name, beside: record, extent.parts),
      let index = file.bytes(at: place).flatMap(RecordedIndex.init)
    else { return nil }
    self.init(index: index, file: file)
  }
}
