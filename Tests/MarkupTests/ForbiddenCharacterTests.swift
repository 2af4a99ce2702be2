import Markup
import Testing

/// Character references can stand for what no page may hold; readers see U+FFFD.
@Suite struct ForbiddenCharacterTests {
  private static let forbidden: [UInt32] =
    Array(0x00...0x08) + [0x0B] + Array(0x0E...0x1F) + Array(0x7F...0x9F)
    + [0xD800, 0xDFFF, 0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10_FFFF, 0x11_0000]

  @Test(arguments: forbidden) func referencesToThemAreReplaced(value: UInt32) throws {
    for reference in ["&#\(value);", "&#x\(String(value, radix: 16));"] {
      let tree = try MarkupTree(
        parsing: """
          # Đầu \(reference) đề

          Khoản \(reference), [liên \(reference) kết](/a\(reference)b "tên \(reference)").

          ``` mã\(reference)
          nguyên
          ```
          """
      )
      #expect(
        String(decoding: tree.html(), as: UTF8.self) == """
          <h1>Đầu \u{FFFD} đề</h1>
          <p>Khoản \u{FFFD}, <a href="/a%EF%BF%BDb" title="tên \u{FFFD}">liên \u{FFFD} kết</a>.</p>
          <pre><code class="language-mã\u{FFFD}">nguyên
          </code></pre>

          """
      )
      #expect(tree.textBlocks().map(\.text).first == "Đầu \u{FFFD} đề")
    }
  }

  @Test(arguments: [0x09, 0x0A, 0x0C, 0x20, 0x41, 0xA0, 0xFFFD, 0x1F600])
  func allElseStandsForItself(value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    let tree = try MarkupTree(parsing: "a&#\(value);b")
    #expect(String(decoding: tree.html(), as: UTF8.self) == "<p>a\(Character(scalar))b</p>\n")
  }
}
