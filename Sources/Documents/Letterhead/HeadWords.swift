import Vietnamese

/// The words by which the parts of a letterhead are known.
///
/// Source: Hướng dẫn 36-HD/VPTW and 05-HD/VPTW (Party), Nghị định 30/2020/NĐ-CP, annex I (State).
enum HeadWords {
  static let nation = PrintedPhrase("Cộng hòa xã hội chủ nghĩa Việt Nam")
  static let motto = PrintedPhrase("Độc lập - Tự do - Hạnh phúc")
  static let party = PrintedPhrase("Đảng Cộng sản Việt Nam", limit: 3)
  private static let addressee = PrintedPhrase("Kính gửi", limit: 1)

  /// Whether a text opens with "Kính gửi".
  static func opensAddressee(_ text: String) -> Bool {
    guard let first = text.utf8.first, first | 0x20 == UInt8(ascii: "k") else { return false }
    return addressee.prefix(of: PrintedLine(text, limit: 12)) != nil
  }

  private static let urgency = ["Khẩn", "Thượng khẩn", "Hỏa tốc", "Hỏa tốc hẹn giờ"]
    .map { PrintedForm.letters($0) }
  private static let draft = ["Dự thảo", "Bản thảo", "Bản chính", "Bản sao", "Lưu hành nội bộ"]
    .map { PrintedForm.letters($0) }

  /// Whether a line is a mark beside the head: urgency, draft, circulation.
  static func isMark(_ line: PrintedLine) -> Bool {
    guard line.letters.count < 30 else { return false }
    return urgency.contains(line.letters) || draft.contains { line.letters.starts(with: $0) }
  }

  /// Whether a text opens with "V/v", "Về việc" in small letters under the number of a letter.
  static func opensSubjectOfLetter(_ text: String) -> Bool {
    let scalars = text.unicodeScalars.prefix(4).map { Folding.fold($0) ?? " " }
    guard scalars.count >= 3, scalars[0] == "v", scalars[2] == "v" else { return false }
    return scalars[1] == "/" || scalars[1] == "i" || scalars[1] == "l" || scalars[1] == "|"
  }

  /// Whether a line names whoever decides, as it stands above the recitals: "BỘ TRƯỞNG BỘ Y TẾ".
  static func opensAuthority(_ line: PrintedLine) -> Bool {
    authorities.contains { $0.prefix(of: line) != nil }
  }

  private static let authorities = [
    "Bộ trưởng", "Thủ tướng", "Chủ tịch", "Hội đồng", "Ủy ban", "Chính phủ", "Quốc hội",
    "Tổng Giám đốc", "Giám đốc", "Chánh án", "Viện trưởng", "Thống đốc", "Tổng Thanh tra",
    "Tổng Kiểm toán", "Cục trưởng", "Chi cục trưởng", "Trưởng ban", "Ban Thường vụ",
    "Ban Chấp hành", "Đoàn Chủ tịch", "Chủ nhiệm", "Hiệu trưởng", "Tổng cục trưởng",
    "Thường trực", "Bộ Chính trị", "Ban Bí thư", "Đảng ủy", "Tỉnh ủy", "Thành ủy", "Đại hội",
    "Bộ", "Kỳ họp", "Khóa",
  ].map { PrintedPhrase($0, limit: PrintedForm.letters($0).count > 7 ? 1 : 0) }

  /// Words with which the first sentence of a body opens after the subject.
  private static let openers = [
    "Thực hiện", "Căn cứ", "Sau khi", "Trên cơ sở", "Nhằm", "Để", "Thời gian qua", "Trong",
    "Quán triệt", "Triển khai", "Tiếp tục", "Hiện nay", "Theo", "Xét", "Ngày", "Năm", "Qua",
    "Vừa qua", "Thi hành", "Những năm qua", "Được sự", "Tại", "Từ ngày", "Từ khi", "Kính gửi",
  ].map { PrintedForm.letters($0) }

  static func opensSentence(_ line: PrintedLine) -> Bool {
    openers.contains { line.letters.starts(with: $0) }
  }
}
