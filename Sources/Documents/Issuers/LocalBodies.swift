import Vietnamese

/// Names that bodies of many places share, to which the place is added: Thành ủy, Ủy ban nhân dân.
enum LocalBodies {
  /// The names, each as it should be printed.
  static let names = [
    "Thành ủy", "Tỉnh ủy", "Huyện ủy", "Quận ủy", "Thị ủy", "Đảng ủy", "Thường trực Thành ủy",
    "Thường trực Tỉnh ủy", "Thường trực Huyện ủy", "Ban Thường vụ Thành ủy",
    "Ban Thường vụ Tỉnh ủy", "Ban Thường vụ Huyện ủy", "Ban Thường vụ Quận ủy",
    "Ban Thường vụ Đảng ủy", "Ban Chấp hành Đảng bộ", "Ban Chấp hành Đảng bộ thành phố",
    "Ban Chấp hành Đảng bộ tỉnh", "Ủy ban nhân dân", "UBND", "Hội đồng nhân dân", "HĐND",
    "Ủy ban nhân dân thành phố", "Ủy ban nhân dân tỉnh", "Hội đồng nhân dân thành phố",
    "Hội đồng nhân dân tỉnh", "Thường trực Hội đồng nhân dân", "Thường trực HĐND",
    "Văn phòng Thành ủy", "Văn phòng Tỉnh ủy", "Ban Tổ chức Thành ủy", "Ban Tổ chức Tỉnh ủy",
    "Tòa án nhân dân", "Viện kiểm sát nhân dân",
  ]

  /// The name that letters can be read as, exactly or within one letter in eight.
  static func name(reading letters: [UInt8], isDamaged: Bool) -> String? {
    if let name = byForm[letters] { return name }
    guard isDamaged, letters.count > 5 else { return nil }
    let limit = max(1, letters.count / 8)
    var best: (distance: Int, name: String)?
    var isTied = false
    for (name, form) in forms {
      guard let distance = EditDistance.distance(letters, form, limit: limit) else { continue }
      if let found = best, found.distance <= distance {
        isTied = isTied || found.distance == distance
      } else {
        best = (distance, name)
        isTied = false
      }
    }
    return isTied ? nil : best?.name
  }

  /// Whether a text is one of the names and says no place.
  static func isName(_ text: String) -> Bool { set.contains(text) }

  private static let set = Set(names)
  private static let forms = names.map { ($0, PrintedForm.letters($0)) }
  private static let byForm = Dictionary(forms.map { ($0.1, $0.0) }) { first, _ in first }
}
