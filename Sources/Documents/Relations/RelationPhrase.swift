/// The words that say a relation, and what may stand between them and the citation.
struct RelationPhrase {
  let relation: Relation
  /// The word after the phrase.
  let end: Int

  /// The longest phrase that begins at one of some folded words.
  static func match(_ words: [String], at start: Int) -> RelationPhrase? {
    guard start < words.count, let phrases = byFirst[words[start]] else { return nil }
    for (phrase, relation) in phrases where words[start...].starts(with: phrase) {
      return RelationPhrase(relation: relation, end: start + phrase.count)
    }
    return nil
  }

  /// Whether words between the phrase and a citation leave it the object of the phrase.
  func allows(_ between: [String]) -> Bool {
    if relation == .reviews { return between.count <= 12 }
    // "theo hướng dẫn tại Thông tư …": that one guides.
    if relation == .guides, between.contains("tai") || between.first == "cua" { return false }
    return between.allSatisfy { word in
      Self.fillers.contains(word) || word.utf8.count < 4 && word.utf8.allSatisfy(Self.isFigure)
        || word.utf8.count == 1
    }
  }

  private static func isFigure(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  private static let phrases: [(String, Relation)] = [
    ("can cu vao", .basis), ("can cu", .basis), ("trien khai thuc hien", .implements),
    ("to chuc thuc hien", .implements), ("thuc hien", .implements), ("thi hanh", .implements),
    ("trien khai", .implements), ("quan triet", .implements), ("cu the hoa", .implements),
    ("sua doi bo sung", .amends), ("sua doi va bo sung", .amends), ("sua doi", .amends),
    ("dinh chinh", .amends), ("bo sung", .supplements), ("thay the", .replaces),
    ("thay cho", .replaces), ("bai bo", .repeals), ("huy bo", .repeals),
    ("cham dut hieu luc", .repeals), ("quy dinh chi tiet va huong dan thi hanh", .guides),
    ("quy dinh chi tiet va bien phap thi hanh", .guides),
    ("quy dinh chi tiet thi hanh", .guides), ("quy dinh chi tiet", .guides),
    ("huong dan thi hanh", .guides), ("huong dan thuc hien", .guides), ("huong dan", .guides),
    ("so ket", .reviews), ("tong ket", .reviews),
  ]

  private static let byFirst: [String: [(phrase: [String], relation: Relation)]] =
    Dictionary(
      grouping: phrases.map { text, relation in
        (phrase: text.split(separator: " ").map(String.init), relation: relation)
      },
      by: { $0.phrase[0] }
    ).mapValues { $0.sorted { $0.phrase.count > $1.phrase.count } }

  private static let fillers: Set<String> = Set(
    """
    mot so dieu khoan diem muc phan chuong tiet doan cau cum tu noi dung quy dinh cua tai trong \
    cac va toan bo phu luc bieu mau ban hanh kem theo nhung co hieu qua nghiem tuc tot day du kip \
    thoi dong manh me sau rong chi dao lanh tiep tuc viec thi thu nhat hai ba ke bien phap nhu
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)
  )
}
