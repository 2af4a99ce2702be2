import BrowserSupport
import Foundation
import Site
import Testing

/// What the script of a document page does, in a real browser under the site's own policy.
@Suite(.enabled(if: Chromium.isInstalled, "no Chromium on this machine"))
struct DocumentPageBrowserTests {
  private static func open(
    _ address: String = ReadingSamples.partyAddress,
    width: Int = 1280,
    _ look: (Page, StaticServer) async throws -> Void
  ) async throws {
    let archive = try Archive(ReadingSamples.all)
    let server = try archive.serve()
    let page = try await Chromium.shared().newPage(width: width, height: 600)
    try await page.navigate(to: server.url + address)
    try await look(page, server)
    #expect(page.consoleErrors.isEmpty, "\(page.consoleErrors)")
    #expect(page.requests.allSatisfy { $0.url.hasPrefix(server.url) || $0.url.hasPrefix("data:") })
    try await page.close()
    server.stop()
  }

  /// Lets the page copy to a place where the test can look.
  private static let clipboard = """
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: async (text) => { window.copied = text; } },
    })
    """

  @Test(arguments: [
    (
      ReadingSamples.stateAddress, "dieu-1.1.b",
      "Điểm b khoản 1 Điều 1 Quyết định số 101/QĐ-UBND ngày 06/5/2021"
    ),
    (ReadingSamples.stateAddress, "dieu-2", "Điều 2 Quyết định số 101/QĐ-UBND ngày 06/5/2021"),
    (ReadingSamples.partyAddress, "I.2.1", "Mục 2.1, phần I, Kết luận số 15-KL/TU, ngày 04/3/2021"),
    (ReadingSamples.partyAddress, "II", "Phần II, Kết luận số 15-KL/TU, ngày 04/3/2021"),
  ])
  func aClauseIsCopiedAsACitationWithItsAddressByKeyboard(
    address: String,
    id: String,
    citation: String
  ) async throws {
    try await Self.open(address) { page, _ in
      try await page.evaluate(Self.clipboard)
      try await page.focus("[id='\(id)']")
      try await page.press("Tab")
      #expect(try await page.evaluate("document.activeElement.className").string == "chep")
      #expect(
        try await page.evaluate("getComputedStyle(document.activeElement).opacity").string == "1"
      )
      // The page says it for some seconds only, so what it says is kept.
      try await page.evaluate(
        """
        window.said = '';
        new MutationObserver(() => {
          window.said += document.querySelector('p[role=status]')?.textContent ?? '';
        }).observe(document.body, { childList: true, subtree: true, characterData: true });
        0
        """
      )
      try await page.press("Enter")
      try await page.wait(until: "window.copied !== undefined && window.said !== ''")
      let copied = try await page.evaluate("window.copied").string ?? ""
      #expect(copied.hasPrefix(citation + " của "), "\(copied)")
      #expect(copied.hasSuffix("\nhttps://kho.example/\(address)#\(id)"), "\(copied)")
      #expect(
        try await page.evaluate("window.said").string?.contains("Đã chép trích dẫn và liên kết.")
          == true
      )
    }
  }

  @Test func theWholeDocumentIsCopiedAsACitation() async throws {
    try await Self.open { page, _ in
      try await page.evaluate(Self.clipboard)
      try await page.click(".chep-ca button")
      try await page.wait(until: "window.copied !== undefined")
      #expect(
        try await page.evaluate("window.copied").string
          == "Kết luận số 15-KL/TU, ngày 04/3/2021 của Thành ủy Hải Phòng về công tác lưu trữ\n"
          + "https://kho.example/\(ReadingSamples.partyAddress)"
      )
    }
  }

  /// Anchors of every form, and how a Vietnamese text names the clause.
  @Test func everyFormOfClauseHasItsName() async throws {
    let names = [
      "dieu-5": "Điều 5", "dieu-5.2": "khoản 2 Điều 5", "dieu-5.2.dd": "điểm đ khoản 2 Điều 5",
      "dieu-5.2.a-2": "điểm a khoản 2 Điều 5", "dieu-2-2": "Điều 2", "dieu-7.a": "điểm a Điều 7",
      "dieu-8.3.a3": "điểm a3 khoản 3 Điều 8", "phu-luc-1": "Phụ lục 1",
      "phu-luc-1.dieu-3.1": "khoản 1 Điều 3, Phụ lục 1", "phu-luc": "Phụ lục",
      "chuong-II": "Chương II", "chuong-II.muc-1": "Mục 1, Chương II", "I": "phần I",
      "I.2": "mục 2, phần I", "I.2.1": "mục 2.1, phần I", "I.2.a": "điểm a, mục 2, phần I",
      "2": "mục 2", "2-2": "mục 2", "phu-luc-1.II.3": "mục 3, phần II, Phụ lục 1",
    ]
    try await Self.open { page, server in
      for (id, name) in names.sorted(by: { $0.key < $1.key }) {
        let shown = try await page.evaluate(
          "import('\(server.url)assets/van-ban.js').then(({ clauseName }) => clauseName('\(id)'))"
        )
        #expect(shown.string == name, "\(id)")
      }
    }
  }

  @Test(arguments: [390, 1280])
  func theOutlineShowsTheCurrentSectionAndStaysInView(width: Int) async throws {
    try await Self.open(width: width) { page, _ in
      try await page.evaluate(
        """
        document.documentElement.style.scrollBehavior = 'auto';
        document.body.style.paddingBottom = '3000px';
        document.getElementById('II').scrollIntoView()
        """
      )
      let current = "document.querySelector('.muc-luc [aria-current=location]')"
      try await page.wait(until: "\(current)?.hash === '#II'")
      #expect(
        try await page.evaluate("document.querySelectorAll('.muc-luc [aria-current]').length").int
          == 1
      )
      let box: [Double] = try await page.evaluate(
        "(box => [box.top, box.bottom])(document.querySelector('.muc-luc').getBoundingClientRect())",
        as: [Double].self
      )
      #expect(box[0] >= 0 && box[1] <= 600, "\(box)")
      // What a link leads to is not hidden behind the outline.
      let top = try await page.evaluate(
        "document.getElementById('II').getBoundingClientRect().top"
      )
      let isFree = (top.double ?? -1) >= (width < 1000 ? box[1] - 8 : 0)
      #expect(isFree, "\(top) under \(box)")
    }
  }

  @Test func aCitationIsPreviewedOnFocusAndOnHoverAndPutAwayByEscape() async throws {
    try await Self.open { page, server in
      let asked = server.requestedPaths.count
      let shown = "!document.querySelector('#xem-truoc').hidden"
      let link = "a.trich-dan[href$='02-nq-tu/']"
      // The key before makes the focus one of the keyboard.
      try await page.press("Tab")
      try await page.focus(link)
      try await page.wait(until: shown)
      let text = try await page.evaluate("document.querySelector('#xem-truoc').innerText").string
      for part in [
        "Nghị quyết số 02-NQ/TU", "Về nhiệm vụ năm 2021", "Thành ủy Hải Phòng", "05/01/2021",
        "Có trong kho",
      ] {
        #expect(text?.contains(part) == true, "\(part) in \(text ?? "")")
      }
      #expect(
        try await page.evaluate("document.activeElement.getAttribute('aria-describedby')").string
          == "xem-truoc"
      )
      try await page.press("Escape")
      try await page.wait(until: "!(\(shown))")
      #expect(try await page.evaluate("document.activeElement.matches(\"\(link)\")").bool == true)

      let place: [Double] = try await page.evaluate(
        """
        (link => {
          link.scrollIntoView({ block: 'center', behavior: 'instant' });
          const box = link.getClientRects()[0];
          return [box.left + box.width / 2, box.top + box.height / 2];
        })(document.querySelector("a.trich-dan[href$='30-2020-nd-cp/']"))
        """,
        as: [Double].self
      )
      try await page.command(
        "Input.dispatchMouseEvent",
        ["type": "mouseMoved", "x": .number(place[0]), "y": .number(place[1])]
      )
      try await page.wait(until: shown)
      let other = try await page.evaluate("document.querySelector('#xem-truoc').innerText").string
      #expect(other?.contains("Nghị định số 30/2020/NĐ-CP") == true)
      #expect(other?.contains("Chưa có trong kho") == true)
      try await page.command(
        "Input.dispatchMouseEvent",
        ["type": "mouseMoved", "x": 2, "y": 2]
      )
      try await page.wait(until: "!(\(shown))")
      let pages = server.requestedPaths.dropFirst(asked).filter {
        $0.contains("nq-tu") || $0.contains("nd-cp")
      }
      #expect(pages.isEmpty, "what is shown is on the page already")
    }
  }

  @Test func theReportKnowsTheClauseAndTheWordsThatWereSelected() async throws {
    try await Self.open { page, _ in
      try await page.evaluate(
        """
        (node => {
          const range = document.createRange();
          range.setStart(node, 3);
          range.setEnd(node, 15);
          getSelection().removeAllRanges();
          getSelection().addRange(range);
        })([...document.querySelectorAll('.van-ban p')]
            .find(p => p.textContent.startsWith('Các quận')).firstChild)
        """
      )
      try await page.wait(
        until:
          "decodeURIComponent(document.querySelector('[data-noi]').href).includes('quận đã nộp')"
      )
      let link =
        try await page.evaluate(
          "decodeURIComponent(document.querySelector('[data-noi]').href)"
        ).string ?? ""
      #expect(
        link.hasPrefix("mailto:luutru@kho.example?subject=Báo lỗi: Kết luận số 15-KL/TU&body=")
      )
      #expect(link.contains("Mục: mục 2.1, phần I (#I.2.1)"))
      #expect(link.contains("Chữ đang đăng: “quận đã nộp”"))
    }
  }

  @Test func sourceAndRestoredTextOpenOnThePageItself() async throws {
    var archive = try Archive(["a/15.txt": DamagedSample.raw])
    archive.options.model = .restorer(DamagedSample.restorer.restorer())
    archive.build()
    let server = try StaticServer(folder: archive.folder.appending(path: "site").path)
    let page = try await Chromium.shared().newPage(width: 1280, height: 800)
    try await page.navigate(to: server.url + DamagedSample.address)
    try await page.focus(".doi-chieu summary")
    try await page.press("Enter")
    try await page.wait(until: "document.querySelectorAll('.doi-chieu tbody tr').length > 0")
    let rows = try await page.evaluate("document.querySelectorAll('.doi-chieu tbody tr').length")
    #expect(rows.int == DamagedSample.raw.count { $0 == "\n" })
    // A doubtful word leads to its line.
    let line =
      try await page.evaluate(
        "document.querySelector('.ghi-ngo a[href*=doi-chieu]').getAttribute('href')"
      ).string ?? ""
    try await page.navigate(to: server.url + DamagedSample.address + line)
    #expect(try await page.evaluate("document.querySelector('tr:target') !== null").bool == true)
    #expect(page.consoleErrors.isEmpty, "\(page.consoleErrors)")
    try await page.close()
    server.stop()
  }
}
