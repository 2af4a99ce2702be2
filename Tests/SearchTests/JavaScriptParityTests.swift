import BrowserSupport
import Foundation
import Search
import Testing
import Vietnamese

/// The search of the page against the reference: same words, same hits, same order.
@Suite(.timeLimit(.minutes(15)))
struct JavaScriptParityTests {
  struct Hit: Codable, Equatable {
    var address: String
    var standing: Int
  }

  struct Answer: Codable, Equatable {
    var hits: [Hit]
    var offers: [String]
  }

  private static let archive = GeneratedArchive(documents: 150, wordsPerDocument: 250, seed: 1)
  private static let files = IndexFiles(archive.records, notHeld: archive.notHeld)
  private static let queries = archive.queries(600, seed: 2)

  private static func expected() throws -> [Answer] {
    let searcher = try files.searcher()
    return try queries.map { query in
      let result = try searcher.search(query)
      return Answer(
        hits: result.hits.map { Hit(address: $0.address, standing: $0.standing) },
        offers: result.offers.map(\.address)
      )
    }
  }

  /// What both environments run: `read` is theirs.
  private static let ask = """
    async function ask(core, read, queries) {
      const index = new core.SearchIndex(read);
      const answers = [];
      for (const query of queries) {
        const search = await index.find(query);
        const hits = [];
        while (search.hasMore) hits.push(...await search.next());
        answers.push({
          hits: hits.map(({ shown, standing }) => ({ address: shown.address, standing })),
          offers: search.offers.map(([address]) => address),
        });
      }
      return answers;
    }
    """

  private func site() throws -> TemporaryFolder {
    let folder = try TemporaryFolder(prefix: "search")
    try Assets.copyScripts(to: folder)
    try folder.write("{\"type\":\"module\"}", to: "package.json")
    try folder.write("<!DOCTYPE html><meta charset=\"utf-8\"><title>Tìm</title>", to: "index.html")
    for (path, bytes) in Self.files.files { try folder.write(bytes, to: "tim-kiem/" + path) }
    return folder
  }

  private func compare(_ answers: [Answer]) throws {
    let expected = try Self.expected()
    try #require(answers.count == expected.count)
    for (query, (answer, expected)) in zip(Self.queries, zip(answers, expected)) {
      #expect(answer == expected, "query: \(query.debugDescription)")
    }
    // The queries are worth asking: most find something, and every class of hit occurs.
    #expect(expected.filter { !$0.hits.isEmpty }.count > expected.count / 2)
    let standings = Set(expected.flatMap { $0.hits.map(\.standing) })
    #expect(standings.isSuperset(of: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]))
    #expect(expected.contains { !$0.offers.isEmpty })
  }

  @Test(.enabled(if: Node.isInstalled, "node is not installed"))
  func nodeFindsTheSameHitsInTheSameOrder() throws {
    let folder = try site()
    defer { folder.remove() }
    let queries = String(decoding: try JSONEncoder().encode(Self.queries), as: UTF8.self)
    try folder.write(queries, to: "queries.json")
    try folder.write(
      """
      import { readFile } from 'node:fs/promises';
      import * as core from './assets/search-core.js';
      \(Self.ask)
      const read = (path) => readFile(new URL('tim-kiem/' + path, import.meta.url));
      const queries = JSON.parse(await readFile(new URL('queries.json', import.meta.url)));
      process.stdout.write(JSON.stringify(await ask(core, read, queries)));
      """,
      to: "ask.js"
    )
    let output = try Node.run(folder.path + "/ask.js")
    try compare(JSONDecoder().decode([Answer].self, from: output))
  }

  @Test(.enabled(if: Chromium.isInstalled, "no Chromium is installed"))
  func chromiumFindsTheSameHitsInTheSameOrder() async throws {
    let folder = try site()
    defer { folder.remove() }
    let server = try StaticServer(folder: folder.path, contentSecurityPolicy: "default-src 'self'")
    let page = try await Chromium.shared().newPage()
    try await page.navigate(to: server.url)
    let queries = String(decoding: try JSONEncoder().encode(Self.queries), as: UTF8.self)
    let answers = try await page.evaluate(
      """
      (async () => {
        \(Self.ask)
        const core = await import('\(server.url)assets/search-core.js');
        const read = async (path) =>
          new Uint8Array(await (await fetch('\(server.url)tim-kiem/' + path)).arrayBuffer());
        return ask(core, read, \(queries));
      })()
      """,
      as: [Answer].self
    )
    try compare(answers)
    try await page.close()
    server.stop()
  }

  @Test(.enabled(if: Node.isInstalled, "node is not installed"))
  func wordsAndFoldedLettersAreTheSame() throws {
    struct Word: Codable, Equatable {
      var folded: String
      var accents: Int
    }
    struct Output: Codable {
      var folded: [String]
      var words: [[Word]]
    }
    let folder = try site()
    defer { folder.remove() }
    // Every scalar of the table and its neighbours that stay as they are. Forms are in NFC, so those
    // that NFC replaces (Ω, U+2126) do not matter.
    let letters = Array(0x20..<0x590) + Array(0x1E00..<0x2200)
    let scalars = letters.compactMap(Unicode.Scalar.init)
      .filter { Array(String($0).composed.unicodeScalars) == [$0] && $0.properties.isAlphabetic }
      .filter {
        ![.letterNumber, .otherNumber, .otherSymbol].contains($0.properties.generalCategory)
      }
    let texts =
      Self.archive.records.flatMap { $0.sections.map(\.text) } + Self.archive.syllables
      + [
        "hoà hòa HOÀ thuý thúy quý qúy", "Đ Ð ð ɖ İ ẞ ς Σ ﬁ", "007 0 00 0x 1.000,50 ٠١",
        "a\u{301}\u{309}b",
      ]
    let input = try JSONEncoder().encode([scalars.map { String($0) }, texts])
    try folder.write(input, to: "input.json")
    try folder.write(
      """
      import { readFile } from 'node:fs/promises';
      import { fold, words } from './assets/fold.js';
      const [letters, texts] = JSON.parse(await readFile(new URL('input.json', import.meta.url)));
      process.stdout.write(JSON.stringify({
        folded: letters.map(fold),
        words: texts.map((text) => words(text).map(({ folded, accents }) => ({ folded, accents }))),
      }));
      """,
      to: "words.js"
    )
    let output = try JSONDecoder().decode(Output.self, from: Node.run(folder.path + "/words.js"))
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (scalar, folded) in Folding.table { table[scalar] = folded }
    for (scalar, folded) in zip(scalars, output.folded) {
      let own = Folding.fold(scalar).map { String($0) } ?? ""
      #expect(
        folded.unicodeScalars.elementsEqual(own.unicodeScalars),
        "\(scalar.escaped(asASCII: true))"
      )
      if scalar.value >= 0x80, let entry = table[scalar] { #expect(own == String(entry)) }
    }
    for (text, found) in zip(texts, output.words) {
      let own = SearchWord.words(in: text).map { Word(folded: $0.folded, accents: $0.accents) }
      let isSame = found.elementsEqual(own) {
        $0.accents == $1.accents && $0.folded.utf8.elementsEqual($1.folded.utf8)
      }
      #expect(isSame, "\(text.prefix(60))")
    }
  }
}
