import Restoration
import Testing

@Suite struct JSONLinesTests {
  @Test func oneObjectALineInTheOrderOfTheContract() {
    let text = Restorer(model: nil).restore(
      ScannedText(text: "Số \"08\\\u{01}\"\n\nĐa\u{0309}ng.\n")
    )
    #expect(
      JSONLines.encoded(text, path: "kho/a\tb.txt") == #"""
        {"path":"kho/a\tb.txt","line":1,"tokens":[{"raw":"Số","text":"Số","confidence":0,"alternatives":[],"kind":"syllable","start":0,"end":2},{"raw":"\"","text":"\"","confidence":0,"alternatives":[],"kind":"punctuation","start":3,"end":4},{"raw":"08","text":"08","confidence":0,"alternatives":[],"kind":"number","start":4,"end":6},{"raw":"\\\u0001\"","text":"\\\u0001\"","confidence":0,"alternatives":[],"kind":"punctuation","start":6,"end":9}]}
        {"path":"kho/a\tb.txt","line":2,"tokens":[]}
        {"path":"kho/a\tb.txt","line":3,"tokens":[{"raw":"Đa\#u{0309}ng","text":"Đảng","confidence":0,"alternatives":[],"kind":"syllable","start":0,"end":5},{"raw":".","text":".","confidence":0,"alternatives":[],"kind":"punctuation","start":5,"end":6}]}

        """#
    )
  }

  @Test func aTextWithoutLinesIsNoObject() {
    #expect(JSONLines.encoded(Restorer(model: nil).restore(ScannedText(text: "")), path: "a") == "")
  }

  @Test func linesOneByOneAreTheWhole() {
    let text = Restorer(model: nil).restore(ScannedText(text: "Số 08-NQ/TU\n\n“Đẩy mạnh”"))
    let lines = text.lines.enumerated().map { index, line in
      JSONLines.encoded(line, path: "a.txt", number: index + 1)
    }
    #expect(lines.joined() == JSONLines.encoded(text, path: "a.txt"))
  }

  @Test func alternativesAndConfidencesComeBack() throws {
    let token = RestoredToken(
      raw: "thyc",
      text: "thực",
      confidence: 0.875,
      alternatives: [
        Alternative(text: "thục", probability: 0.1), Alternative(text: "thức", probability: 0.0125),
      ],
      kind: .syllable,
      start: 2,
      end: 6
    )
    let split = ["tổ", "chức"].map { text in
      RestoredToken(
        raw: "tochirc",
        text: text,
        confidence: 1,
        alternatives: [],
        kind: .syllable,
        start: 7,
        end: 14
      )
    }
    let line = RestoredLine(raw: "  thyc tochirc", tokens: [token] + split)
    let json = JSONLines.encoded(RestoredText(lines: [line], state: .restored), path: "a.txt")
    #expect(json.contains(#""alternatives":[["thục",0.1],["thức",0.0125]]"#))
    #expect(JSONLines.isRecognised(json))
    #expect(try JSONLines.decoded(json) == [line])
  }

  @Test(arguments: ["", "Số 1", "{ \"khác\": 1}", "[1]", "{x"])
  func plainTextIsNotTakenForJSON(text: String) {
    #expect(!JSONLines.isRecognised(text))
  }

  @Test func brokenLinesAreNamed() {
    let good = #"{"path":"a","line":1,"tokens":[]}"#
    func token(_ start: Int, _ end: Int, kind: String = "name") -> String {
      #"{"raw":"ab","text":"ab","confidence":1,"alternatives":[],"kind":"\#(kind)","start":\#(start),"end":\#(end)}"#
    }
    func line(_ tokens: String...) -> String {
      #"{"path":"a","line":2,"tokens":[\#(tokens.joined(separator: ","))]}"#
    }
    func error(_ line: String) -> JSONLines.FormatError? {
      do {
        _ = try JSONLines.decoded(good + "\r\n\n" + line)
        return nil
      } catch {
        return error
      }
    }
    #expect(error(line(token(0, 2), token(3, 5))) == nil)
    #expect(error(line(token(0, 2), token(1, 3))) == .misplacedToken(line: 3, token: 2))
    #expect(error(line(token(0, 3))) == .misplacedToken(line: 3, token: 1))
    #expect(error(line(token(-2, 0))) == .misplacedToken(line: 3, token: 1))
    #expect(error(line(token(.max - 2, .max))) == .misplacedToken(line: 3, token: 1))
    guard case .malformedLine(3, let reason) = error(line(token(0, 2, kind: "word"))) else {
      Issue.record("an unknown kind was accepted")
      return
    }
    #expect(reason == "unknown kind “word”")
    guard case .malformedLine(3, _) = error("{\"tokens\":") else {
      Issue.record("half an object was accepted")
      return
    }
  }
}
