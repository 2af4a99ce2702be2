import TestSupport

/// Numbers of documents, and texts around them, for property tests.
extension SeededGenerator {
  /// A number as it might be printed.
  mutating func number() -> String {
    let serial = pick(["1", "01", "244", "0007", "1738", "99999", "58a"])
    let year = pick(["", "", "/2020", "/1998", "/2026"])
    let kind = pick(["KL", "NQ", "QĐ", "NĐ", "TT", "CTr", "TTr", "QĐi", "VBHN", "HD", "ĐA", "DA"])
    let body = pick([
      "TU", "TW", "CP", "TTg", "UBND", "HĐND", "BTC", "VPTW", "QH15", "XYZ", "BNN-PC", "LB",
    ])
    let separators = pick([("-", "/"), ("/", "-"), (" - ", "/"), ("/", "/"), (" ", "-")])
    return serial + year + (year.isEmpty ? separators.0 : "/") + kind + separators.1 + body
  }

  /// Any text out of pieces that the grammars know, and of others.
  mutating func text(of count: Int) -> String {
    var text = ""
    for _ in 0..<count { text += pick(Self.pieces) + pick([" ", " ", " ", "", "\n"]) }
    return text
  }

  private static let pieces = [
    "Nghị quyết", "số", "08-NQ/TU", ",", "ngày", "06/12/2022", "của", "Thành ủy", "và", "12", "/",
    "-", "QĐ", "2020", "Luật", "Đất đai", "năm", "(", ")", ";", ".", "Điều", "khoản", "5", "a",
    "Đại hội", "XIII", "Trung ương", "khóa", "các cấp", "s6", "Két luan", "🙂", "e\u{301}",
    "\u{301}",
    "đ", "Ｎ", "中文", "\u{0}", "…", "“", "”", "30/2020/NĐ-CP", "Bộ Chính trị", "ban hành",
    "59/2020/QH14",
    "[", "]", "sửa đổi, bổ sung một số điều của", "Luật sửa đổi", "mẫu số", "%", "\u{202E}",
  ]
}
