import Search
import TestSupport
import Testing

/// An index that is changed build by build must be, byte for byte, the one that is made anew.
@Suite struct IndexRevisionTests {
  private static let archive = GeneratedArchive(documents: 90, wordsPerDocument: 160, seed: 11)

  @Test(arguments: 1...12) func aRevisedIndexIsTheOneMadeAnew(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var records = Array(Self.archive.records.prefix(40))
    var notHeld = Self.archive.notHeld
    var kept = KeptIndex(records, notHeld)
    var revised = 0
    for step in 0..<12 {
      Self.edit(&records, &notHeld, &random)
      let anew = KeptIndex(records, notHeld)
      guard let next = kept.revised(records, notHeld) else {
        kept = anew
        continue
      }
      revised += 1
      #expect(next.files == anew.files, "step \(step)")
      #expect(next.order == anew.order, "step \(step)")
      #expect(next.parts == anew.parts, "step \(step)")
      kept = next
    }
    #expect(revised > 8)
  }

  @Test func whatDidNotChangeIsNeitherReadNorMade() throws {
    var records = GeneratedArchive(documents: 500, wordsPerDocument: 300, seed: 2).records
    let kept = KeptIndex(records, [])
    let changed = records[30]
    records[30] = Self.with(changed, title: changed.title + " kimcuong")
    let next = try #require(kept.revised(records, []))
    #expect(next.files == KeptIndex(records, []).files)
    // The word, the pair, and the word before it, which goes on otherwise now: of eight shards each.
    #expect(next.partsRead < 8)
    #expect(kept.files.count > 100)
    #expect(next.filesMade < 40)
  }

  @Test func aNewDocumentAtTheEndIsAddedToItsLists() throws {
    var records = GeneratedArchive(documents: 500, wordsPerDocument: 300, seed: 2).records
    let kept = KeptIndex(records, Self.archive.notHeld)
    records.append(Self.with(Self.archive.records[4], date: "2025-12-31"))
    let next = try #require(kept.revised(records, Self.archive.notHeld))
    let anew = KeptIndex(records, Self.archive.notHeld)
    #expect(next.files == anew.files)
    #expect(next.order == anew.order)
    #expect(next.parts == anew.parts)
  }

  @Test func nothingChangedKeepsEveryPart() throws {
    let kept = KeptIndex(Self.archive.records, Self.archive.notHeld)
    let next = try #require(kept.revised(Self.archive.records, Self.archive.notHeld))
    #expect(next.files == kept.files)
    #expect(next.partsRead == 0)
    // The manifest is always made.
    #expect(next.filesMade == 1)
  }

  @Test func whatIsDamagedIsMadeAnew() throws {
    var records = Self.archive.records
    let kept = KeptIndex(records, [])
    let changed = records[30]
    records[30] = Self.with(changed, title: changed.title + " kimcuong")
    var damaged = kept
    damaged.parts = kept.parts.map { $0.dropLast(3) }
    #expect(damaged.revised(records, []) == nil)
    damaged.parts = kept.parts.map { _ in [] }
    #expect(damaged.revised(records, []) == nil)
    var random = SeededGenerator(seed: 3)
    for _ in 0..<50 {
      let bytes = kept.ledger.bytes
      let length = Int.random(in: 0..<bytes.count, using: &random)
      #expect(IndexLedger(Array(bytes.prefix(length))) == nil)
    }
  }

  @Test func aLedgerIsReadAsItWasWritten() throws {
    let kept = KeptIndex(Self.archive.records, Self.archive.notHeld)
    let read = try #require(IndexLedger(kept.ledger.bytes))
    #expect(read.bytes == kept.ledger.bytes)
    #expect(read.partCount == kept.parts.count)
  }
}

extension IndexRevisionTests {
  /// Changes, adds or removes a document, or one that is not held.
  private static func edit(
    _ records: inout [SearchRecord],
    _ notHeld: inout [NotHeldRecord],
    _ random: inout SeededGenerator
  ) {
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let index = Int.random(in: 0..<records.count, using: &random)
      let record = records[index]
      let other = random.pick(archive.records)
      switch Int.random(in: 0..<10, using: &random) {
      case 0: records.append(with(other, date: "2025-12-31"))
      case 1: records.removeLast()
      case 2: records[index] = with(record, date: other.date)
      case 3: records[index] = other
      case 4: notHeld.removeLast(notHeld.isEmpty ? 0 : 1)
      case 5: records[index] = with(record, number: other.number, cites: other.cites)
      case 6: records[index] = with(record, sections: [])
      case 7:
        let long = String(repeating: "một hai ba ", count: Int.random(in: 0...900, using: &random))
        records[index] = with(
          record,
          sections: record.sections + [SearchSection(anchor: "x", heading: "", text: long)]
        )
      default:
        records[index] = with(record, title: record.title + " " + other.title)
      }
    }
  }

  private static func with(
    _ record: SearchRecord,
    title: String? = nil,
    number: String?? = nil,
    date: String?? = nil,
    sections: [SearchSection]? = nil,
    cites: [String]? = nil
  ) -> SearchRecord {
    SearchRecord(
      address: record.address,
      number: number ?? record.number,
      title: title ?? record.title,
      kind: record.kind,
      issuer: record.issuer,
      date: date ?? record.date,
      sections: sections ?? record.sections,
      readings: record.readings,
      cites: cites ?? record.cites
    )
  }
}
