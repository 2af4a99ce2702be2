import Site
import TestSupport
import Testing

/// The list of files keeps the lines that it was read from and what was set since; it must be what a
/// dictionary of all files would be.
@Suite struct OutputManifestTests {
  private typealias Files = [OutputPath: ContentHash]

  private static func path(_ generator: inout SeededGenerator) -> OutputPath? {
    let names = ["a", "b", "a-b", "\u{E9}", "e\u{301}", "tập"]
    let depth = Int.random(in: 1...3, using: &generator)
    let parts = (0..<depth).map { _ in names[Int.random(in: 0..<names.count, using: &generator)] }
    return OutputPath(parts.joined(separator: "/"))
  }

  private static func hash(_ generator: inout SeededGenerator) -> ContentHash {
    ContentHash(of: String(Int.random(in: 0..<3, using: &generator)))
  }

  private static func text(_ files: Files) -> String {
    files.sorted { $0.key < $1.key }.map { "\($1.hex)  \($0)\n" }.joined()
  }

  private static func change(
    _ manifest: inout OutputManifest,
    _ files: inout Files,
    _ generator: inout SeededGenerator
  ) throws {
    let path = try #require(Self.path(&generator))
    let hash = Bool.random(using: &generator) ? Self.hash(&generator) : nil
    manifest[path] = hash
    files[path] = hash
    #expect(manifest[path] == hash)
  }

  @Test(arguments: 0..<50) func isWhatADictionaryOfItsFilesIs(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var files: Files = [:]
    for _ in 0..<20 {
      files[try #require(Self.path(&generator))] = Self.hash(&generator)
    }
    let published = OutputManifest(reading: Array(Self.text(files).utf8))
    let read = files
    var manifest = seed.isMultiple(of: 2) ? published : OutputManifest()
    if !seed.isMultiple(of: 2) { files = [:] }
    for _ in 0..<20 { try Self.change(&manifest, &files, &generator) }

    #expect(String(decoding: manifest.bytes, as: UTF8.self) == Self.text(files))
    #expect(manifest.count == files.count)
    #expect(manifest.paths == files.keys.sorted())
    #expect(published.paths(missingIn: manifest) == read.keys.filter { files[$0] == nil }.sorted())
    #expect(manifest.paths(missingIn: published) == files.keys.filter { read[$0] == nil }.sorted())
    #expect(manifest == OutputManifest(reading: manifest.bytes))
    let union = published.union(manifest)
    #expect(
      String(decoding: union.bytes, as: UTF8.self)
        == Self.text(read.merging(files) { _, new in new })
    )
  }

  @Test func damagedListsKeepTheLinesThatAreWhole() {
    let one = ContentHash(of: "1").hex
    let other = ContentHash(of: "2").hex
    let lines = [
      "\(other)  b.html", "\(one)  ../a", "so mùa", "\(one.uppercased())  a.html", "\(one)  c.html",
      "\(one)   c.html",
      "\(one)  b.html",
    ]
    let manifest = OutputManifest(reading: Array(lines.joined(separator: "\n").utf8))
    #expect(
      String(decoding: manifest.bytes, as: UTF8.self)
        == "\(one)  b.html\n\(one)  c.html\n"
    )
  }
}
