import BrowserSupport
import Foundation
import Search
import Testing

/// The contract of the search page (DESIGN §8), seen from outside.
@Suite(
  .enabled(if: Chromium.isInstalled, "no Chromium is installed"),
  .timeLimit(.minutes(15)),
  .serialized
)
struct SearchPageTests {
  private static let done =
    "document.querySelector('#results').getAttribute('aria-busy') === 'false'"

  private static let records: [SearchRecord] =
    [
      SearchRecord(
        address: "thanh-uy-hai-phong/2023/244-kl-tu/",
        number: "244-KL/TU",
        title: "Về tình hình thực hiện nhiệm vụ quý I <img src=x onerror=alert(1)>",
        kind: "Kết luận",
        issuer: "Thành ủy Hải Phòng",
        date: "2023-04-14",
        sections: [
          SearchSection(anchor: "", heading: "", text: "Hội nghị Thành ủy kết luận:"),
          SearchSection(
            anchor: "I.2 a",
            heading: "2. Phát triển kinh tế",
            text:
              "Đẩy mạnh CHUYỂN ĐỔI SỐ, đầu tư công; làm đường sa\u{306}\u{301}t. <b>Đậm</b> & mạnh."
          ),
        ]
      )
    ]
    + (10..<45).map { index in
      SearchRecord(
        address: "chinh-phu/2020/\(index)-nq-cp/",
        number: "\(index)/NQ-CP",
        title: "Nghị quyết số \(index)/NQ-CP",
        kind: "Nghị quyết",
        issuer: "Chính phủ",
        date: "2020-05-\(10 + index % 18)",
        sections: [
          SearchSection(anchor: "dieu-1", heading: "Điều 1", text: "Hoà bình, phiên họp \(index).")
        ]
      )
    }

  private static let notHeld = NotHeldRecord(
    address: "trung-uong/khong-ro-nam/08-nq-tu/",
    number: "08-NQ/TU",
    title: "Nghị quyết số 08-NQ/TU"
  )

  private static let site = Result {
    try SearchSite(
      records.sorted { $0.address < $1.address },
      notHeld: [notHeld],
      prefix: "kho/van"
    )
  }

  private func open(_ query: String = "") async throws -> Page {
    let page = try await Chromium.shared().newPage()
    try await page.navigate(to: Self.site.get().url + query)
    try await page.wait(until: Self.done)
    return page
  }

  private func search(_ query: String, on page: Page) async throws {
    try await page.clear("#search-box")
    try await page.insert(query)
    try await page.wait(until: Self.done)
  }

  private func texts(_ selector: String, on page: Page) async throws -> [String] {
    let list = "[...document.querySelectorAll('\(selector)')].map((e) => e.textContent)"
    return try await page.evaluate(list, as: [String].self)
  }

  @Test func resultsFollowWhatIsTyped() async throws {
    let page = try await open()
    #expect(try await texts("#results > li", on: page).isEmpty)
    #expect(try await page.evaluate("document.querySelector('#results').dataset.total") == "0")
    try await page.focus("#search-box")
    try await page.type("chuyen doi so")
    try await page.wait(until: Self.done)
    #expect(try await texts("#results mark", on: page) == ["CHUYỂN ĐỔI SỐ"])
    #expect(try await page.evaluate("document.querySelector('#results').dataset.total") == "1")
    #expect(try await texts("#search-status", on: page) == ["Tìm thấy 1 văn bản."])
    #expect(
      try await page.evaluate(
        "document.querySelector('#results > li > a.hit').getAttribute('href')"
      )
        == "../thanh-uy-hai-phong/2023/244-kl-tu/"
    )
    #expect(
      try await page.evaluate("new URL(document.querySelector('a.hit').href).pathname")
        == "/kho/van/thanh-uy-hai-phong/2023/244-kl-tu/"
    )
    try await page.clear("#search-box")
    try await page.wait(until: Self.done)
    #expect(try await texts("#results > li", on: page).isEmpty)
    #expect(try await texts("#search-status", on: page) == [""])
    #expect(page.consoleErrors.filter { !$0.text.contains("404") } == [])
    try await page.close()
  }

  @Test(arguments: [
    "244-KL/TU", "244 kl tu", "244/KL-TU", "so 244-kl/tu", "kết luận 244", "ket luan",
  ])
  func theQueryOfTheAddressIsAnswered(_ query: String) async throws {
    let escaped = try #require(query.addingPercentEncoding(withAllowedCharacters: .alphanumerics))
    let page = try await open("?q=" + escaped)
    let hrefs = try await page.evaluate(
      "[...document.querySelectorAll('#results > li:first-child a.hit')].map((e) => e.pathname)",
      as: [String].self
    )
    #expect(hrefs == ["/kho/van/thanh-uy-hai-phong/2023/244-kl-tu/"])
    #expect(
      try await page.evaluate("document.querySelector('#search-box').value") == .string(query)
    )
    #expect(try await texts("#results > li:first-child mark", on: page).isEmpty == false)
    try await page.close()
  }

  @Test func highlightsRespectFoldingAndShowTheOriginal() async throws {
    let page = try await open()
    try await search("đường sắt", on: page)
    #expect(try await texts("#results mark", on: page) == ["đường sa\u{306}\u{301}t"])
    try await search("\"hòa bình\" 12", on: page)
    #expect(try await texts("#results mark", on: page).contains("Hoà bình"))
    try await search("dam manh", on: page)
    #expect(try await texts(".snippet", on: page)[0].contains("<b>Đậm</b> & mạnh."))
    #expect(try await texts("#results mark", on: page).contains("Đậm"))
    try await search("tinh hinh onerror", on: page)
    #expect(try await texts("a.hit", on: page)[0].hasSuffix("<img src=x onerror=alert(1)>"))
    #expect(try await page.evaluate("document.querySelectorAll('#results img').length") == 0)
    try await page.close()
  }

  @Test func whatWasMeantIsSearchedInsteadAndSaid() async throws {
    let page = try await open()
    try await search("phein hop", on: page)
    #expect(
      try await texts("#search-status", on: page)
        == ["Không thấy “phein hop”, đã tìm “phiên họp”. Tìm thấy 35 văn bản."]
    )
    #expect(try await texts("#results > li", on: page).count == 10)
    try await search("hoá bính", on: page)
    #expect(
      try await texts("#search-status", on: page)
        == ["Không thấy “hoá bính”, đã tìm “Hoà bình”. Tìm thấy 35 văn bản."]
    )
    try await page.close()
  }

  @Test func whatIsFoundCanBeNarrowedAndOrdered() async throws {
    let page = try await open("?q=phien+hop")
    try await page.evaluate("document.querySelector('#search-facets').open = true")
    let button = "#search-facets button"
    try await page.wait(until: "document.querySelector('\(button)')")
    #expect(
      try await texts(button, on: page).sorted()
        == ["2020 (35)", "Chính phủ (35)", "Nghị quyết (35)"]
    )
    try await page.evaluate("document.querySelector('\(button)').click()")
    try await page.wait(until: Self.done)
    #expect(
      try await page.evaluate(
        "document.querySelector('#search-box').value.startsWith('phien hop ')"
      )
        == true
    )
    #expect(try await page.evaluate("document.querySelector('#results').dataset.total") == "35")
    try await page.evaluate("document.querySelector('#search-newest').click()")
    try await page.wait(until: Self.done)
    #expect(try await page.evaluate("new URL(location).searchParams.get('moi')") == "1")
    let dates = try await texts("#results .result-meta", on: page).map { $0.suffix(10) }
    #expect(dates == dates.sorted(by: >) && dates.count == 10)
    try await page.close()
  }

  @Test func theClauseOfTheHitIsLinkedButIsNoHit() async throws {
    let page = try await open()
    try await search("dau tu cong", on: page)
    #expect(try await texts("#results a.hit", on: page).count == 1)
    #expect(
      try await page.evaluate("document.querySelector('#results a:not(.hit)').getAttribute('href')")
        == "../thanh-uy-hai-phong/2023/244-kl-tu/#I.2%20a"
    )
    #expect(try await texts("a.clause", on: page) == ["Xem tại mục: 2. Phát triển kinh tế"])
    try await search("phat trien kinh te", on: page)
    #expect(try await texts("a.clause mark", on: page) == ["Phát triển kinh tế"])
    try await page.close()
  }

  @Test func whatIsNotHeldIsOfferedOutsideTheResults() async throws {
    let page = try await open()
    #expect(try await page.evaluate("document.querySelector('#search-offers').hidden") == true)
    try await search("08-nq/tu", on: page)
    #expect(try await texts("#results > li", on: page).isEmpty)
    #expect(try await texts("#search-offers a", on: page) == ["Nghị quyết số 08-NQ/TU"])
    #expect(try await page.evaluate("document.querySelector('#search-offers').hidden") == false)
    try await search("nghị quyết 20", on: page)
    #expect(try await page.evaluate("document.querySelector('#search-offers').hidden") == true)
    try await search("không có gì cả", on: page)
    #expect(
      try await texts("#search-status", on: page)
        == ["Không có văn bản nào khớp với “không có gì cả”."]
    )
    try await page.close()
  }

  @Test func moreHitsComeOnDemandAndSurviveGoingBack() async throws {
    let page = try await open()
    try await search("phiên họp", on: page)
    #expect(try await texts("#results > li", on: page).count == 10)
    #expect(try await page.evaluate("document.querySelector('#results').dataset.total") == "35")
    #expect(try await texts("#search-status", on: page) == ["Tìm thấy 35 văn bản."])
    try await page.click("#search-more")
    try await page.wait(until: "document.activeElement.closest('li')?.matches(':nth-child(11)')")
    #expect(try await texts("#results > li", on: page).count == 20)
    #expect(try await page.evaluate("new URL(location).searchParams.get('q')") == "phiên họp")
    try await page.click("#results > li:nth-child(15) a.hit")
    try await page.wait(until: "document.title === 'Trang'")
    try await page.goBack()
    try await page.wait(until: "document.querySelectorAll('#results > li').length === 20")
    #expect(try await page.evaluate("document.querySelector('#search-box').value") == "phiên họp")
    for _ in 0..<2 {
      let count = try await texts("#results > li", on: page).count
      try await page.click("#search-more")
      try await page.wait(until: "document.querySelectorAll('#results > li').length > \(count)")
    }
    #expect(try await texts("#results > li", on: page).count == 35)
    #expect(Set(try await texts("a.hit", on: page)).count == 35)
    #expect(try await page.evaluate("document.querySelector('#search-more').hidden") == true)
    try await page.close()
  }

  @Test func theHeaderBoxSearchesTooAndSubmitDoesNotLeave() async throws {
    let page = try await open()
    try await page.focus("#header-box")
    try await page.insert("quý i")
    try await page.press("Enter")
    try await page.wait(until: Self.done)
    #expect(try await texts("a.hit", on: page).count == 1)
    #expect(try await page.evaluate("document.querySelector('#search-box').value") == "quý i")
    #expect(try await page.evaluate("location.search").string == "?q=qu%C3%BD+i")
    try await page.close()
  }

  @Test func onlyTheLatestQueryIsShown() async throws {
    let page = try await open()
    // The answers to what is fetched for the first query are held back until we say so.
    try await page.evaluate(
      """
      {
        const real = window.fetch;
        window.held = true;
        window.fetch = async (...words) => {
          const answer = await real(...words);
          if (window.held && !String(words[0]).includes('muc-luc')) {
            window.waiting = true;
            await new Promise((resolve) => { (window.releases ??= []).push(resolve); });
          }
          return answer;
        };
      }
      """
    )
    try await page.focus("#search-box")
    try await page.insert("dau tu")
    try await page.wait(until: "window.waiting")
    try await page.evaluate("window.held = false")
    #expect(
      try await page.evaluate("document.querySelector('#results').getAttribute('aria-busy')")
        == "true"
    )
    try await page.clear("#search-box")
    try await page.evaluate("window.releases.forEach((release) => release())")
    try await page.insert("phien hop 44")
    try await page.wait(until: Self.done)
    #expect(try await texts("a.hit", on: page) == ["Nghị quyết số 44/NQ-CP"])
    // A burst of events in one turn: the last one counts.
    try await page.evaluate(
      """
      {
        const box = document.querySelector('#search-box');
        for (const text of ['d', 'da', 'phien', 'hop', 'phien hop 4', 'quý i']) {
          box.value = text;
          box.dispatchEvent(new Event('input', { bubbles: true }));
        }
      }
      """
    )
    try await page.wait(until: Self.done)
    #expect(try await texts("a.hit", on: page).count == 1)
    #expect(try await page.evaluate("new URL(location).searchParams.get('q')") == "quý i")
    try await page.close()
  }

  @Test func keysLeadToTheBoxAndThroughTheHits() async throws {
    let page = try await open("?q=phien+hop")
    let focused = "document.activeElement.textContent || document.activeElement.id"
    try await page.press("/")
    #expect(try await page.evaluate(focused) == "search-box")
    #expect(try await page.evaluate("document.querySelector('#search-box').value") == "phien hop")
    let hits = try await texts("a.hit", on: page)
    try await page.press("ArrowDown")
    #expect(try await page.evaluate(focused).string == hits[0])
    try await page.press("ArrowDown")
    #expect(try await page.evaluate(focused).string == hits[1])
    try await page.press("ArrowUp")
    try await page.press("ArrowUp")
    #expect(try await page.evaluate(focused) == "search-box")
    try await page.press("/")
    try await page.wait(until: "document.querySelector('#search-box').value.includes('/')")
    try await page.close()
  }

  @Test func anInterruptionIsSaidInWordsAndOvercome() async throws {
    let page = try await open()
    try await page.setOffline(true)
    try await search("đường sắt", on: page)
    #expect(try await texts("#search-status", on: page)[0].contains("ngoại tuyến"))
    #expect(try await texts("#results > li", on: page).isEmpty)
    try await page.setOffline(false)
    try await page.wait(until: "document.querySelectorAll('a.hit').length === 1")
    #expect(try await texts("#search-status", on: page) == ["Tìm thấy 1 văn bản."])
    try await page.close()
  }

  @Test func aSiteBuiltAnewUnderAnOpenPageIsSearched() async throws {
    let site = try SearchSite(Self.records)
    defer { site.remove() }
    let page = try await Chromium.shared().newPage()
    try await page.navigate(to: site.url)
    // The manifest of the old index is read ahead; its shards will be gone.
    try await page.focus("#search-box")
    try await page.wait(
      until:
        "performance.getEntriesByType('resource').some((entry) => entry.name.includes('muc-luc'))"
    )
    try site.rebuild([
      SearchRecord(
        address: "moi/",
        title: "Mới",
        sections: [SearchSection(anchor: "", heading: "", text: "tàu thủy và đường sắt")]
      )
    ])
    try await search("tàu thuỷ", on: page)
    #expect(try await texts("a.hit", on: page) == ["Mới"])
    #expect(try await texts("#results mark", on: page) == ["tàu thủy"])
    try await page.close()
  }

  @Test func aSiteWithoutIndexSaysSo() async throws {
    let site = try SearchSite([])
    defer { site.remove() }
    try site.removeIndex()
    let page = try await Chromium.shared().newPage()
    try await page.navigate(to: site.url + "?q=a")
    try await page.wait(until: Self.done)
    #expect(try await texts("#search-status", on: page)[0].hasPrefix("Không tải được dữ liệu"))
    try await page.close()
  }

  @Test func withoutScriptsThereAreLists() async throws {
    let page = try await Chromium.shared().newPage()
    try await page.setJavaScript(enabled: false)
    try await page.navigate(to: Self.site.get().url)
    #expect(
      try await page.evaluate(
        "[...document.querySelectorAll('noscript a')].map((e) => e.getAttribute('href'))",
        as: [String].self
      ) == ["../nam/", "../loai/", "../co-quan/", "../chua-co/"]
    )
    try await page.close()
  }
}
