import Vietnamese

/// The posts in which official documents are signed.
enum Post {
  /// A post at the start of a text in capitals, with the end of its words in letters.
  ///
  /// The longest post wins; what follows, the name of the body, is left out.
  static func reading(_ line: PrintedLine) -> (name: String, end: Int)? {
    var best: (name: String, end: Int)?
    var isExact = false
    for post in posts {
      guard let first = line.letters.first, post.mayBegin(with: first),
        let end = post.phrase.prefix(of: line), end >= best?.end ?? 1
      else { continue }
      // Of posts that end alike the one that is printed wins over one that is merely near.
      let isPrinted = line.letters.starts(with: post.phrase.letters)
      guard end > best?.end ?? 0 || isPrinted && !isExact else { continue }
      best = (post.phrase.text, end)
      isExact = isPrinted
    }
    return best
  }

  private struct Entry {
    let phrase: PrintedPhrase

    init(_ name: String) {
      let count = PrintedForm.letters(name).count
      phrase = PrintedPhrase(name, limit: count < 8 ? 0 : count < 10 ? 1 : 2)
    }

    /// Long posts may have lost their first letter.
    func mayBegin(with letter: UInt8) -> Bool {
      phrase.limit > 1 || phrase.letters.first == letter
    }
  }

  private static let posts = [
    "Chủ tịch", "Phó Chủ tịch", "Phó Chủ tịch Thường trực", "Bộ trưởng", "Thứ trưởng",
    "Thứ trưởng Thường trực", "Thủ tướng", "Phó Thủ tướng", "Phó Thủ tướng Thường trực",
    "Tổng Bí thư", "Bí thư", "Bí thư Thường trực", "Bí thư thứ nhất", "Phó Bí thư",
    "Phó Bí thư Thường trực", "Thường trực",
    "Thường trực Ban Bí thư", "Chánh Văn phòng", "Phó Chánh Văn phòng", "Giám đốc",
    "Phó Giám đốc", "Tổng Giám đốc", "Phó Tổng Giám đốc", "Cục trưởng", "Phó Cục trưởng",
    "Vụ trưởng", "Phó Vụ trưởng", "Trưởng ban", "Phó Trưởng ban", "Phó Trưởng ban Thường trực",
    "Chủ nhiệm", "Phó Chủ nhiệm", "Phó Chủ nhiệm Thường trực", "Viện trưởng", "Phó Viện trưởng",
    "Chánh án", "Phó Chánh án", "Hiệu trưởng", "Phó Hiệu trưởng", "Tổng Thanh tra",
    "Phó Tổng Thanh tra", "Thống đốc", "Phó Thống đốc", "Tổng Kiểm toán Nhà nước",
    "Phó Tổng Kiểm toán Nhà nước", "Chi cục trưởng", "Phó Chi cục trưởng", "Trưởng phòng",
    "Phó Trưởng phòng", "Tổng cục trưởng", "Phó Tổng cục trưởng", "Chánh Thanh tra",
    "Phó Chánh Thanh tra", "Tư lệnh", "Chính ủy", "Ủy viên", "Trưởng đoàn", "Chủ trì",
    "Tổng Thư ký", "Phó Tổng Thư ký", "Thư ký", "Viện trưởng Viện kiểm sát", "Thủ trưởng",
    "Phó Thủ trưởng", "Tổng Biên tập", "Phó Tổng Biên tập", "Trưởng Công an", "Kế toán trưởng",
    "Trưởng Đoàn đại biểu", "Phó Trưởng Đoàn đại biểu", "Chủ tọa", "Đoàn Chủ tịch",
    "Chỉ huy trưởng", "Phó Chỉ huy trưởng", "Chính trị viên", "Phó Tư lệnh", "Phó Chính ủy",
    "Trưởng khoa", "Phó Trưởng khoa", "Hội trưởng", "Chủ tịch Hội đồng",
    "Chánh Văn phòng Trung ương",
    "Trưởng ban Thường trực", "Phó Viện trưởng Viện kiểm sát", "Tổng Kiểm toán", "Đội trưởng",
  ].map(Entry.init)
}
