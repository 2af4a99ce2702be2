import BrowserSupport
import Foundation
import Search
import Testing

/// What a query costs a reader, by the size of the archive and the quality of the line.
@Suite(
  .enabled(if: Chromium.isInstalled, "no Chromium is installed"),
  .timeLimit(.minutes(15)),
  .serialized
)
struct SearchScaleTests {
  private static let done =
    "document.querySelector('#results').getAttribute('aria-busy') === 'false'"

  private static func archive(_ documents: Int) -> GeneratedArchive {
    GeneratedArchive(documents: documents, wordsPerDocument: 120, seed: 7, syllableCount: 2000)
  }

  /// The largest, whose files take long to write, with `make soak` only.
  private static let sizes =
    ProcessInfo.processInfo.environment["SOAK"] == nil ? [1, 100] : [1, 100, 10_000]

  /// A page that has not loaded anything of the index.
  private func open(_ site: SearchSite, in browser: Chromium) async throws -> Page {
    let page = try await browser.newPage()
    try await page.navigate(to: site.url)
    try await page.wait(until: Self.done)
    return page
  }

  @Test(arguments: sizes)
  func aColdQueryKeepsWithinItsBytesAndRequests(_ documents: Int) async throws {
    let archive = Self.archive(documents)
    let site = try SearchSite(archive.records, notHeld: archive.notHeld)
    defer { site.remove() }
    let browser = try await Chromium.launch()
    defer { browser.close() }
    let titles = archive.records.map(\.title)
    let step = max(1, titles.count / 12)
    let queries = stride(from: 0, to: titles.count, by: step).map { titles[$0] }
    var sizes: [Int] = []
    for query in queries {
      let page = try await open(site, in: browser)
      try await page.focus("#search-box")
      try await page.insert(String(query.prefix(60)))
      try await page.wait(until: Self.done)
      let requests = page.requests.filter { $0.url.contains(".bin") }
      #expect(requests.allSatisfy { $0.status == 200 }, "\(query)")
      #expect(requests.count <= 16, "\(query)")
      sizes.append(requests.map(\.bytes).reduce(0, +))
      let found = try await page.evaluate(
        "document.querySelectorAll('#results a.hit').length",
        as: Int.self
      )
      #expect(found >= 1 && found <= 10, "\(query)")
      try await page.close()
    }
    #expect(sizes.allSatisfy { $0 <= 90_000 }, "\(sizes)")
    #expect(sizes.reduce(0, +) <= 45_000 * sizes.count, "\(sizes)")
  }

  @Test func onASlowLineTheReaderIsToldAndServed() async throws {
    let archive = Self.archive(100)
    let site = try SearchSite(archive.records)
    defer { site.remove() }
    let browser = try await Chromium.launch()
    defer { browser.close() }
    let page = try await open(site, in: browser)
    try await page.evaluate(
      """
      (() => {
        globalThis.said = [];
        const status = document.querySelector('#search-status');
        new MutationObserver(() => said.push(status.textContent)).observe(status, { childList: true });
      })()
      """
    )
    try await page.setLine(latency: 600, bytesPerSecond: 50_000)
    try await page.focus("#search-box")
    try await page.insert(archive.records[3].title)
    try await page.wait(until: Self.done)
    let said = try await page.evaluate("said", as: [String].self)
    let busy = try #require(Assets.strings()["search_busy"])
    #expect(said.contains(busy), "\(said)")
    #expect(said.last != busy)
    try await page.close()
  }
}
