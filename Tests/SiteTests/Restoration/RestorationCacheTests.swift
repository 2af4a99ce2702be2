import Foundation
import Site
import SystemPackage
import Testing

/// Restored texts are kept from build to build; that they are changes the time and nothing else.
@Suite struct RestorationCacheTests {
  private static let sources = [
    "a/15.txt": DamagedSample.raw,
    "a/16.txt": DamagedSample.raw.replacing("15-KL/TU", with: "16-KL/TU"),
    "a/nghi-quyet.md": Samples.resolution,
  ]

  private static func archive(counting count: WordListRestorer.Count) throws -> Archive {
    var archive = try Archive(sources)
    archive.options.model = .restorer(DamagedSample.restorer.restorer(counting: count))
    return archive
  }

  private static func entries(_ archive: borrowing Archive) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(
      at: archive.folder.appending(path: "cache/restored"),
      includingPropertiesForKeys: nil
    ).sorted { $0.path < $1.path }
  }

  @Test func eachTextIsRestoredOnceAndThenRead() throws {
    let count = WordListRestorer.Count()
    let archive = try Self.archive(counting: count)
    archive.build()
    #expect(count.value == 2)
    #expect(try Self.entries(archive).count == 2)
    let fresh = try archive.files()
    let report = archive.build()
    #expect(count.value == 2)
    #expect(report.changedFiles == 0)
    #expect(try archive.files() == fresh)
  }

  @Test func theSiteIsTheSameWithAndWithoutTheCache() throws {
    let archive = try Self.archive(counting: .init())
    archive.build()
    archive.build()
    // A file where the folder belongs: nothing can be kept.
    let without = try Self.archive(counting: .init())
    try Data().write(to: without.folder.appending(path: "cache"))
    let report = without.build()
    #expect(report.exitStatus(strict: true) == 0)
    #expect(report.diagnostics.contains { $0.hint?.contains("--cache") == true })
    #expect(try archive.files() == without.files())
  }

  @Test func threadsAndCacheTogetherChangeNothing() throws {
    var one = try Self.archive(counting: .init())
    one.options.jobs = 1
    one.build()
    var four = try Self.archive(counting: .init())
    four.options.jobs = 4
    four.build()
    #expect(try one.files() == four.files())
    let pairs = try zip(Self.entries(one), Self.entries(four))
    for (left, right) in pairs {
      #expect(left.lastPathComponent == right.lastPathComponent)
      #expect(try Data(contentsOf: left) == Data(contentsOf: right))
    }
  }

  @Test(arguments: ["empty", "cut", "flipped", "foreign"])
  func aDamagedEntryIsMadeAnew(_ damage: String) throws {
    let count = WordListRestorer.Count()
    let archive = try Self.archive(counting: count)
    archive.build()
    let site = try archive.files()
    let entry = try Self.entries(archive)[0]
    let whole = try Data(contentsOf: entry)
    let damaged: Data
    switch damage {
    case "empty": damaged = Data()
    case "cut": damaged = whole.dropLast(9)
    case "flipped":
      var bytes = whole
      bytes[bytes.count / 2] ^= 4
      damaged = bytes
    default: damaged = try Data(contentsOf: Self.entries(archive)[1])
    }
    try damaged.write(to: entry)
    // With the record of the build nobody would ask for the entry.
    try FileManager.default.removeItem(at: archive.folder.appending(path: "cache/built"))
    #expect(archive.build().exitStatus(strict: true) == 0)
    #expect(try archive.files() == site)
    if damage != "foreign" {
      #expect(count.value == 3)
      #expect(try Data(contentsOf: entry) == whole)
    }
  }

  @Test func entriesThatNoTextUsesGo() throws {
    let count = WordListRestorer.Count()
    let archive = try Self.archive(counting: count)
    archive.build()
    let stranger = archive.folder.appending(path: "cache/restored/README")
    let leftOver = try #require(Self.entries(archive).first).path + ".1-1.new"
    try Data("của người khác".utf8).write(to: stranger)
    try Data("nửa chừng".utf8).write(to: URL(filePath: leftOver))
    try archive.remove("a/16.txt")
    archive.build()
    let names = try Self.entries(archive).map(\.lastPathComponent)
    #expect(names.count == 2)
    #expect(names.contains("README"))
    #expect(count.value == 2)
  }

  @Test func anotherEngineReadsNothingOfTheFirst() throws {
    let count = WordListRestorer.Count()
    var archive = try Self.archive(counting: count)
    archive.build()
    var other = DamagedSample.restorer
    other.fingerprint = "other"
    other.readings["1ap"] = .init(text: "tập")
    archive.options.model = .restorer(other.restorer(counting: count))
    archive.build()
    #expect(count.value == 4)
    #expect(try archive.text(DamagedSample.address + "index.txt").contains("đã tập hồ sơ"))
    #expect(try Self.entries(archive).count == 2)
  }

  @Test func aCleanBuildForgetsTheCacheFirst() throws {
    let count = WordListRestorer.Count()
    var archive = try Self.archive(counting: count)
    archive.build()
    archive.options.isClean = true
    archive.build()
    #expect(count.value == 4)
  }

  @Test func checkFillsTheCacheAndRemovesNothing() throws {
    let count = WordListRestorer.Count()
    var archive = try Self.archive(counting: count)
    archive.options.writes = false
    archive.build()
    #expect(count.value == 2)
    try archive.remove("a/16.txt")
    archive.build()
    #expect(count.value == 2)
    #expect(try Self.entries(archive).count == 2)
    #expect(try archive.files().isEmpty)
  }

  @Test func textThatIsOnlyNormalisedIsNotKept() throws {
    let archive = try Archive(Self.sources)
    archive.build()
    let entries = archive.folder.appending(path: "cache/restored").path
    #expect(!FileManager.default.fileExists(atPath: entries))
  }

  @Test(arguments: ["content/cache", "site/cache"])
  func aCacheAmongSourcesOrPagesIsRefused(_ name: String) throws {
    var archive = try Self.archive(counting: .init())
    archive.options.cache = FilePath(archive.folder.appending(path: name).path)
    let report = archive.build()
    #expect(report.exitStatus(strict: false) == 1)
    #expect(report.diagnostics.contains { $0.message.contains("the cache lies in") })
    #expect(!report.isPublished)
  }
}
