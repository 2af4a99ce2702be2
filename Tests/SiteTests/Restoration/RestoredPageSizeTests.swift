import Foundation
import Restoration
import Site
import Testing

/// Marks, notes and the comparison keep a page small enough for a telephone.
@Suite struct RestoredPageSizeTests {
  @Test func aPageWithTwoHundredDoubtfulWordsIsUnderSixtyKilobytesCompressed() throws {
    var archive = try Archive.own()
    archive.options.model = .restorer(Self.restorer)
    archive.build()
    let name = "thanh-uy-hai-phong/2023/244-kl-tu/index.html"
    let page = RestoredPage(
      html: try archive.text(name),
      comparison: try archive.text("thanh-uy-hai-phong/2023/244-kl-tu/doi-chieu.html")
    )
    #expect(page.links.count > 190)
    #expect(page.rows.count > 290)
    #expect(try Self.compressedSize(archive.folder.appending(path: "site/\(name)")) < 60_000)
  }

  /// Changes every word but the short ones and doubts one in seventeen.
  private static let restorer = TextRestorer(fingerprint: "size") { text in
    let plain = Restorer(model: nil).restore(text)
    var count = 0
    // The letterhead stays, for it gives the address.
    let lines =
      plain.lines.prefix(7)
      + plain.lines.dropFirst(7).map { line in
        RestoredLine(
          raw: line.raw,
          tokens: line.tokens.map { token in
            let isWord = token.kind == .syllable || token.kind == .name
            if isWord { count += 1 }
            let isDoubtful = isWord && count % 17 == 0
            let reversed = String(token.text.reversed())
            return RestoredToken(
              raw: token.raw,
              text: isWord && token.text.count > 2 ? reversed : token.text,
              confidence: isDoubtful ? Double(count % 90) / 100 : 0.99,
              alternatives: [Alternative(text: reversed + "ng", probability: 0.1)],
              kind: token.kind,
              start: token.start,
              end: token.end
            )
          }
        )
      }
    return RestoredText(lines: Array(lines), state: .restored)
  }

  /// What a server sends, as gzip packs it.
  private static func compressedSize(_ file: URL) throws -> Int {
    let process = Process()
    let packed = file.deletingLastPathComponent().appending(path: "packed.gz")
    try Data().write(to: packed)
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["gzip", "-6", "-c", file.path]
    process.standardOutput = try FileHandle(forWritingTo: packed)
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return try Data(contentsOf: packed).count
  }
}
