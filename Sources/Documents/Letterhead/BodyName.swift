import Vietnamese

/// The names of bodies as letterheads print them, in capitals and over several lines.
struct BodyName: Sendable, Hashable {
  /// The body that issued the paper.
  let issuer: String
  /// The body above it, where one is printed.
  let parent: String?

  /// The bodies that the lines of a letterhead's left column name; nil for no line.
  ///
  /// A line begins another body where it opens with a noun that names one and the line before it is
  /// complete; all else continues the name above.
  init?(lines: [String], registry: IssuerRegistry) {
    guard !lines.isEmpty else { return nil }
    let whole = lines.joined(separator: " ")
    if let known = Self.known(whole, in: registry) {
      issuer = known
      parent = nil
      return
    }
    var names: [String] = []
    for line in lines {
      if let last = names.last, !Self.isComplete(last) || !Self.opensBody(line) {
        names[names.count - 1] = last + " " + line
      } else {
        names.append(line)
      }
    }
    let spelled = names.map { Self.known($0, in: registry) ?? Self.spelled($0) }
    issuer = spelled[spelled.count - 1]
    parent = spelled.count > 1 ? spelled[spelled.count - 2] : nil
  }

  /// The known name of a body: that of the archive's settings; for central bodies the one printed.
  ///
  /// Tolerance ends at the noun: SỞ NỘI VỤ is not the Bộ Nội vụ.
  private static func known(_ name: String, in registry: IssuerRegistry) -> String? {
    guard let known = registry.issuer(forLetterhead: name) else { return nil }
    let printed = PrintedForm.letters(name)
    let isOfArchive = registry.issuers.contains(known)
    if !isOfArchive,
      let same = ([known.name] + known.aliases).first(where: { PrintedForm.letters($0) == printed })
    {
      return same
    }
    let first = name.split(separator: " ").first.map { PrintedForm.letters($0) } ?? []
    let expected = known.name.split(separator: " ").first.map { PrintedForm.letters($0) } ?? []
    if nouns.contains(first), first != expected, registry.issuer(named: name) == nil { return nil }
    return known.name
  }

  /// The nouns with which the names of bodies open.
  private static let nouns: [[UInt8]] = [
    "bộ", "sở", "cục", "vụ", "ủy ban", "hội đồng", "ban", "văn phòng", "tỉnh ủy", "thành ủy",
    "quận ủy", "huyện ủy", "thị ủy", "đảng ủy", "đảng bộ", "chi bộ", "tổng cục", "tổng công ty",
    "công ty", "tập đoàn", "viện", "trường", "tòa án", "kho bạc", "ngân hàng", "bảo hiểm",
    "chi cục", "trung tâm", "phòng", "học viện", "đoàn", "liên đoàn", "tổng liên đoàn", "hội",
    "mặt trận", "quốc hội", "chính phủ", "thủ tướng", "chủ tịch", "kiểm toán", "thanh tra",
    "công an", "bệnh viện", "ubnd", "hđnd", "đại học", "công đoàn", "đảng đoàn", "quân ủy",
    "bộ tư lệnh", "bộ chỉ huy", "đài", "báo", "tạp chí", "nhà xuất bản", "quỹ",
  ].map { PrintedForm.letters($0) }

  /// Whether a line opens with the name of a body and not with its place or a word that joins.
  private static func opensBody(_ line: String) -> Bool {
    let words = line.split(separator: " ").prefix(3).map { PrintedForm.letters($0) }
    for count in 1...3 where count <= words.count {
      let head = Array(words[..<count].joined())
      if nouns.contains(head) { return true }
      if head.count >= 6,
        nouns.contains(where: { EditDistance.distance(head, $0, limit: 1) != nil })
      {
        return true
      }
    }
    return false
  }

  /// Whether a name needs nothing after it: "BAN CHẤP HÀNH" does, and so does what ends in "VÀ".
  private static func isComplete(_ name: String) -> Bool {
    guard let last = name.split(separator: " ").last else { return false }
    if last.hasSuffix("-") || last.hasSuffix(",") || last.hasSuffix("–") { return false }
    let word = String(last).folded
    if word == "va" || word == "cua" || word == "thuoc" { return false }
    return !openEnds.contains(PrintedForm.letters(name))
  }

  private static let openEnds: Set<[UInt8]> = Set(
    [
      "Ban Chấp hành", "Ban Thường vụ", "Thường trực", "Ủy ban Trung ương", "Ban Thường trực",
      "Đoàn Chủ tịch", "Ủy ban", "Hội đồng", "Ủy ban nhân dân", "Hội đồng nhân dân",
      "Ban cán sự đảng",
      "Tổng Công ty", "Công ty",
    ].map { PrintedForm.letters($0) }
  )
}
