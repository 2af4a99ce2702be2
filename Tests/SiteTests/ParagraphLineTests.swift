import Foundation
import TestSupport
import Testing

import Site

@Suite struct ParagraphLineTests {
  private func scanned(_ line: String) -> ParagraphLine? {
    Array(line.utf8).withUnsafeBufferPointer { bytes in
      var scanner = ParagraphScanner(bytes)
      return scanner.paragraph()
    }
  }

  @Test(
    arguments: [
      (#"{"id":"a","text":"Nghị quyết số 08-NQ/TU"}"#, #""a""#, "Nghị quyết số 08-NQ/TU"),
      (#" { "text" : "x" , "id" : 17 } "#, "17", "x"),
      (#"{"id":"a\"b","text":"\u1ea1\t\/\ud83d\ude00\\"}"#, #""a\"b""#, "ạ\t/😀\\"),
      (
        #"{"id":0,"kinds":[1,{"a":null,"b":[]},"]"],"text":"","found":true,"none":{}}"#, "0", ""
      ),
    ]
  )
  func readsPlainLines(_ line: String, _ id: String, _ text: String) throws {
    #expect(scanned(line) == ParagraphLine(id: id, text: text))
    #expect(try ParagraphLine(decoding: Data(line.utf8)) == ParagraphLine(id: id, text: text))
  }

  @Test(
    arguments: [
      "", "{}", #"{"id":"a"}"#, #"{"id":"a","text":"b"} x"#, #"{"id":"a","text":"b",}"#,
      #"{"id":01,"text":"b"}"#, #"{"id":1.5,"text":"b"}"#, #"{"id":"a","text":"\ud83d"}"#,
      #"{"id":"a","text":"\x"}"#, "{\"id\":\"a\",\"text\":\"\u{1}\"}", #"{"id":"a","text":7}"#,
      #"{"id":"a","more":[1,],"text":"b"}"#, #"{"id":"a","more":nul,"text":"b"}"#,
    ]
  )
  func leavesTheRest(_ line: String) {
    #expect(scanned(line) == nil)
  }

  @Test func agreesWithTheGeneralDecoder() throws {
    var generator = SeededGenerator(seed: 71)
    let pieces = [
      "a", "ạ", "\\\"", "\\\\", "\\u00e2", "\\n", "\\ud83d\\ude00", "\\ud83d", "😀", "\"", "}", "{",
      ",", ":", " ", "\\", "1", "null", "\t",
    ]
    var read = 0
    for _ in 0..<4000 {
      let text = (0..<Int.random(in: 0...5, using: &generator)).map { _ in
        pieces.randomElement(using: &generator) ?? ""
      }.joined()
      let line =
        [#"{"id":"k","text":""# + text + "\"}", "{\"id\":3,\"x\":\(text),\"text\":\"t\"}"]
        .randomElement(using: &generator) ?? ""
      guard let scanned = scanned(line) else { continue }
      read += 1
      #expect(try ParagraphLine(decoding: Data(line.utf8)) == scanned, "\(line)")
    }
    #expect(read > 500)
  }

  @Test func answersInTheOrderOfTheLines() {
    let lines = (0..<1000).map { "{\"id\":\($0),\"text\":\"Kết luận số \($0 + 1)-KL/TU\"}\n" }
    let bytes = Array(lines.joined().utf8) + Array("no paragraph\n".utf8)
    let alone = CitationExtraction(jobs: 1).citations(in: bytes, path: "-")
    let together = CitationExtraction(jobs: 4).citations(in: bytes, path: "-")
    #expect(alone.output == together.output)
    #expect(alone.output.split(separator: "\n").count == 1000)
    #expect(alone.diagnostics.map(\.line) == [1001])
    #expect(together.diagnostics == alone.diagnostics)
  }
}
