import Foundation
import Site
import TestSupport
import Testing
import Vietnamese

/// Sources that are no UTF-8, as the commands read them.
@Suite struct SourceDecodingTests {
  static let text = """
    THÀNH UỶ HẢI PHÒNG                    ĐẢNG CỘNG SẢN VIỆT NAM
    Số: 12-NQ/TU                    Hải Phòng, ngày 05 tháng 3 năm 1999

    NGHỊ QUYẾT
    về phát triển kinh tế biển

    1. Các cấp uỷ đảng, chính quyền tập trung lãnh đạo việc khai thác thuỷ sản.
    2. Đời sống của nhân dân vùng ven biển phải được cải thiện.

    """

  @Test(arguments: TextEncoding.allCases.filter { $0 != .utf8 })
  func aLegacySourceIsPublishedAndNoted(encoding: TextEncoding) throws {
    let archive = try Archive()
    let bytes = try #require(encoding.encoded(Self.text))
    try archive.write("1999/12-nq-tu.txt", bytes)
    let report = archive.build()
    #expect(report.exitStatus(strict: false) == 0)
    let note = try #require(report.diagnostics.first { $0.message.hasPrefix("read as") })
    #expect(note.message == "read as \(encoding.name) and converted to Unicode")
    #expect((note.severity, note.line, note.column) == (.note, 1, 1))
    let page = "thanh-uy-hai-phong/1999/12-nq-tu/index.html"
    #expect(try archive.text(page).contains("về phát triển kinh tế biển"))
  }

  @Test func aSourceThatAnEditorTookForWindows1252IsReadToo() throws {
    let line = "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam\r\nÑoäc laäp - Töï do - Haïnh phuùc\r\n"
    let result = TextRestoration(format: .json).restore(Array(line.utf8), path: "a.txt")
    let note = try #require(result.diagnostics.first)
    #expect(
      note.message == "read as VNI, once taken for Windows-1252, and converted to Unicode"
    )
    #expect(note.severity == .note)
    #expect(
      try Self.raw(result.output).map { $0.joined(separator: " ") } == [
        "Cộng hòa xã hội chủ nghĩa Việt Nam", "Độc lập - Tự do - Hạnh phúc",
      ]
    )
  }

  @Test func spansAreThoseOfTheConvertedLine() throws {
    let bytes = try #require(TextEncoding.vni.encoded("x\n" + Self.text))
    let output = TextRestoration(format: .json).restore(bytes, path: "a.txt").output
    let source = "x\n" + Self.text
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    let read = try Self.lines(output)
    #expect(read.count == lines.count)
    for (line, tokens) in zip(lines, read) {
      let scalars = Array(line.unicodeScalars)
      for token in tokens {
        var raw = String.UnicodeScalarView()
        raw.append(contentsOf: scalars[token.start..<token.end])
        #expect(String(raw) == token.raw)
      }
    }
  }

  @Test(arguments: [true, false])
  func utf16IsConverted(isLittleEndian: Bool) throws {
    let units = [0xFEFF] + Array("Kết luận 𝄞\nsố 1".utf16)
    let bytes = units.flatMap { unit in
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isLittleEndian ? pair.reversed() : pair
    }
    let result = TextRestoration(format: .json).restore(bytes, path: "a.txt")
    #expect(result.diagnostics.map(\.message) == ["read as UTF-16 and converted to UTF-8"])
    #expect(try Self.raw(result.output).first?.prefix(2) == ["Kết", "luận"])
    let damaged = TextRestoration(format: .text).restore(bytes.dropLast(), path: "a.txt")
    #expect(damaged.output == "")
    #expect(damaged.diagnostics.map(\.severity) == [.error])
  }

  @Test func whatIsNoVietnameseKeepsItsError() throws {
    let bytes = Array("L'été: ".utf8) + [0x0A, 0x6C, 0xE9, 0xE8, 0x20, 0xFF]
    let result = TextRestoration(format: .text).restore(bytes, path: "a.txt")
    let error = try #require(result.diagnostics.first)
    #expect(error.message == "not valid UTF-8 from here on")
    #expect((error.severity, error.line, error.column) == (.error, 2, 2))
  }

  @Test func cleanSourcesAreReadWithoutANote() {
    for text in [Self.text, Self.text.decomposedStringWithCanonicalMapping, "dé két thé x¢t c6\n"] {
      let result = TextRestoration(format: .text).restore(Array(text.utf8), path: "a.txt")
      #expect(result.diagnostics == [])
    }
  }

  @Test(.enabled(if: PackageRoot.sharedData != nil))
  func noScannedPageIsTakenForALegacyText() throws {
    let folder = try #require(PackageRoot.sharedData).appending(path: "pages/hanoi")
    let pages = try FileManager.default
      .contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "txt" }
    #expect(pages.count > 100)
    let mistaken = try pages.filter {
      try LegacyText.repaired(String(contentsOf: $0, encoding: .utf8)) != nil
    }
    #expect(mistaken == [])
  }
}

extension SourceDecodingTests {
  private struct Line: Decodable {
    struct Token: Decodable {
      let raw: String
      let start: Int
      let end: Int
    }

    let tokens: [Token]
  }

  private static func lines(_ output: String) throws -> [[Line.Token]] {
    try output.split(separator: "\n").map {
      try JSONDecoder().decode(Line.self, from: Data($0.utf8)).tokens
    }
  }

  /// The raw tokens of each line.
  private static func raw(_ output: String) throws -> [[String]] {
    try lines(output).map { $0.map(\.raw) }
  }
}

extension Archive {
  fileprivate func write(_ name: String, _ bytes: [UInt8]) throws {
    let url = folder.appending(path: "content/\(name)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(bytes).write(to: url)
  }
}
