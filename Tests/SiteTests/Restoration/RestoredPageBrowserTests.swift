import BrowserSupport
import Foundation
import Site
import Testing

/// Marks, notes, switch and comparison in a real browser; none of them needs the page's script.
@Suite(.enabled(if: Chromium.isInstalled, "no Chromium on this machine"))
struct RestoredPageBrowserTests {
  /// The page of a restored document below `/kho/`.
  private static func open(
    width: Int = 1280,
    hasScripts: Bool = false,
    _ look: (Page, StaticServer) async throws -> Void
  ) async throws {
    var archive = try Archive(["a/15.txt": DamagedSample.raw])
    archive.options.model = .restorer(DamagedSample.restorer.restorer())
    let server = try archive.serve()
    let page = try await Chromium.shared().newPage(width: width, height: 900)
    try await page.setJavaScript(enabled: hasScripts)
    try await page.navigate(to: server.url + DamagedSample.address)
    try await look(page, server)
    #expect(page.consoleErrors.isEmpty, "\(page.consoleErrors)")
    try await page.close()
    server.stop()
  }

  /// Whether a condition comes true; asked from here, for the page's own timers need scripts.
  private static func eventually(_ condition: String, _ page: Page) async throws -> Bool {
    for _ in 0..<5000 where try await page.evaluate(condition).bool == true { return true }
    return false
  }

  /// The note that shows, if one does.
  private static let note = "document.querySelector('.ghi-ngo :target')"

  @Test(arguments: [false, true])
  func theNoteOfAWordOpensByKeyboardAndGivesTheFocusBack(hasScripts: Bool) async throws {
    try await Self.open(hasScripts: hasScripts) { page, _ in
      try await page.focus(".van-ban [href^='#_n']")
      let word = try await page.evaluate("document.activeElement.textContent").string ?? "?"
      let length = try await page.evaluate("history.length").int ?? 0
      try await page.press("Enter")
      #expect(try await Self.eventually("\(Self.note) !== null", page))
      let note = try await page.evaluate("\(Self.note).innerText").string
      #expect(note?.hasPrefix(word + " (") == true)
      // The note has the focus, so that it is read out.
      #expect(try await page.evaluate("document.activeElement === \(Self.note)").bool == true)
      if hasScripts {
        try await page.press("Escape")
        #expect(try await page.evaluate("history.length").int == length)
      } else {
        // The first link of the note leads to the line of the source.
        for _ in 0..<2 { try await page.press("Tab") }
        try await page.press("Enter")
      }
      #expect(try await Self.eventually("\(Self.note) === null", page))
      #expect(try await page.evaluate("document.activeElement.textContent").string == word)
    }
  }

  @Test func theNoteOfAWordOpensByTouchAndFitsThePhone() async throws {
    try await Self.open(width: 390) { page, _ in
      try await page.click(".van-ban [href^='#_n']")
      #expect(try await Self.eventually("\(Self.note) !== null", page))
      let box: [Double] = try await page.evaluate(
        "(box => [box.left, box.right, box.bottom])(\(Self.note).getBoundingClientRect())",
        as: [Double].self
      )
      #expect(box[0] >= 0 && box[1] <= 390 && box[2] <= 900)
      let shown = try await page.evaluate(
        "[...document.querySelectorAll('.ghi-ngo p')].filter(p => p.offsetHeight > 0).length"
      )
      #expect(shown.int == 1)
    }
  }

  @Test func theSwitchHidesTheMarks() async throws {
    let mark = """
      (style => style.textDecorationLine + ' ' + style.backgroundColor)(
        getComputedStyle(document.querySelector('.van-ban .ngo')))
      """
    try await Self.open { page, _ in
      #expect(try await page.evaluate(mark).string?.hasPrefix("underline") == true)
      let text = try await page.evaluate("document.querySelector('.van-ban').innerText").string
      try await page.focus("#hien-ngo")
      try await page.press(" ")
      #expect(try await page.evaluate(mark).string == "none rgba(0, 0, 0, 0)")
      #expect(
        try await page.evaluate("document.querySelector('.van-ban').innerText").string == text
      )
      // What looks like text is none of the places that the tab key stops at.
      for _ in 0..<4 { try await page.press("Tab") }
      #expect(
        try await page.evaluate("document.activeElement.closest('.ngo') === null").bool == true
      )
    }
  }

  @Test func theSwitchIsRemembered() async throws {
    try await Self.open(hasScripts: true) { page, _ in
      try await page.click("#hien-ngo")
      try await page.reload()
      #expect(try await page.evaluate("document.querySelector('#hien-ngo').checked").bool == false)
    }
  }

  @Test(arguments: [320, 390, 1280])
  func sideBySideHasARowForEveryLineAndFits(width: Int) async throws {
    try await Self.open(width: width) { page, server in
      try await page.focus(".doi-chieu a")
      try await page.press("Enter")
      #expect(try await Self.eventually("location.pathname.endsWith('doi-chieu.html')", page))
      #expect(try await Self.eventually("document.readyState === 'complete'", page))
      let lines = DamagedSample.raw.count { $0 == "\n" }
      let rows = try await page.evaluate(
        """
        [...document.querySelectorAll('.doi-chieu tbody tr')]
          .filter(row => row.offsetHeight > 0).length
        """
      )
      #expect(rows.int == lines)
      let overflow = try await page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
      )
      #expect(overflow.int == 0)
      let isBeside = try await page.evaluate(
        """
        (cells => cells[0].getBoundingClientRect().top === cells[1].getBoundingClientRect().top)(
          document.querySelectorAll('.doi-chieu tbody tr:first-child td'))
        """
      )
      #expect(isBeside.bool == (width >= 768))
    }
  }

  @Test(arguments: ["cia", "của", "trị", "1ap"])
  func doubtfulWordsAreFoundByEitherReading(query: String) async throws {
    var archive = try Archive(["a/15.txt": DamagedSample.raw])
    archive.options.model = .restorer(DamagedSample.restorer.restorer())
    let server = try archive.serve()
    let page = try await Chromium.shared().newPage()
    try await page.navigate(to: server.url + "tim-kiem/?q=" + query.percentEncoded)
    try await page.wait(
      until: "document.querySelector('#results[aria-busy=\"false\"]') !== null"
    )
    let hits = try await page.evaluate("document.querySelectorAll('#results a.hit').length").int
    // Words that the machine is sure of are found as they were restored only.
    #expect(hits == (query == "1ap" ? 0 : 1), "\(query)")
    try await page.close()
    server.stop()
  }
}

extension String {
  fileprivate var percentEncoded: String {
    addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? self
  }
}
