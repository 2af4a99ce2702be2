import Foundation
import Search
import TestSupport
import Testing

@Suite struct SearchIndexBuilderTests {
  private static let archive = GeneratedArchive(documents: 60, wordsPerDocument: 300, seed: 7)

  @Test func sameRecordsGiveSameBytes() {
    let first = IndexFiles(Self.archive.records, notHeld: Self.archive.notHeld)
    let second = IndexFiles(Self.archive.records, notHeld: Self.archive.notHeld)
    #expect(first.paths == second.paths)
    #expect(first.files == second.files)
    #expect(first.paths.count == first.files.count)
  }

  @Test func theOrderInWhichDocumentsAreAddedAndTheThreadsDoNotMatter() {
    let records = Self.archive.records
    let usual = IndexFiles(records)
    var builder = SearchIndexBuilder(dates: records.map(\.date), isParallel: true)
    var files: [String: [UInt8]] = [:]
    for index in builder.indices {
      for file in builder.add(records[index], at: index) { files[file.path] = file.bytes }
    }
    for file in builder.finish() { files[file.path] = file.bytes }
    #expect(files == usual.files)
  }

  @Test func filesAreNamedByContentOrDocument() throws {
    let files = IndexFiles(Self.archive.records)
    #expect(files.paths.last == SearchIndexFile.manifestPath)
    let named = try Regex("tu/[0-9a-f]{6}(/[0-7])?\\.bin|van/[0-9]+/[0-9]+(-[0-9]+)?\\.bin")
    for path in files.paths.dropLast() { #expect(try named.wholeMatch(in: path) != nil, "\(path)") }
  }

  @Test func aChangedDocumentChangesItsOwnTextFileAlone() {
    var records = Self.archive.records
    let before = IndexFiles(records)
    let changed = records[30]
    records[30] = SearchRecord(
      address: changed.address,
      number: changed.number,
      title: changed.title + " mới",
      kind: changed.kind,
      issuer: changed.issuer,
      date: changed.date,
      sections: changed.sections,
      readings: changed.readings
    )
    let after = IndexFiles(records)
    let texts = after.paths.filter { $0.hasPrefix("van/") }
    #expect(texts.filter { after.files[$0] != before.files[$0] }.count == 1)
  }

  @Test func keptDigestsGiveWhatTheRecordsGive() {
    let records = Self.archive.records
    let whole = IndexFiles(records)
    var builder = SearchIndexBuilder(dates: records.map(\.date))
    var files: [String: [UInt8]] = [:]
    for (index, record) in records.enumerated() {
      let document = DigestedDocument(record)
      if index.isMultiple(of: 7) {
        for file in builder.add(document, at: index) { files[file.path] = file.bytes }
      } else {
        let kept = SearchDigest(bytes: document.digest.bytes)
        builder.add(kept, at: index)
        for path in builder.textPaths(of: 1, at: index) { files[path] = whole.files[path] }
      }
    }
    for file in builder.finish() { files[file.path] = file.bytes }
    #expect(files == whole.files)
  }

  @Test func aDamagedDigestIsReadToItsEnd() {
    let digest = DigestedDocument(Self.archive.records[3]).digest
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<500 {
      var bytes = digest.bytes
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      bytes[place] ^= UInt8.random(in: 1...255, using: &generator)
      if Bool.random(using: &generator) { bytes.removeLast(bytes.count - place) }
      var builder = SearchIndexBuilder(dates: [nil])
      builder.add(SearchDigest(bytes: bytes), at: 0)
      #expect(builder.finish().last?.isManifest == true)
    }
  }

  @Test func anEmptyArchiveHasAnIndexThatFindsNothing() throws {
    let files = IndexFiles([])
    #expect(files.paths.count == 3)
    #expect(try files.addresses("kết luận 244").isEmpty)
    #expect(
      try IndexFiles([SearchRecord(address: "a/", title: "", sections: [])]).addresses("a").isEmpty
    )
  }

  @Test func aLongDocumentIsCutIntoPartsOfWhichTheRightOneIsFound() throws {
    var text = String(repeating: "một hai ba bốn năm ", count: 4000)
    text += "kim cương"
    text += String(repeating: " sáu bảy", count: 4000)
    let record = SearchRecord(
      address: "dai/",
      title: "Dài",
      sections: [
        SearchSection(anchor: "1", heading: "Một", text: text),
        SearchSection(anchor: "2", heading: "Hai", text: "ngọc trai"),
      ]
    )
    let files = IndexFiles([record])
    let parts = files.paths.filter { $0.hasPrefix("van/") }
    #expect(parts.count == 14)
    for query in ["kim cương", "ngọc trai", "bảy ngọc", "một hai", "\"năm kim cương sáu\"", "trai"]
    {
      #expect(try files.addresses(query) == ["dai/"], "\(query)")
    }
  }

  @Test(arguments: [
    "", "\u{0}\u{1}\u{1F}\"\\\u{2028}", "\u{301}\u{301}", "a\u{301}\u{301}\u{301}", "😀🇻🇳",
    String(repeating: "x", count: 100_000), String(repeating: "!", count: 100_000),
    String(repeating: "o\u{302}\u{301}", count: 20_000), "\r\n\t\u{C}\u{85}\u{A0}", "#244 #",
    "</script><b>&amp;", "\u{FEFF}\u{E000}\u{10FFFF}",
  ])
  func anyTextIsIndexedAndCanBeRead(_ text: String) throws {
    let record = SearchRecord(
      address: "a/",
      number: text,
      title: text,
      kind: text,
      issuer: text,
      date: text,
      sections: [SearchSection(anchor: text, heading: text, text: text + " dấu")],
      readings: [text]
    )
    let files = IndexFiles(
      [record],
      notHeld: [NotHeldRecord(address: "b/", number: text, title: text)]
    )
    #expect(try files.addresses("dấu") == ["a/"])
    let most = files.files.values.map(\.count).max() ?? 0
    #expect(most < 500_000)
  }

  @Test func aDamagedIndexIsAnErrorAndNoTrap() throws {
    let files = IndexFiles(Self.archive.records)
    for (path, bytes) in files.files.sorted(by: { $0.key < $1.key }) where path.hasSuffix(".bin") {
      let searcher = try? Searcher { name in
        guard let file = files.files[name] else { throw IndexFiles.Missing() }
        return name == path ? Array(bytes.prefix(bytes.count / 2)) : file
      }
      _ = try? searcher?.search("thành ủy")
    }
    // A stored block of one byte (RFC 1951): the number of a format that is not ours.
    #expect(throws: SearchIndexError.otherFormat) {
      try Searcher { _ in [1, 1, 0, 254, 255, 99] }
    }
  }
}
