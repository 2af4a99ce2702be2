import Site
import TestSupport
import Testing
import Vietnamese

/// Plain texts are read in one look; both readings must make the same of every text.
@Suite struct PlainTextTests {
  @Test func aPlainTextIsWhatDecodingMakesOfIt() {
    var generator = SeededGenerator(seed: 13)
    var plain = 0
    for _ in 0..<20_000 {
      var bytes: [UInt8] = []
      let rare = generator.chance(50)
      for _ in 0..<Int.random(in: 0...12, using: &generator) {
        bytes +=
          rare && generator.chance(10) ? generator.pick(Self.rare) : generator.pick(Self.common)
      }
      guard let text = SourceDecoding.plainText(bytes) else { continue }
      plain += 1
      var diagnostics: [Diagnostic] = []
      let decoded = SourceDecoding.decode(bytes, path: "a.md", diagnostics: &diagnostics)
      #expect(decoded.map { Array($0.utf8) } == Array(text.utf8))
      #expect(Array(text.composed.utf8) == Array(text.utf8))
      #expect(diagnostics.isEmpty)
    }
    #expect(plain > 5_000)
  }

  /// Which bytes are UTF-8 is not looked at again, so that what passes must be.
  @Test func whatIsNoUTF8IsNotPlain() {
    let edges: [UInt8] = [
      0x41, 0x7F, 0x80, 0x81, 0x9F, 0xA0, 0xA8, 0xB0, 0xBA, 0xBB, 0xBF, 0xC0, 0xC2, 0xC3, 0xC4,
      0xC5, 0xC6, 0xC7, 0xE0, 0xE1, 0xE2, 0xED, 0xF0, 0xFF,
    ]
    var plain = 0
    for count in 1...4 {
      var places = [Int](repeating: 0, count: count)
      while true {
        let bytes = [UInt8(ascii: "a")] + places.map { edges[$0] }
        if let text = SourceDecoding.plainText(bytes) {
          plain += 1
          #expect(Array(text.utf8) == bytes)
          #expect(String(validating: bytes, as: UTF8.self) != nil, "\(bytes)")
        }
        guard let place = places.lastIndex(where: { $0 < edges.count - 1 }) else { break }
        places[place] += 1
        for later in (place + 1)..<count { places[later] = 0 }
      }
    }
    #expect(plain > 50)
  }

  private static let common = [
    "a", "Đảng", "ủy ", "\n", " ", "\r\n", "ữ", "ơ", "“x”", "–", "…", "É", "ũ", "12",
  ].map { Array($0.utf8) }
  private static let rare =
    [
      "\u{300}", "\u{1}", "\u{7F}", "\u{85}", "\u{A0}", "\u{2000}", "\u{2001}", "\u{2028}",
      "\u{FEFF}", "\u{1E9B}", "\u{1F71}", "\u{180}", "\u{1C4}", "😀", "가", "\u{0}",
      "Coäng hoøa xaõ hoäi chuû nghóa", "\u{2126}", "\u{E000}",
    ].map { Array($0.utf8) } + brokenBytes

  /// No UTF-8, but for a noncharacter.
  private static let brokenBytes: [[UInt8]] = [
    [0x80], [0xC3], [0xE1, 0xBA], [0xFF], [0xE2, 0x80], [0xC0, 0x80], [0xEF, 0xB7, 0x90],
  ]
}
