import Foundation
import Restoration
import Testing
import Vietnamese

@Suite struct RestorerTests {
  /// Lines of up to five pieces, each piece one that could make trouble.
  private static let lines: [String] = {
    let pieces = [
      "", " ", "\u{2000}", "\t", "e\u{0302}\u{0301}", "\u{0323}", "=", "\u{0338}", "s6", "12-KL/TU",
      "\r",
      "\u{212B}", "“",
    ]
    var lines = [""]
    for _ in 0..<4 { lines = lines.flatMap { line in pieces.map { line + $0 } } }
    return lines
  }()

  private func restored(_ text: String) -> String {
    Restorer(model: nil).restore(ScannedText(text: text)).text
  }

  @Test func everyLineIsNormalisedAndNothingElse() {
    let text = Restorer(model: nil).restore(ScannedText(lines: Self.lines))
    #expect(text.lines.count == Self.lines.count)
    let wrong = zip(Self.lines, text.lines).filter { raw, line in
      !line.text.utf8.elementsEqual(raw.composed.utf8) || !line.raw.utf8.elementsEqual(raw.utf8)
    }
    #expect(wrong.map(\.0) == [])
  }

  @Test func tokensAndTheGapsBetweenThemAreTheLine() {
    let text = Restorer(model: nil).restore(ScannedText(lines: Self.lines))
    let wrong = text.lines.filter { line in
      let scalars = Array(line.raw.unicodeScalars)
      var rebuilt: [Unicode.Scalar] = []
      for token in line.tokens {
        let gap = scalars[rebuilt.count..<token.start]
        guard gap.allSatisfy(\.properties.isWhitespace), !token.raw.isEmpty else { return true }
        rebuilt += gap
        rebuilt += token.raw.unicodeScalars
        guard rebuilt.count == token.end else { return true }
      }
      let rest = scalars[rebuilt.count...]
      return !rest.allSatisfy(\.properties.isWhitespace) || rebuilt + rest != scalars
    }
    #expect(wrong.map(\.raw) == [])
  }

  @Test func restoringTwiceIsRestoringOnce() {
    let once = Restorer(model: nil).restore(ScannedText(lines: Self.lines))
    let twice = Restorer(model: nil).restore(ScannedText(lines: once.lines.map(\.text)))
    let wrong = zip(once.lines, twice.lines).filter { once, twice in
      !once.text.utf8.elementsEqual(twice.text.utf8)
        || once.tokens.map(\.kind) != twice.tokens.map(\.kind)
    }
    #expect(wrong.map(\.0.raw) == [])
  }

  @Test func digitsNeverChange() {
    let text = Restorer(model: nil).restore(ScannedText(lines: Self.lines))
    let wrong = text.lines.filter { line in
      line.text.filter { $0.isASCII && $0.isNumber }
        != line.raw.filter { $0.isASCII && $0.isNumber }
    }
    #expect(wrong.map(\.raw) == [])
  }

  @Test(arguments: ["", "\n", "a", "a\n", "\n\na \n", " a\n\n", "\u{0C}a\nb"])
  func lineEndsAreKept(text: String) {
    #expect(restored(text) == text)
  }

  @Test func carriageReturnsBeforeLineEndsGo() {
    #expect(restored("a\r\n\r\nb\rc") == "a\n\nb\rc")
  }

  @Test func nothingIsClaimedOfAnUnrestoredText() {
    let text = Restorer(model: nil).restore(
      ScannedText(text: "Thyc hién, nghi quye\u{0302}\u{0301}t s6 08.\n")
    )
    #expect(text.state == .notRestored)
    #expect(text.lines[0].tokens.allSatisfy { $0.confidence == 0 && $0.alternatives.isEmpty })
    #expect(text.words == 6)
    #expect(text.repaired == 0)
    #expect(text.doubtful == 6)
  }

  @Test func splitsAndJoinsAreWrittenInTheirPlaces() {
    func token(_ raw: String, _ text: String, _ start: Int) -> RestoredToken {
      RestoredToken(
        raw: raw,
        text: text,
        confidence: 1,
        alternatives: [],
        kind: .syllable,
        start: start,
        end: start + raw.unicodeScalars.count
      )
    }
    let line = RestoredLine(
      raw: " khod X VI, tochirc ",
      tokens: [
        token("khod", "khóa", 1), token("X VI", "XVI", 6), token(",", ",", 10),
        token("tochirc", "tổ", 12), token("tochirc", "chức", 12),
      ]
    )
    #expect(line.text == " khóa XVI, tổ chức ")
  }
}
