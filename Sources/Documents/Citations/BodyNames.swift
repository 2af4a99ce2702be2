/// Words of which the names of bodies consist.
enum BodyNames {
  /// What a listed name may be followed by.
  enum Scope: Sendable {
    /// A body of the whole country.
    case central
    /// A body of a place, which may be named after it.
    case local
  }

  /// Names whose end is sure.
  static let known = PhraseTable<Scope>(
    CentralBodies.all.flatMap { body in ([body.name] + body.aliases).map { ($0, Scope.central) } }
      + party.flatMap { name in
        ["Lao động Việt Nam", "Cộng sản Việt Nam"].map { (name + " " + $0, .central) }
      }
      + centralNames.map { ($0, .central) } + local.map { ($0, .local) }
  )

  /// What of the names survives damage.
  static let printedForms =
    (CentralBodies.all.flatMap { [$0.name] + $0.aliases } + LocalBodies.names)
    .map { PrintedForm.letters($0) }.filter { $0.count > 6 }

  /// Posts that stand before the name of a body, or alone.
  static let titles = PhraseTable<Bool>(
    [
      "Bộ trưởng", "Thứ trưởng", "Thống đốc", "Chủ tịch", "Phó Chủ tịch", "Giám đốc",
      "Tổng Giám đốc",
      "Trưởng ban", "Trưởng", "Tổng cục trưởng", "Cục trưởng", "Chánh án", "Viện trưởng",
      "Tổng Thanh tra", "Chủ nhiệm", "Tổng Kiểm toán", "Chánh Thanh tra", "Hiệu trưởng", "Liên",
      "Chánh Văn phòng", "Bộ trưởng, Chủ nhiệm",
    ].map { ($0, true) }
  )

  /// First words of names that are not listed.
  static let openings = PackedWordSet(
    """
    bo ban chinh thu quoc uy ubnd hdnd hoi chu thanh tinh huyen thuong so tong cuc vu vien toa van
    ngan kiem truong dang doan trung cong benh hoc dai chi kho bao tap mat phong giao hiep lien
    cong trung khu quan thi to nha vksnd tand
    """
  )

  /// Words before the bodies of a joint paper that are no part of their names.
  static let jointWords = PhraseTable<Bool>([
    ("liên bộ:", true), ("liên ngành:", true), ("liên tịch", true), ("liên", true),
  ])

  /// First words of bodies that may stand beside another one in a joint paper.
  static let jointOpenings = PackedWordSet(
    "bo uy ban toa vien tong thanh ngan kiem hoi tandtc vksndtc vien trung bao"
  )

  /// Words after which a figure belongs to the name.
  static let numbered = PackedWordSet("quan vuc phuong so vung khu")

  /// Words for the level of a place.
  static let levels = PhraseTable<Bool>(
    [
      "tỉnh", "thành phố", "TP", "huyện", "quận", "thị xã", "thị trấn", "phường", "xã", "đặc khu",
      "cấp tỉnh", "cấp huyện", "cấp xã",
    ].map { ($0, true) }
  )

  /// What may follow a central body and still be its name.
  static let centralWords = PhraseTable<Bool>(
    ["Đảng", "Trung ương", "Trung ương Đảng", "TW", "TW Đảng", "Việt Nam"].map { ($0, true) }
  )

  /// What follows a hyphen after a central body in the name of a branch of it.
  static let branches = PhraseTable<Bool>([("Chi nhánh", true), ("Khu vực", true)])

  /// The ministries without the word "Bộ", with their whole names.
  static let bareMinistries = PhraseTable<String>(
    CentralBodies.all.filter { $0.name.hasPrefix("Bộ ") && $0.sign != "TW" }
      .map { (String($0.name.dropFirst(3)), $0.name) }
  )

  /// Verbs of two syllables of which the first also stands in names.
  static let verbs = PhraseTable<Bool>(
    [
      "ban hành", "bổ sung", "công bố", "công nhận", "thông qua", "thông báo", "chấp thuận", "ký",
      "đồng ý", "thi hành", "thành lập", "chỉ đạo", "gửi", "đề nghị",
      "tổ chức", "triển khai", "hợp nhất", "ủy quyền", "chính thức", "kết luận", "nghiên cứu",
    ].map { ($0, true) }
  )

  /// Words that begin the title of a paper even where they are written with a capital.
  static let titleOpenings = PhraseTable<Bool>(
    [
      "quy định", "hướng dẫn", "ban hành", "sửa đổi", "bổ sung", "về", "phê duyệt", "công bố",
      "thay thế", "bãi bỏ", "triển khai", "thực hiện",
    ].map { ($0, true) }
  )

  /// Words that no name goes on with, unless they are written with a capital.
  static let stops = WordList(
    """
    về quy hướng sửa đã sẽ được có là nhằm tại theo trong đến để cho ngày khi nếu do thực phê
    trước sau kể cùng và hoặc này nay vừa ra yêu lên trên như thay bãi dưới các những với bằng không
    phải xác áp khẩn tiếp từ mới đang cần giao ký cấp nên khẳng nhấn cũng lại đề
    """
  )

  private static let party = ["Ban Bí thư Trung ương Đảng", "Ban Chấp hành Trung ương Đảng"]

  private static let centralNames = [
    "Ban Chấp hành Trung ương", "Bộ Nông nghiệp và PTNT", "Bộ Lao động - TB và XH", "Bộ GD-ĐT",
    "Bộ Lao động, Thương binh và Xã hội", "Bộ Văn hóa, Thể thao, Du lịch", "Thường vụ Quốc hội",
    "Bộ Văn hoá, Thông tin", "Bộ Y Tế", "Bộ Công Thương", "Bộ Công nghiệp nặng", "Bộ Ngoại thương",
    "Bộ Thương mại", "Bộ Lâm nghiệp", "Bộ Nông nghiệp", "Bộ Thủy lợi", "Bộ Năng lượng",
    "Ủy ban Chứng khoán Nhà nước", "Ủy ban Kế hoạch Nhà nước", "Ban Vật giá Chính phủ",
    "Bộ Bưu chính Viễn thông", "Bộ Khoa học, Công nghệ và Môi trường",
    "Bộ Đại học và Trung học chuyên nghiệp",
    "Ủy ban Dân số, Gia đình và Trẻ em", "Ủy ban Thể dục Thể thao",
    "Viện Kiểm sát nhân dân tối cao",
    "Tòa án nhân dân tối cao", "Tổng Thanh tra Chính phủ", "Tổng Thanh tra Nhà nước",
    "Chủ tịch nước", "Chủ tịch Hội đồng Bộ trưởng", "Thủ tướng Chính phủ", "Thủ tướng",
  ]

  private static let local = [
    "Ủy ban nhân dân", "UBND", "Hội đồng nhân dân", "HĐND", "Thành ủy", "Tỉnh ủy", "Huyện ủy",
    "Quận ủy", "Thị ủy", "Đảng ủy", "Thường trực Thành ủy", "Thường trực Tỉnh ủy",
    "Thường trực Huyện ủy", "Ban Thường vụ Thành ủy", "Ban Thường vụ Tỉnh ủy",
    "Ban Thường vụ Huyện ủy", "Ban Thường vụ Quận ủy", "Ban Thường vụ Đảng ủy",
    "Ban Chấp hành Đảng bộ", "Thường trực Hội đồng nhân dân", "Thường trực HĐND",
    "Tòa án nhân dân", "Viện kiểm sát nhân dân", "Công an", "Văn phòng Thành ủy",
    "Văn phòng Tỉnh ủy", "Ban Tổ chức Thành ủy", "Ban Tổ chức Tỉnh ủy",
  ]
}
