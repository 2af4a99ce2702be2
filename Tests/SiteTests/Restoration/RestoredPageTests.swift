import Foundation
import Site
import Testing

/// What the page of a restored document shows of its restoration.
@Suite struct RestoredPageTests {
  private static func archive(_ sources: [String: String] = [:]) throws -> Archive {
    var archive = try Archive(
      ["a/15.txt": DamagedSample.raw].merging(sources) { _, new in new }
    )
    archive.options.model = .restorer(DamagedSample.restorer.restorer())
    return archive
  }

  private static func page(_ archive: borrowing Archive) throws -> RestoredPage {
    let name = DamagedSample.address + "doi-chieu.html"
    let hasComparison = try archive.files()[name] != nil
    return RestoredPage(
      html: try archive.text(DamagedSample.address + "index.html"),
      comparison: hasComparison ? try archive.text(name) : ""
    )
  }

  @Test func theTextIsTheRestoredOne() throws {
    let archive = try Self.archive()
    #expect(archive.build().exitStatus(strict: true) == 0)
    let text = try archive.text(DamagedSample.address + "index.txt")
    #expect(
      text.contains(
        "Các cơ quan đã lập hồ sơ, nộp lưu trữ đúng hạn; còn một số đơn vị chậm nộp do thiếu "
          + "người, thiếu kho. Hồ sơ của các đơn vị đã được kiểm tra."
      )
    )
    #expect(text.contains("tài liệu."))
    #expect(try archive.text(DamagedSample.address + "goc.txt") == DamagedSample.raw)
  }

  @Test func stateAndCountsStandAtTheHead() throws {
    let archive = try Self.archive()
    archive.build()
    let page = try Self.page(archive)
    #expect(page.html.contains("hieu-dinh-machine"))
    #expect(page.html.contains("còn ngờ 10 chữ"))
    #expect(try archive.text(DamagedSample.address + "index.json").contains("\"doubtful\" : 10"))
  }

  @Test func doubtfulWordsOfTheTextAreMarkedInTheirOrder() throws {
    let archive = try Self.archive()
    archive.build()
    let page = try Self.page(archive)
    #expect(page.marks == DamagedSample.marked)
    // The first stands in a link, where another cannot be.
    #expect(page.links.map(\.word) == Array(DamagedSample.marked.dropFirst()))
  }

  @Test func aNoteTellsSourceProbabilityAndOtherReadings() throws {
    let archive = try Self.archive()
    archive.build()
    let page = try Self.page(archive)
    let note = try #require(page.links.first { $0.word == "nộp" }?.note)
    #expect(
      page.notes[note] == "nộp (50 %)\nBản nguồn, dòng 13: nOp\nCũng có thể là: nóp (30 %)"
    )
    let escaped = try #require(page.links.first { $0.word == "Sửa" }?.note)
    #expect(page.notes[escaped]?.contains("“&lt;b&gt;”") == true)
    #expect(page.notes.count == page.links.count)
  }

  @Test func sideBySideHasARowForEveryLine() throws {
    let archive = try Self.archive()
    archive.build()
    let rows = try Self.page(archive).rows
    #expect(rows.count == DamagedSample.raw.count { $0 == "\n" })
    #expect(rows[1] == "<th>2<td colspan=2>*")
    #expect(
      rows[16] == "<th>17<td>- <del>Sira</del> kho."
        + "<td>- <ins><mark class=ngo>Sửa</mark></ins> <mark class=ngo>kho</mark>."
    )
    #expect(rows[15] == "<th>16<td>- <del>Sé hoa tailiéu</del>.<td>- <ins>Số hóa tài liệu</ins>.")
    #expect(rows[13].contains("duoc ki émtra</del>."))
    #expect(rows[13].contains("được kiểm tra</ins>."))
  }

  @Test func aNoteOfTheBuildNamesTheFirstDoubtfulWord() throws {
    let archive = try Self.archive()
    let notes = archive.build().diagnostics.filter { $0.message.contains("doubtful") }
    #expect(notes.count == 1)
    #expect(notes.first?.severity == .note)
    #expect(
      notes.first?.message.contains("10 of 86 words are doubtful; the first is \"trữ\"") == true
    )
    #expect(notes.first?.line == 6)
    #expect(notes.first?.column == 17)
  }

  @Test func diagnosticsPointIntoTheSourceAsReceived() throws {
    let archive = try Self.archive([
      "a/15.txt": DamagedSample.raw.replacing("ngay 05/01/2021 cia", with: "cia")
    ])
    let note = archive.build().diagnostics.first { $0.message.contains("has no date") }
    #expect(note?.line == 8)
    #expect(note?.column == 11)
  }

  @Test(arguments: ["partial", "done"])
  func whatAPersonHasCheckedAsAWholeIsNotMarked(_ state: String) throws {
    let archive = try Self.archive(["a/15.yml": "review: \(state)\n"])
    let report = archive.build()
    let page = try Self.page(archive)
    #expect(page.marks.isEmpty == (state == "done"))
    #expect(page.html.contains("còn ngờ") == (state == "partial"))
    #expect(report.diagnostics.contains { $0.message.contains("doubtful") } == (state == "partial"))
    #expect(!page.rows.isEmpty)
  }

  @Test func textOfAPersonHasNoMarksAndKeepsTheComparison() throws {
    let front = """
      ---
      number: 15-KL/TU
      issuer: Thành ủy Hải Phòng
      place: Hải Phòng
      date: 2021-03-04
      review: partial
      ---

      """
    let archive = try Self.archive(["a/15.md": front + "Các cơ quan đã lập hồ sơ của mình.\n"])
    let report = archive.build()
    let page = try Self.page(archive)
    #expect(page.marks.isEmpty)
    #expect(page.notes.isEmpty)
    #expect(!page.html.contains("còn ngờ"))
    #expect(!page.rows.isEmpty)
    #expect(!report.diagnostics.contains { $0.message.contains("doubtful") })
    let alone = try Self.archive(["a/15.md": front + "Chữ.\n", "a/15.txt": ""])
    try alone.remove("a/15.txt")
    alone.build()
    #expect(try Self.page(alone).rows.isEmpty)
  }

  @Test func aTextThatWasNotRestoredSaysSo() throws {
    var archive = try Self.archive()
    archive.options.model = .noModel
    let report = archive.build()
    let page = try Self.page(archive)
    #expect(page.html.contains("hieu-dinh-unrestored"))
    #expect(page.marks.isEmpty && page.rows.isEmpty && page.notes.isEmpty)
    #expect(!page.html.contains("hien-ngo"))
    #expect(!report.diagnostics.contains { $0.message.contains("doubtful") })
  }

  @Test func aSourceThatIsNotPublishedIsNotComparedEither() throws {
    let archive = try Self.archive([
      "archive.yml": Archive.settings + "\noutputs: [html, txt]\n"
    ])
    archive.build()
    let page = try Self.page(archive)
    #expect(page.rows.isEmpty)
    #expect(page.marks == DamagedSample.marked)
  }

  @Test func everyLinkAndAnchorOfARestoredPageLeadsSomewhere() throws {
    let archive = try Self.archive()
    archive.build()
    #expect(SiteCheck(archive.options).run().diagnostics == [])
  }

  @Test func filesKnowWhatRestoredThem() throws {
    var seen: [[Provenance]] = []
    for fingerprint in ["one", "other"] {
      var archive = try Self.archive()
      var restorer = DamagedSample.restorer
      restorer.fingerprint = fingerprint
      archive.options.model = .restorer(restorer.restorer())
      var provenances: [Provenance] = []
      archive.build { file in
        if file.path.description.hasPrefix(DamagedSample.address) {
          provenances.append(file.provenance)
        }
      }
      seen.append(provenances)
    }
    #expect(seen[0].count == 7)
    #expect(zip(seen[0], seen[1]).allSatisfy { $0 != $1 })
  }
}
