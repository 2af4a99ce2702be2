import Foundation
import Restoration
import TestSupport
import Testing

/// What holds for every text, however damaged.
@Suite struct RestorationPropertyTests {
  /// Lines that could make trouble: damaged sentences, cut and mixed with what no page should hold.
  private static func lines(_ seed: UInt64, count: Int) -> [String] {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "", " ", "  ", "\t", "\u{A0}", "\u{2003}", "\u{0C}", "\u{0}", "\u{1B}[2J", "\r", "\u{FEFF}",
      "\u{301}", "\u{323}", "a\u{302}\u{301}", "đ\u{0309}", "\u{1F600}", "𝒜", "東京", "¢", "&", "@",
      "§€", "“", "…”,", "a)", "đ)", "1.", "- ", "X V", "XVI", "12-KL/TU", "217-QB/TW", "14/4/2023",
      "2020-2025", "1an", "s6", "0l", "l0", "tochirc", "quyét dinh", "B6", "www.vankho.example",
      "\u{212B}", "\u{FFFD}", "\u{10FFFF}", "ｆｕｌｌ", "А", "ß", "ĳ", "ŉ",
    ]
    return (0..<count).map { _ in
      var line = ""
      for _ in 0..<Int.random(in: 0...4, using: &random) {
        if random.chance(50) {
          let words = FixtureModel.damaged(random.pick(FixtureText.sentences), by: &random)
            .split(separator: " ")
          let start = Int.random(in: words.indices, using: &random)
          line += words[start...].prefix(Int.random(in: 1...8, using: &random))
            .joined(separator: random.chance(5) ? "" : " ")
        }
        line += random.chance(50) ? " " : ""
        line += random.chance(60) ? random.pick(pieces) : ""
      }
      return random.chance(20) ? line.decomposedStringWithCanonicalMapping : line
    }
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace
  }

  /// What is wrong with the tokens of a line; nil for nothing.
  private static func fault(_ line: RestoredLine) -> String? {
    let scalars = Array(line.raw.unicodeScalars)
    var end = 0
    var last: RestoredToken?
    for token in line.tokens {
      let isSplit = last.map { $0.start == token.start && $0.end == token.end } ?? false
      guard token.start < token.end, token.end <= scalars.count else { return "an empty span" }
      guard isSplit || token.start >= end else { return "spans overlap" }
      let span = scalars[token.start..<token.end]
      guard span.elementsEqual(token.raw.unicodeScalars) else { return "raw is not its span" }
      guard isSplit || scalars[end..<token.start].allSatisfy(isBlank) else { return "a lost word" }
      guard !token.text.isEmpty, !token.text.unicodeScalars.contains(where: isBlank) else {
        return "a blank in a text"
      }
      guard token.confidence >= 0, token.confidence <= 1 else { return "confidence" }
      end = token.end
      last = token
    }
    return scalars[end...].allSatisfy(isBlank) ? nil : "a lost end"
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func linesStayAndTokensAreWhatTheirSpansSay(seed: UInt64) throws {
    let lines = Self.lines(seed, count: 80)
    let restored = try FixtureModel.restorer().restore(ScannedText(lines: lines))
    #expect(restored.lines.map(\.raw) == lines)
    for line in restored.lines {
      if let fault = Self.fault(line) { Issue.record("\(fault): \(line.raw.debugDescription)") }
    }
  }

  /// A blank is lost by a join alone, and a new one comes by a split alone.
  @Test(arguments: 11...14 as ClosedRange<UInt64>)
  func blanksAreKeptBetweenTokens(seed: UInt64) throws {
    let lines = Self.lines(seed, count: 80)
    for line in try FixtureModel.restorer().restore(ScannedText(lines: lines)).lines {
      let blanks = { (text: String) in text.unicodeScalars.count(where: Self.isBlank) }
      let joined = line.tokens.reduce(0) { $0 + blanks($1.raw) }
      let splits = zip(line.tokens, line.tokens.dropFirst()).count { $0.start == $1.start }
      // The raw text of a join counts once for each token that was made of it.
      let doubled = zip(line.tokens, line.tokens.dropFirst())
        .filter { $0.start == $1.start }.reduce(0) { $0 + blanks($1.1.raw) }
      #expect(blanks(line.text) == blanks(line.raw) - joined + doubled + splits)
    }
  }

  /// Digits that stand in a number are never others; lone ones and those in words may be letters.
  @Test(arguments: 21...24 as ClosedRange<UInt64>)
  func numbersKeepTheirDigits(seed: UInt64) throws {
    let numbers = [
      "2023", "244-KL/TU", "14/4/2023", "2020-2025", "1.234,5", "30/2020/NĐ-CP", "105",
    ]
    var random = SeededGenerator(seed: seed)
    let lines = Self.lines(seed, count: 60).map {
      "\($0) \(random.pick(numbers)) \(random.pick(numbers))"
    }
    for line in try FixtureModel.restorer().restore(ScannedText(lines: lines)).lines {
      for token in line.tokens where token.kind == .number || token.kind == .sign {
        let digits = { (text: String) in text.filter { $0.isASCII && $0.isNumber } }
        #expect(digits(token.text) == digits(token.raw), "\(token.raw)")
      }
      let tail = line.tokens.suffix(2).map(\.text)
      #expect(tail.allSatisfy { numbers.contains($0) }, "\(tail)")
    }
  }

  @Test func equalTextsAreRestoredEqually() throws {
    let text = ScannedText(lines: Self.lines(31, count: 60))
    let restorer = try FixtureModel.restorer()
    #expect(restorer.restore(text) == restorer.restore(text))
    #expect(try FixtureModel.restorer().restore(text) == restorer.restore(text))
  }

  /// What a page says twice over is restored alike by threads at once.
  @Test func threadsDoNotDisturbEachOther() async throws {
    let text = ScannedText(lines: Self.lines(32, count: 20))
    let restorer = try FixtureModel.restorer()
    let expected = restorer.restore(text)
    await withTaskGroup(of: RestoredText.self) { group in
      for _ in 0..<4 { group.addTask { restorer.restore(text) } }
      for await restored in group { #expect(restored == expected) }
    }
  }

  @Test(arguments: ["", "\n", "\n\n\n", " ", "\u{0}", "\u{301}", "\u{1F600}", "&", "a"])
  func textsOfHardlyAnythingStay(text: String) throws {
    #expect(try FixtureModel.restorer().restore(ScannedText(text: text)).text == text)
  }

  @Test func oneLongLineIsALine() throws {
    let sentences = FixtureText.sentences.joined(separator: " ")
    let line = Array(repeating: sentences, count: 42).joined(separator: " ")
    #expect(line.utf8.count > 100_000)
    let restorer = try FixtureModel.restorer()
    let clean = restorer.restore(ScannedText(lines: [line]))
    #expect(clean.lines.map(\.text) == [line])
    let read = restorer.restore(ScannedText(lines: [FixtureText.stripped(line)]))
    #expect(read.lines.compactMap(Self.fault) == [])
    #expect(Evaluation(gold: line, restored: read.lines).accuracy.map { $0 > 0.999 } ?? false)
  }

  @Test func oneLongWordIsAWord() throws {
    let word = String(repeating: "quyétdinh6", count: 20)
    let restored = try FixtureModel.restorer().restore(ScannedText(lines: [word, "đến năm 2030"]))
    #expect(restored.lines.map(\.raw) == [word, "đến năm 2030"])
    #expect(restored.lines.compactMap(Self.fault) == [])
  }

  /// A clean text says nothing of its damage, so what follows changes nothing before it.
  @Test func aCleanTextIsNotChangedByWhatFollows() throws {
    let restorer = try FixtureModel.restorer()
    let clean = Array(FixtureText.sentences.prefix(10))
    let damaged = FixtureText.sentences.suffix(10).map(FixtureText.read)
    let both = restorer.restore(ScannedText(lines: clean + [""] + damaged))
    #expect(both.lines.prefix(10).map(\.text) == clean)
  }

  @Test func decomposedTextIsRestoredAsComposedIs() throws {
    let restorer = try FixtureModel.restorer()
    let lines = FixtureText.sentences.map(\.decomposedStringWithCanonicalMapping)
    let restored = restorer.restore(ScannedText(lines: lines))
    #expect(
      restored.lines.map { Array($0.text.unicodeScalars) }
        == FixtureText.sentences.map { Array($0.unicodeScalars) }
    )
    #expect(restored.lines.compactMap(Self.fault) == [])
  }
}
