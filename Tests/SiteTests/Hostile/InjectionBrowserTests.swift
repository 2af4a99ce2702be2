import BrowserSupport
import Foundation
import Site
import Testing

/// Source text never becomes markup: not even where the browser would let it run.
@Suite(.enabled(if: Chromium.isInstalled, "no Chromium on this machine"))
struct InjectionBrowserTests {
  /// A document that has a text of `Injection` at every place that a page shows.
  private static func sources() throws -> [String: String] {
    let texts = Injection.all
    var sources: [String: String] = [:]
    for index in stride(from: 0, to: texts.count, by: 3) {
      func text(_ offset: Int) -> String { texts[(index + offset) % texts.count] }
      func quoted(_ offset: Int) throws -> String {
        String(decoding: try JSONEncoder().encode(text(offset)), as: UTF8.self)
      }
      let name = text(0).filter { $0 != "/" && $0 != "\n" }.prefix(40)
      sources["a/\(index)\(name).md"] = """
        ---
        number: \(try quoted(0))
        kind: \(try quoted(1))
        issuer: \(try quoted(2))
        place: \(try quoted(1))
        date: 2020-01-01
        title: \(try quoted(2))
        topics: [\(try quoted(0))]
        signed-by: \(try quoted(1))
        reviewer: \(try quoted(2))
        \(try quoted(0)): x
        ---

        \(text(0))

        \(text(1))

        Theo Nghị quyết số 08-NQ/TU, ngày 06/12/2022 của \(text(2))

        \(text(2))

        """
      sources["b/\(index).txt"] =
        "\(text(0))\nSố \(index + 1)-KL/TU\nKẾT LUẬN\nvề \(text(1))\nI. \(text(2))\n\(text(0))\n"
    }
    return sources
  }

  /// What the browser made of a page that no source may have made.
  private static let danger = """
    (() => {
      const own = (script) => script.type === 'application/ld+json'
        || script.getAttribute('src')?.includes('assets/');
      const wrong = [...document.scripts].filter((script) => !own(script)).map((it) => it.outerHTML);
      for (const element of document.querySelectorAll('*')) {
        if (['IFRAME', 'OBJECT', 'EMBED', 'BASE', 'MARQUEE', 'MATH', 'VIDEO', 'STYLE']
          .includes(element.tagName.toUpperCase())) wrong.push(element.outerHTML);
        for (const { name, value } of element.attributes) {
          if (name.startsWith('on') || /^\\s*(javascript|vbscript|data):/i.test(value)) {
            wrong.push(name + '=' + value);
          }
        }
      }
      return (top.ran ? 'ran ' : '') + wrong.join(' ');
    })()
    """

  @Test func nothingOfASourceRuns() async throws {
    let archive = try Archive(try Self.sources())
    let report = archive.build()
    #expect(report.isPublished)
    #expect(report.documents > 100)
    let site = archive.folder.appending(path: "site")
    // Without its policy, so that what is found was kept out by escaping alone.
    let policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'self'\">"
    let pages = try archive.files().filter { $0.key.hasSuffix(".html") }
    for (name, bytes) in pages {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(text.contains(policy), "\(name)")
      try Data(text.replacing(policy, with: "").utf8).write(to: site.appending(path: name))
    }
    let server = try StaticServer(folder: site.path, prefix: "/kho", contentSecurityPolicy: nil)
    // Of its own: hundreds of pages in a row would hold up the browser that others share.
    let browser = try await Chromium.launch()
    let page = try await browser.newPage()
    for name in pages.keys.sorted() {
      let address =
        name.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? name
      try await page.navigate(to: server.url + address)
      let found = try await page.evaluate(Self.danger).string
      #expect(found == "", "\(name): \(found ?? "")")
    }
    // What looks for danger sees it.
    let element = "<img src=x onerror=top.ran=1>"
    _ = try await page.evaluate("document.body.insertAdjacentHTML('beforeend', '\(element)'); 0")
    #expect(try await page.evaluate(Self.danger).string?.contains("onerror=top.ran=1") == true)
    browser.close()
    server.stop()
  }
}
