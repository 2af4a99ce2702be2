/// Makes lines as official documents have them, in any order: for properties of all texts.
struct LineGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
  }

  /// A number below a bound (linear congruential, Knuth, TAOCP 2, 3.3.4).
  mutating func number(below bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[number(below: elements.count)]
  }

  mutating func label() -> String {
    let figure = number(below: 4) + 1
    return pick([
      "Điều \(figure). A", "Chương \(["I", "II", "III", "IV"][figure - 1])", "Mục \(figure)",
      "Phụ lục \(figure)", "\(["I", "II", "III", "IV"][figure - 1]). A", "\(figure). A",
      "\(figure).\(number(below: 3) + 1). A", "(\(figure)) A", "\(figure)) A",
      "\(["a", "b", "c", "d"][figure - 1])) A", "A. B",
    ])
  }

  mutating func line() -> String {
    switch number(below: 12) {
    case 0: return label() + " nội dung"
    case 1: return pick(Self.heads)
    case 2: return pick(Self.closings)
    case 3: return ""
    case 4: return pick(["\u{0C}", "\u{0C}2", "5", "- 6 -", "-----", "*", "   ", "\u{A0}"])
    case 5: return "- " + sentence()
    default: return sentence()
    }
  }

  mutating func sentence() -> String {
    let words = (0...number(below: 14)).map { _ in pick(Self.words) }
    return words.joined(separator: " ") + pick(["", "", ".", ";", ":", ",", "-", "/", "./."])
  }

  private static let heads = [
    "ĐẢNG CỘNG SẢN VIỆT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "TỈNH ỦY HÀ NAM",
    "Độc lập - Tự do - Hạnh phúc", "Số 15-NQ/TU", "Số: 12", "/2024/QĐ-UBND", "QUYẾT ĐỊNH",
    "Hà Nam, ngày 05 tháng 02 năm 2024", "KẾ HOẠCH", "V/v họp", "(Ban hành kèm theo", "MẬT",
    "S6 12-KL/TU Ha Nam, ngay /5 thang 4 ndm 2023", "Căn cứ Luật Đất đai;", "Kính gửi: Sở A",
  ]
  private static let closings = [
    "Nơi nhận:", "- Lưu: VT.", "T/M BAN THƯỜNG VỤ", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "BÍ THƯ",
    "Nguyễn Văn An", "Noi nhén: T/M BAN CHAP HANH", "- Như trên;          Trần Thị Bình",
    "PHỤ LỤC I", "(Đã ký)", "ao }", "QUY ĐỊNH",
  ]
  private static let words = [
    "công", "tác", "Đảng", "2020", "- 2025", "số", "01-", "KL/TW", "x4", "hội1,", "(lần 5)", "“Đề",
    "án”", "của", "THÀNH", "ỦY", "Điều 5,", "khoản", "1.", "a)", "UBND", "&", "|", "",
  ]
}
