/// The central bodies of the Party and the State, with their signs in document numbers.
///
/// Source: the annexes of Hướng dẫn 36-HD/VPTW (Party) and of Nghị định 30/2020/NĐ-CP, and the laws
/// on the organisation of the Government; bodies that were merged or renamed stay in the table.
enum CentralBodies {
  /// The bodies, those of more use first where two share a sign.
  static let all: [Issuer] = party + state

  /// Whether a sign is that of a central body, which needs no place.
  static func contains(sign: String) -> Bool { signs.contains(sign) }

  /// The side of the sign of a central body, nil for other signs.
  static func side(of sign: String) -> Side? { sides[sign] }

  /// The name of the one body that has a sign, nil where several share it (`TW`) or none has it.
  static func name(ofSign sign: String) -> String? { names[sign] }

  private static let names: [String: String] = {
    let bySign = Dictionary(grouping: all) { $0.sign ?? "" }
    return bySign.compactMapValues { $0.count == 1 ? $0[0].name : nil }
  }()
  private static let signs = Set(all.compactMap(\.sign))
  private static let sides: [String: Side] = {
    var sides: [String: Side] = [:]
    for body in party { if let sign = body.sign { sides[sign] = .party } }
    for body in state { if let sign = body.sign { sides[sign] = .state } }
    return sides
  }()

  private static func body(_ name: String, _ sign: String, _ aliases: String...) -> Issuer {
    Issuer(name: name, sign: sign, aliases: aliases)
  }

  private static let party: [Issuer] = [
    Issuer(
      name: "Ban Chấp hành Trung ương Đảng",
      sign: "TW",
      aliases: [
        "Ban Chấp hành Trung ương", "BCH Trung ương", "BCHTW", "Trung ương Đảng",
        "Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam", "Trung ương",
      ],
      terms: PartyCongress.terms
    ),
    Issuer(name: "Bộ Chính trị", sign: "TW", terms: PartyCongress.terms),
    Issuer(
      name: "Ban Bí thư",
      sign: "TW",
      aliases: ["Ban Bí thư Trung ương", "Ban Bí thư Trung ương Đảng"],
      terms: PartyCongress.terms
    ),
    body("Văn phòng Trung ương Đảng", "VPTW", "Văn phòng Trung ương"),
    body("Ban Tổ chức Trung ương", "BTCTW"),
    body("Ủy ban Kiểm tra Trung ương", "UBKTTW"),
    body("Ban Tuyên giáo và Dân vận Trung ương", "BTGDVTW"),
    body("Ban Tuyên giáo Trung ương", "BTGTW"),
    body("Ban Dân vận Trung ương", "BDVTW"),
    body("Ban Nội chính Trung ương", "BNCTW"),
    body("Ban Kinh tế Trung ương", "BKTTW"),
    body("Ban Đối ngoại Trung ương", "BĐNTW"),
    body("Ban Chính sách, chiến lược Trung ương", "BCSCLTW"),
    body("Hội đồng Lý luận Trung ương", "HĐLLTW"),
    body("Ban cán sự đảng Chính phủ", "BCSĐCP"),
    body("Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh", "TWĐTN", "Trung ương Đoàn"),
  ]

  private static let state: [Issuer] = [
    body("Quốc hội", "QH"),
    body("Ủy ban Thường vụ Quốc hội", "UBTVQH"),
    body("Chủ tịch nước", "CTN"),
    body("Chính phủ", "CP"),
    body("Thủ tướng Chính phủ", "TTg", "Thủ tướng"),
    body("Hội đồng Bộ trưởng", "HĐBT"),
    body("Hội đồng Chính phủ", "HĐCP"),
    body("Văn phòng Chính phủ", "VPCP"),
    body("Văn phòng Quốc hội", "VPQH"),
    body("Văn phòng Chủ tịch nước", "VPCTN"),
    body("Tòa án nhân dân tối cao", "TANDTC", "Hội đồng Thẩm phán Tòa án nhân dân tối cao"),
    body("Viện kiểm sát nhân dân tối cao", "VKSNDTC"),
    body("Viện kiểm sát nhân dân tối cao", "VKSTC"),
    body("Kiểm toán nhà nước", "KTNN"),
    body("Ngân hàng Nhà nước Việt Nam", "NHNN", "Ngân hàng Nhà nước"),
    body("Thanh tra Chính phủ", "TTCP"),
    body("Ủy ban Dân tộc", "UBDT"),
    body("Bộ Công an", "BCA"),
    body("Bộ Quốc phòng", "BQP"),
    body("Bộ Ngoại giao", "BNG"),
    body("Bộ Nội vụ", "BNV"),
    body("Bộ Tư pháp", "BTP"),
    body("Bộ Tài chính", "BTC"),
    body("Bộ Công Thương", "BCT"),
    body("Bộ Giao thông vận tải", "BGTVT"),
    body("Bộ Xây dựng", "BXD"),
    body("Bộ Thông tin và Truyền thông", "BTTTT"),
    body("Bộ Tài nguyên và Môi trường", "BTNMT"),
    body("Bộ Nông nghiệp và Phát triển nông thôn", "BNNPTNT"),
    body("Bộ Nông nghiệp và Phát triển nông thôn", "BNN"),
    body("Bộ Nông nghiệp và Môi trường", "BNNMT"),
    body("Bộ Kế hoạch và Đầu tư", "BKHĐT"),
    body("Bộ Khoa học và Công nghệ", "BKHCN"),
    body("Bộ Giáo dục và Đào tạo", "BGDĐT"),
    body("Bộ Giáo dục và Đào tạo", "BGD&ĐT"),
    body("Bộ Y tế", "BYT"),
    body("Bộ Văn hóa, Thể thao và Du lịch", "BVHTTDL"),
    body("Bộ Văn hóa - Thông tin", "BVHTT", "Bộ Văn hóa Thông tin"),
    body("Bộ Lao động - Thương binh và Xã hội", "BLĐTBXH"),
    body("Bộ Dân tộc và Tôn giáo", "BDTTG"),
    body("Bộ Thương mại", "BTM"),
    body("Bộ Công nghiệp", "BCN"),
    body("Bộ Thủy sản", "BTS"),
    body("Bộ Bưu chính, Viễn thông", "BBCVT"),
    body("Tổng cục Thuế", "TCT"),
    body("Tổng cục Hải quan", "TCHQ"),
    body("Tổng cục Thống kê", "TCTK"),
    body("Tổng cục Địa chính", "TCĐC"),
    body("Ban Thi đua - Khen thưởng Trung ương", "BTĐKT"),
    body("Bảo hiểm xã hội Việt Nam", "BHXH"),
    body("Kho bạc Nhà nước", "KBNN"),
    body("Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam", "MTTW"),
    body("Tổng Liên đoàn Lao động Việt Nam", "TLĐ"),
  ]
}
