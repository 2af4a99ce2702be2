import Site
import TestSupport
import Testing

/// Lines of `key: value` are read without Yams; both must make the same of every text.
@Suite struct PlainYAMLTests {
  @Test func frontMatterIsReadAsYamsReadsIt() throws {
    let text = "number: 15-KL/TU\nkind: Kết luận\ndate: 2021-03-04\ntitle: Về \"một\" việc, v.v.\n"
    let plain = try #require(YAMLMap.plainEntries(of: text, lineOffset: 1))
    #expect(Self.shown(plain) == Self.shown(try YAMLMap(composing: text, lineOffset: 1).entries))
    #expect(plain.map(\.key) == ["number", "kind", "date", "title"])
  }

  @Test func whatMeansSomethingInYAMLIsLeftToYams() {
    for text in [
      "", "# x", "\n", "a: [1]", "a: 'x'", "a: x # y", "a: b: c", "a:", "a: ", "a: x ", "a: x\n b",
      "a: ~",
      "a: null", "a: x\na: y", "- a", "a: |\n b", "---\na: b", "a: x:", "a: \u{85}x", "a: &x y",
      "Aơ\u{300}: b", "a: x\r\nb: y", "a: -x", "a: \"x", "a: \"\\x41\"", "a: \"\\\"", "a: \"x\\",
      "1a: b", "a: \"x\" y", "_a: x", " # x\na: y",
      "a: !x y", "a: \u{2028}", "a: x\t",
    ] {
      #expect(YAMLMap.plainEntries(of: text, lineOffset: 0) == nil, "\(text)")
    }
  }

  @Test func whatIsLongOrMuchIsLeftToYams() {
    let key = String(repeating: "k", count: 1025)
    #expect(YAMLMap.plainEntries(of: "\(key): x", lineOffset: 0) == nil)
    #expect(YAMLMap.plainEntries(of: "\(key.dropLast()): x", lineOffset: 0)?.count == 1)
    let digits = Array("abcdefghij")
    let keys = (0..<10_001).map { number in String(String(number).map { digits[Int("\($0)") ?? 0] })
    }
    let text = keys.map { "\($0): x\n" }
    #expect(YAMLMap.plainEntries(of: text.dropLast().joined(), lineOffset: 0)?.count == 10_000)
    #expect(YAMLMap.plainEntries(of: text.joined(), lineOffset: 0) == nil)
  }

  @Test func commentsAndQuotedTextsAreReadAsYamsReadsThem() throws {
    let text =
      "# Lời: #1 \\.\n\nso_hieu: \"15-KL/TU: {n} # 'x'…\"\n\n# x\n"
      + "ten: \"\"\nso: \"5\"\nrong: \"null\"\nnga: \"~\"\n"
    let escaped = text.replacing("\\", with: "")
    #expect(YAMLMap.plainEntries(of: text, lineOffset: 0) == nil)
    let plain = try #require(YAMLMap.plainEntries(of: escaped, lineOffset: 2))
    #expect(Self.shown(plain) == Self.shown(try YAMLMap(composing: escaped, lineOffset: 2).entries))
    #expect(plain.map(\.place.line) == [5, 8, 9, 10, 11])
  }

  @Test func bothReadingsAgreeOnRandomTexts() {
    var generator = SeededGenerator(seed: 5)
    let pieces = [
      "a", "title", "số", " ", ": ", "\n", "-", "/", "2021-03-04", "0x1F", "1e3", "yes", "null",
      "~",
      "\"", "'", ",", ".", "(", ")", ";", "#", " #", "&", "*", "!", "[", "{", "–", "”", "ữ", "Đ",
      "?", "↑", "°", "✓", "中", "\u{2028}", "\u{85}", "\u{FEFF}", "😀", "\\n", "\\\"", "\\\\", "\\",
      "\\t",
      ":", "\t", "<<", "=", "---", "...", "\u{A0}", "ơ",
    ]
    var agreed = 0
    for _ in 0..<20_000 {
      var text = ""
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        if generator.chance(15) { text += generator.pick(["\n", "# ", "# x: \"y\"\n", "#\n"]) }
        text +=
          generator.pick([
            "a", "b", "title", "null", "y", "signed-by", "so_hieu", "Yes", "NO", "BCĐ", "Ủy-ban",
            "đ",
          ]) + ": "
        let isQuoted = generator.chance(30)
        if isQuoted { text += "\"" }
        for _ in 0..<Int.random(in: 1...4, using: &generator) {
          text +=
            generator.chance(70) ? generator.pick(["Kết luận", "x", "5"]) : generator.pick(pieces)
        }
        text += isQuoted ? "\"\n" : "\n"
      }
      guard let plain = YAMLMap.plainEntries(of: text, lineOffset: 3) else { continue }
      do {
        let composed = try YAMLMap(composing: text, lineOffset: 3).entries
        #expect(Self.shown(plain) == Self.shown(composed), "\(text)")
        agreed += 1
      } catch {
        Issue.record("Yams refuses \(text)")
      }
    }
    #expect(agreed > 3000)
  }

  private static func shown(_ entries: [YAMLMap.Entry]) -> [String] {
    entries.map { "\($0.place.line):\($0.place.column) \($0.key) = \($0.value)" }
  }
}
