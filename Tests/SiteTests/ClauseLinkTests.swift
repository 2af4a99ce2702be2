import Foundation
import Site
import Testing

/// A citation of a clause leads to the clause where the document is held.
@Suite struct ClauseLinkTests {
  private static let regulation = """
    ---
    number: 12/2021/QĐ-UBND
    kind: Quyết định
    issuer: Ủy ban nhân dân tỉnh Hà Nam
    date: 2021-03-03
    title: Quản lý kho
    ---

    Điều 1. Phạm vi

    1\\. Quyết định này quy định việc quản lý kho.

    Điều 2. Trách nhiệm

    1\\. Thủ trưởng cơ quan:

    a) Bố trí kho;

    b) Giao người giữ kho.

    """

  private func page(citing words: String) throws -> String {
    let archive = try Archive([
      "a/quyet-dinh.md": Self.regulation,
      "b/cong-van.md": """
      ---
      number: 30/UBND-VP
      kind: Công văn
      issuer: Ủy ban nhân dân tỉnh Hà Nam
      date: 2022-05-05
      title: Kho
      ---

      Theo \(words) Quyết định số 12/2021/QĐ-UBND ngày 03/3/2021 của Ủy ban nhân dân tỉnh Hà Nam.

      """,
    ])
    archive.build()
    let page = try archive.files()["ubnd-ha-nam/2022/30-ubnd-vp/index.html"]
    return String(decoding: page ?? Data(), as: UTF8.self)
  }

  @Test(arguments: [
    ("điểm b khoản 1 Điều 2", "#dieu-2.1.b"), ("khoản 1 Điều 2", "#dieu-2.1"),
    ("khoản 7 Điều 2", "#dieu-2"), ("Điều 1 và Điều 2", ""), ("Điều 9", ""),
  ])
  func theLinkLeadsToTheClause(_ words: String, _ anchor: String) throws {
    let page = try page(citing: words)
    let address = "../../../ubnd-ha-nam/2021/12-2021-qd-ubnd/"
    #expect(page.contains("href=\"\(address)\(anchor)\" class=\"trich-dan\""))
  }
}
