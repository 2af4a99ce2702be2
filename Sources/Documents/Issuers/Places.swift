import Vietnamese

/// The places of Vietnam that committees and councils of the first level belong to.
///
/// Source: the lists of provinces before and after Nghị quyết 202/2025/QH15.
enum Places {
  /// The cities directly under the centre, whose committee is a Thành ủy.
  static let centralCities = [
    "Hà Nội", "Hồ Chí Minh", "Hải Phòng", "Đà Nẵng", "Cần Thơ", "Huế",
  ]

  /// The provinces, of before and after the mergers of 2025.
  static let provinces = [
    "An Giang", "Bà Rịa - Vũng Tàu", "Bạc Liêu", "Bắc Giang", "Bắc Kạn", "Bắc Ninh", "Bến Tre",
    "Bình Dương", "Bình Định", "Bình Phước", "Bình Thuận", "Cà Mau", "Cao Bằng", "Đắk Lắk",
    "Đắk Nông", "Điện Biên", "Đồng Nai", "Đồng Tháp", "Gia Lai", "Hà Giang", "Hà Nam", "Hà Tây",
    "Hà Tĩnh", "Hải Dương", "Hậu Giang", "Hòa Bình", "Hưng Yên", "Khánh Hòa", "Kiên Giang",
    "Kon Tum", "Lai Châu", "Lạng Sơn", "Lào Cai", "Lâm Đồng", "Long An", "Nam Định", "Nghệ An",
    "Ninh Bình", "Ninh Thuận", "Phú Thọ", "Phú Yên", "Quảng Bình", "Quảng Nam", "Quảng Ngãi",
    "Quảng Ninh", "Quảng Trị", "Sóc Trăng", "Sơn La", "Tây Ninh", "Thái Bình", "Thái Nguyên",
    "Thanh Hóa", "Thừa Thiên Huế", "Tiền Giang", "Trà Vinh", "Tuyên Quang", "Vĩnh Long",
    "Vĩnh Phúc", "Yên Bái",
  ]

  /// Whether a place is a city directly under the centre.
  static func isCentralCity(_ place: String) -> Bool { citySlugs.contains(slug(place)) }

  /// The form of a place in addresses: folded, the word for its level left out (`ho-chi-minh`).
  static func slug(_ place: String) -> String {
    if let known = slugs[place] { return known }
    var words = Slug.slug(place).split(separator: "-", omittingEmptySubsequences: true)
    for level in levels where words.starts(with: level) && words.count > level.count {
      let rest = words.dropFirst(level.count)
      // A level without a name of its own is part of the name: "Quận 3".
      if rest.first?.first?.isNumber != true { words = Array(rest) }
      break
    }
    if words.count == 1, words[0] == "hcm" || words[0] == "tphcm" { return "ho-chi-minh" }
    return words.joined(separator: "-")
  }

  /// The place at the end of a name that says no level: Hà Nội of "Sở Xây dựng Hà Nội".
  static func place(atEndOf name: String) -> String? {
    let slug = "-" + Slug.slug(name)
    return byLength.first { slug.hasSuffix("-" + $0.slug) && slug != "-" + $0.slug }?.name
  }

  /// A place without the word for its level, as it is printed elsewhere in the name.
  static func withoutLevel(_ place: String) -> String {
    let words = place.split(separator: " ", omittingEmptySubsequences: true)
    let folded = words.map { Slug.slug(String($0)) }
    for level in levels {
      let plain = level.map(String.init)
      guard folded.starts(with: plain), words.count > plain.count else { continue }
      let rest = words.dropFirst(plain.count)
      if rest.first?.first?.isNumber == true { return place }
      return rest.joined(separator: " ")
    }
    return place
  }

  private static let slugs = Dictionary(
    uniqueKeysWithValues: (centralCities + provinces).map { ($0, Slug.slug($0)) }
  )
  private static let citySlugs = Set(centralCities.map { Slug.slug($0) })
  private static let byLength = (centralCities + provinces)
    .map { (name: $0, slug: Slug.slug($0)) }
    .sorted { ($1.slug.utf8.count, $0.slug) < ($0.slug.utf8.count, $1.slug) }
  private static let levels: [[Substring]] = [
    "thanh-pho", "tinh", "tp", "thi-xa", "tx", "quan", "huyen", "thi-tran", "phuong", "xa",
    "dac-khu",
  ].map { $0.split(separator: "-") }
}
