import Foundation
import Site
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Escapes and references may stand for characters that no page may hold; nothing published has them.
@Suite struct ForbiddenCharacterTests {
  @Test func nothingPublishedHoldsThem() throws {
    let archive = try Archive([
      "archive.yml": """
      title: "Kho \\x02 lưu"
      base-url: https://kho.example/
      home: Thành ủy Hải Phòng
      outputs: [html, md, txt, json, akn]
      issuers:
        - {name: Thành ủy Hải Phòng, place: Hải Phòng, sign: TU}
      """,
      "a.md": """
      ---
      number: 1-KL/TU
      kind: Kết luận
      issuer: Thành ủy Hải Phòng
      date: 2021-02-03
      title: "Về \\x01 một \\uFFFE việc"
      topics: ["Đất \\x7F đai"]
      ---

      # Đầu &#1; đề &#xFFFE;

      Khoản &#2;, [liên &#4; kết](/a&#5;b "tên &#6;"). Theo Kết luận số 2&#1;-KL/TU.

      ``` mã&#xFFFF;
      nguyên
      ```
      """,
    ])
    #expect(archive.build().isPublished)
    var looked = 0
    for (name, data) in try archive.files() where Self.isText(name) {
      looked += 1
      let text = try #require(String(data: data, encoding: .utf8), "\(name)")
      #expect(text.unicodeScalars.first { Self.isForbidden($0) } == nil, "\(name)")
      if name.hasSuffix(".xml") { #expect(throws: Never.self) { try XMLDocument(data: data) } }
    }
    #expect(looked > 20)
  }

  private static func isText(_ name: String) -> Bool {
    ["html", "xml", "json", "md", "txt", "webmanifest"].contains { name.hasSuffix("." + $0) }
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\t", "\n", "\u{C}", "\r": false
    default:
      scalar.properties.generalCategory == .control || scalar.properties.isNoncharacterCodePoint
    }
  }
}
