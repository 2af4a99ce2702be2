import Foundation
import Site
import SystemPackage
import TestSupport
import Testing

/// A build over a record gives what a clean build gives, whatever was edited since.
@Suite struct IncrementalTests {
  /// `SOAK=1` for the long run.
  private static let rounds = ProcessInfo.processInfo.environment["SOAK"] == nil ? 120 : 1000

  @Test(arguments: [false, true])
  func randomEditsGiveWhatACleanBuildGives(hasSearch: Bool) throws {
    let workshop = try Workshop(seed: hasSearch ? 7 : 11, hasSearch: hasSearch)
    for round in 0..<(hasSearch ? Self.rounds / 4 : Self.rounds) {
      let edit = try workshop.edit()
      try workshop.compare("round \(round): \(edit)")
    }
  }

  @Test func aBuildWithoutChangesSaysTheSameAgainAndMakesNothing() throws {
    let archive = try Archive(Samples.all)
    let first = archive.build()
    // The sources may have been written in the tick of the clock in which the first build began.
    archive.build()
    var made = 0
    let again = archive.build { _ in made += 1 }
    #expect(again.diagnostics == first.diagnostics)
    #expect(again.documents == first.documents)
    #expect(again.changedFiles == 0)
    #expect(again.unchangedFiles == first.changedFiles)
    if made > 0 { Issue.record("\(made) files were made, though nothing had changed") }
  }

  @Test func whatIsWrongInASourceIsRememberedToo() throws {
    let wrong = Samples.resolution.replacing("review: partial", with: "review: xong")
    let archive = try Archive(["a.md": wrong])
    let first = archive.build()
    #expect(first.diagnostics.contains { $0.severity == .error })
    archive.build()
    var made = 0
    #expect(archive.build { _ in made += 1 }.diagnostics == first.diagnostics)
    #expect(made == 0)
  }

  @Test func aChangedDocumentAloneIsMadeAnew() throws {
    let archive = try Archive(
      Samples.all.merging(["archive.yml": Archive.settings + "\nsearch: false\n"]) { $1 }
    )
    archive.build()
    try archive.write("a/nghi-quyet.md", Samples.resolution + "\n\nThêm một dòng.\n")
    var made: Set<String> = []
    archive.build { made.insert($0.path.description) }
    #expect(made.contains("thanh-uy-hai-phong/2021/02-nq-tu/index.html"))
    #expect(!made.contains("thanh-uy-hai-phong/2021/15-kl-tu/index.html"))
    #expect(!made.contains("nam/2021/index.html"))
  }

  @Test func aNewNumberConcernsOnlyThoseWhoAskForIt() throws {
    func document(_ number: Int, cites cited: Int) -> String {
      """
      ---
      number: \(number)-KL/TU
      kind: Kết luận
      issuer: Thành ủy Hải Phòng
      date: 2021-02-0\(number % 9 + 1)
      ---

      Thực hiện Kết luận số \(cited)-KL/TU, ngày 0\(cited % 9 + 1)/02/2021 của Thành ủy.
      """
    }
    let archive = try Archive(
      ["archive.yml": Archive.settings + "\nsearch: false\noutputs: [html]\n"]
    )
    for number in 1...60 {
      try archive.write("a/\(number).md", document(number, cites: number + 30))
    }
    archive.build()
    try archive.write("a/80.md", document(80, cites: 7))
    var made: Set<String> = []
    archive.build { made.insert($0.path.description) }
    let pages = made.filter { $0.hasPrefix("thanh-uy-hai-phong/") }
    // The new one, the one that cites it, the one that it cites, and its neighbours by date.
    for number in [80, 50, 7] {
      #expect(pages.contains("thanh-uy-hai-phong/2021/\(number)-kl-tu/index.html".padded(number)))
    }
    #expect(pages.count <= 5)
    try expectCleanBuild(archive)
  }

  /// Expects of a site that it is what a clean build makes of its content.
  private func expectCleanBuild(
    _ archive: borrowing Archive,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    var clean = try Archive()
    clean.options.content = archive.options.content
    clean.build()
    #expect(try archive.files() == clean.files(), sourceLocation: sourceLocation)
  }

  @Test func aStrangersFileIsSaidAgainUntilItIsGone() throws {
    let archive = try Archive(Samples.all)
    let file = archive.folder.appending(path: "site/nam/cua-toi.txt")
    archive.build()
    try Data("x".utf8).write(to: file)
    let top = archive.folder.appending(path: "site/cua-toi.txt")
    try Data("x".utf8).write(to: top)
    func strangers(_ round: Int) throws -> Int {
      try archive.write("a/nghi-quyet.md", Samples.resolution + "\nThêm \(round).\n")
      return archive.build().diagnostics.count { $0.message.hasPrefix("not written by vankho") }
    }
    #expect(try strangers(1) >= 1)
    #expect(try strangers(2) >= 1)
    try FileManager.default.removeItem(at: top)
    try FileManager.default.removeItem(at: file)
    #expect(try strangers(3) == 0)
  }

  @Test func aDamagedRecordOnlyCostsTime() throws {
    let archive = try Archive(Samples.all)
    archive.build()
    let whole = try archive.files()
    let folder = archive.folder.appending(path: "cache/built")
    let name = try #require(
      try FileManager.default.contentsOfDirectory(atPath: folder.path)
        .first { $0.hasSuffix(".record") }
    )
    let record = folder.appending(path: name)
    let bytes = try Data(contentsOf: record)
    var generator = SeededGenerator(seed: 3)
    try archive.write("a/nghi-quyet.md", Samples.resolution + "\nThêm.\n")
    archive.build()
    let changed = try archive.files()
    for _ in 0..<60 {
      var damaged = bytes
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      damaged[place] ^= UInt8.random(in: 1...255, using: &generator)
      if Bool.random(using: &generator) { damaged = damaged.prefix(place) }
      try archive.write("a/nghi-quyet.md", Samples.resolution)
      try FileManager.default.removeItem(at: archive.folder.appending(path: "cache"))
      archive.build()
      #expect(try archive.files() == whole)
      try damaged.write(to: record)
      try archive.write("a/nghi-quyet.md", Samples.resolution + "\nThêm.\n")
      archive.build()
      #expect(try archive.files() == changed, "byte \(place) of the record was damaged")
    }
  }

  @Test(arguments: [".digests-", ".index-", ".texts-"])
  func damagedPartsOnlyCostTime(_ kind: String) throws {
    let archive = try Archive(Samples.all)
    archive.build()
    let folder = archive.folder.appending(path: "cache/built")
    for round in 0..<4 {
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      // A file of which nothing counts any more gives way to another one.
      let parts = folder.appending(path: try #require(names.first { $0.contains(kind) }))
      var bytes = try Data(contentsOf: parts)
      switch round {
      case 0:
        for place in stride(from: 0, to: bytes.count, by: 50) { bytes[place] ^= 0x55 }
        try bytes.write(to: parts)
      case 1: try bytes.prefix(bytes.count / 3).write(to: parts)
      case 2: try Data().write(to: parts)
      default: try FileManager.default.removeItem(at: parts)
      }
      try archive.write("a/nghi-quyet.md", Samples.resolution + "\nThêm \(round).\n")
      archive.build()
      try expectCleanBuild(archive)
    }
  }

  @Test func anUnchangedTextIsNotReadForTheSearch() throws {
    let archive = try Archive(Samples.all)
    archive.build()
    try archive.write("a/nghi-quyet.md", Samples.resolution + "\n\nThêm một dòng.\n")
    var made: Set<String> = []
    archive.build { made.insert($0.path.description) }
    #expect(made.contains("thanh-uy-hai-phong/2021/02-nq-tu/index.html"))
    #expect(!made.contains("thanh-uy-hai-phong/2021/15-kl-tu/index.html"))
    #expect(made.contains("tim-kiem/muc-luc.bin"))
    #expect(made.count { $0.hasPrefix("tim-kiem/van/") } == 1)
  }

  @Test func anIndexOfWhichNothingChangedIsNotMade() throws {
    let archive = try Archive(Samples.all)
    archive.build()
    try archive.write("trang/gioi-thieu.md", Samples.page.replacing("để thử", with: "khác"))
    var made: Set<String> = []
    archive.build { made.insert($0.path.description) }
    #expect(made.contains("gioi-thieu/index.html"))
    #expect(made.filter { $0.hasSuffix(".bin") } == ["tim-kiem/muc-luc.bin"])
    try expectCleanBuild(archive)
  }

  /// What is kept of an index moves to another file where half of the first is of no use any more.
  @Test func aKeptIndexOutlivesItsFile() throws {
    var random = SeededGenerator(seed: 9)
    func words(_ count: Int) -> String {
      (0..<count).map { _ in
        random.pick(["b", "c", "d", "g", "h", "k", "l", "m"]) + random.pick(["a", "e", "o", "u"])
          + random.pick(["b", "c", "m", "n", "p", "t"]) + random.pick(["a", "e", "o", "u"])
      }.joined(separator: " ")
    }
    var texts: [String: String] = [:]
    for number in 1...30 {
      texts["a/\(number).md"] = """
        ---
        number: \(number)-KL/TU
        kind: Kết luận
        issuer: Thành ủy Hải Phòng
        date: 2021-01-05
        title: Số \(number)
        review: done
        ---

        \(words(7500))

        """
    }
    let archive = try Archive(texts)
    func extend(_ path: String, _ count: Int) throws {
      texts[path, default: ""] += words(count) + "\n"
      try archive.write(path, texts[path] ?? "")
    }
    archive.build()
    let folder = archive.folder.appending(path: "cache/built")
    var hasMoved = false
    for number in 1...30 where !hasMoved {
      try extend("a/\(number).md", 400)
      archive.build()
      hasMoved = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        .contains { $0.hasSuffix(".index-b") }
    }
    #expect(hasMoved)
    try extend("a/1.md", 1)
    var made = 0
    archive.build { if $0.path.description.hasPrefix("tim-kiem/tu/") { made += 1 } }
    let all = try archive.files().keys.count { $0.hasPrefix("tim-kiem/tu/") }
    #expect(made < all / 2)
    try expectCleanBuild(archive)
  }

  @Test func aRecordOfAnotherSiteCountsForNothing() throws {
    let archive = try Archive(Samples.all)
    archive.build()
    let whole = try archive.files()
    let site = archive.folder.appending(path: "site")
    try FileManager.default.removeItem(at: site)
    archive.build()
    #expect(try archive.files() == whole)
    try FileManager.default.removeItem(at: site.appending(path: ".vankho-files"))
    try FileManager.default.removeItem(at: site.appending(path: "index.html"))
    archive.build()
    #expect(try archive.files() == whole)
  }
}

extension String {
  /// The path of a document whose number has one figure is printed with two.
  fileprivate func padded(_ number: Int) -> String {
    number < 10 ? replacing("/\(number)-kl-tu", with: "/0\(number)-kl-tu") : self
  }
}
