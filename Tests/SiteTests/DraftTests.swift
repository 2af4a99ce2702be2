import Foundation
import Site
import SystemPackage
import TestSupport
import Testing

/// A page made of the draft that was kept while its document was read is the page of a document
/// that is read again.
@Suite struct DraftTests {
  @Test(arguments: ["html, json", "html, md, txt, json, akn, source"])
  func pagesAreTheSameWithoutDrafts(_ outputs: String) throws {
    let archive = try Archive(Self.sources)
    try archive.write("archive.yml", Archive.settings + "\noutputs: [\(outputs)]\nsearch: false\n")
    archive.build()
    let drafted = try archive.files()
    // Some of the drafts in memory, the others in the file.
    var parted = try Archive(Self.sources)
    try parted.write("archive.yml", Archive.settings + "\noutputs: [\(outputs)]\nsearch: false\n")
    parted.options.draftMemory = 4000
    parted.build()
    #expect(try parted.files() == drafted)
    // Where the folder of the cache should be there is a file, so that nothing can be kept.
    var other = try Archive(Self.sources)
    try other.write("archive.yml", Archive.settings + "\noutputs: [\(outputs)]\nsearch: false\n")
    let taken = other.folder.appending(path: "taken")
    try Data().write(to: taken)
    other.options.cache = FilePath(taken.appending(path: "cache").path)
    other.build()
    let files = try other.files()
    #expect(drafted.count > 40)
    #expect(Set(drafted.keys) == Set(files.keys))
    for (name, bytes) in drafted { #expect(files[name] == bytes, "\(name)") }
  }

  @Test func nothingIsLeftOfTheDrafts() throws {
    let archive = try Archive(Self.sources)
    try archive.write("archive.yml", Archive.settings + "\noutputs: [html]\nsearch: false\n")
    archive.build()
    let cache = archive.folder.appending(path: "cache").path
    let names = try FileManager.default.contentsOfDirectory(atPath: cache)
    #expect(names == ["built"])
  }

  /// Documents that cite each other in every kind of block, with what a draft has to leave alone.
  private static let sources: [String: String] = {
    var generator = SeededGenerator(seed: 7)
    var sources: [String: String] = [:]
    for number in 1...24 {
      var text = """
        ---
        number: \(number)-KL/TU
        kind: Kết luận
        issuer: Thành ủy Hải Phòng
        date: 2021-03-\(number < 10 ? "0" : "")\(number)
        title: Về việc số \(number)
        review: done
        ---

        """
      for _ in 0..<Int.random(in: 2...9, using: &generator) {
        let cited = Int.random(in: 1...30, using: &generator)
        let date = "\(cited)/3/2021"
        let citation = generator.pick([
          "Kết luận số \(cited)-KL/TU, ngày \(date) của Thành ủy Hải Phòng",
          "Kết luận số \(cited)-KL/TU", "Nghị định số 30/2020/NĐ-CP của UBND",
          "**Kết luận số \(cited)**-KL/TU", "[Kết luận số \(cited)-KL/TU](\(cited).md)",
          "Nghị quyết 57 UBND&#1;", "`Kết luận số \(cited)-KL/TU`",
        ])
        text += generator.pick([
          "Theo \(citation), UBND thực hiện.\n\n", "- Căn cứ \(citation);\n", "## \(citation)\n\n",
          "> \(citation)\n\n", "| BCH | \(citation) |\n|:-:|--|\n| a | \(citation) |\n\n",
          "Xem[^1] \(citation).\n\n[^1]: Theo \(citation).\n\n", "QUYẾT ĐỊNH:\n\n",
          "Nơi nhận:\n- Như trên;\n\n", "1. Việc\n\n", "Xem [trang](https://kho.example/?a&b).\n\n",
        ])
      }
      sources["a/\(number).md"] = text
    }
    return sources
  }()
}
