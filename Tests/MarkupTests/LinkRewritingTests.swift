import Markup
import Testing

@Suite struct LinkRewritingTests {
  @Test func theNewAddressIsEscaped() throws {
    var tree = try MarkupTree(parsing: "[a](x.md) ![b](y.png \"t\") [c](z)")
    tree.rewriteLinks { link in
      switch link.destination {
      case "x.md": "../244-kl-tu/?a=\"b\"&c='d'<e>"
      case "y.png": "ảnh 1.png"
      default: nil
      }
    }
    #expect(
      tree.htmlText() == """
        <p><a href="../244-kl-tu/?a=%22b%22&amp;c=&#x27;d&#x27;%3Ce%3E">a</a> \
        <img src="%E1%BA%A3nh%201.png" alt="b" title="t" /> <a href="z">c</a></p>\n
        """
    )
  }

  @Test func aDangerousAddressIsDropped() throws {
    var tree = try MarkupTree(parsing: "[a](x)")
    tree.rewriteLinks { _ in "javascript:alert(1)" }
    #expect(tree.htmlText() == "<p><a href=\"\">a</a></p>\n")
  }

  @Test func linksOfTheProgramAreNotShown() throws {
    var tree = try MarkupTree(parsing: "một [hai](x)")
    tree.link(0..<3, inBlock: 0, to: "y")
    tree.anchor("a", inBlock: 0, label: "a")
    var seen: [String] = []
    tree.rewriteLinks { link in
      seen.append(link.destination)
      return nil
    }
    #expect(seen == ["x"])
  }

  @Test func linksInTablesAndFootnotesAreShown() throws {
    var tree = try MarkupTree(parsing: "a[^1]\n\n| [b](x) |\n|---|\n\n[^1]: [c](y)\n")
    var seen: [String] = []
    tree.rewriteLinks { link in
      seen.append(link.destination)
      return nil
    }
    #expect(seen == ["x", "y"])
  }
}
