import Vietnamese

/// A page in the manner of the genre, written for these tests, as archives have it in old encodings.
///
/// Its signs are ASCII: VISCII and VPS have no others.
enum LegacyPage {
  static let text = """
    ĐẢNG CỘNG SẢN VIỆT NAM
    Hải Phòng, ngày 5 tháng 3 năm 1999

    NGHỊ QUYẾT
    về phát triển kinh tế biển và giữ vững quốc phòng, an ninh

    I- Tình hình và nguyên nhân
    1. Trong những năm qua, các cấp uỷ đảng, chính quyền đã tập trung lãnh đạo, kết quả khá rõ:
    sản lượng thuỷ sản tăng 12,5 % so với năm trước; thu ngân sách đạt 1.250 tỉ đồng (Nghị quyết
    số 08-NQ/TU). Đời sống của nhân dân ở vùng ven biển được cải thiện.
    2. Tuy vậy, việc sử dụng vốn còn dàn trải; kỷ luật chưa nghiêm; một số nơi "khoán trắng" cho
    cơ sở - đây là khuyết điểm cần sửa ngay.

    II- Nhiệm vụ
    - Khẩn trương quy hoạch lại các bến cảng, đẩy mạnh xuất khẩu...
    - Ban Thường vụ Thành uỷ chỉ đạo, kiểm tra, đôn đốc; báo cáo định kỳ hằng quý.
    """

  /// What Windows-1252 shows of the page, by encoding.
  static func mistaken(_ encoding: TextEncoding) -> String? {
    encoding.encoded(text).map(mistaken)
  }

  static func mistaken(_ bytes: [UInt8]) -> String {
    let high = Array("€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
    var text = String.UnicodeScalarView()
    for byte in bytes {
      text.append((0x80..<0xA0).contains(byte) ? high[Int(byte) - 0x80] : Unicode.Scalar(byte))
    }
    return String(text)
  }

  static let legacy = TextEncoding.allCases.filter { $0 != .utf8 }
}
