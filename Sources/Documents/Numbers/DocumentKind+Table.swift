// The kinds of documents and their signs.
//
// Party: Quy định 66-QĐ/TW (2017) and 399-QĐ/TW (2026) name the kinds, Hướng dẫn 36-HD/VPTW (2018)
// and 05-HD/VPTW (2026) their signs. State: Nghị định 30/2020/NĐ-CP, annex III. After them kinds of
// older law and of press usage. QĐ stands for two Party kinds and TT for one on each side.

extension DocumentKind {
  /// All kinds that have a name of their own, those of more use first.
  public static let all: [DocumentKind] = [
    DocumentKind("Nghị quyết", party: ["NQ"], state: ["NQ"]),
    DocumentKind("Quyết định", party: ["QĐ"], state: ["QĐ"]),
    DocumentKind("Quy định", party: ["QĐ", "QĐi"], state: ["QyĐ"]),
    DocumentKind("Chỉ thị", party: ["CT"], state: ["CT"]),
    DocumentKind("Kết luận", party: ["KL"]),
    DocumentKind("Quy chế", party: ["QC"], state: ["QC"]),
    DocumentKind("Thông tri", party: ["TT"]),
    DocumentKind("Thông tư", state: ["TT"]),
    DocumentKind("Thông tư liên tịch", state: ["TTLT"]),
    DocumentKind("Thông tư liên bộ", state: ["TTLB"]),
    DocumentKind("Nghị quyết liên tịch", party: ["NQLT"], state: ["NQLT"]),
    DocumentKind("Hướng dẫn", party: ["HD"], state: ["HD"]),
    DocumentKind("Thông báo", party: ["TB"], state: ["TB"]),
    DocumentKind("Thông cáo", party: ["TC"], state: ["TC"]),
    DocumentKind("Báo cáo", party: ["BC"], state: ["BC"]),
    DocumentKind("Kế hoạch", party: ["KH"], state: ["KH"]),
    DocumentKind("Quy hoạch", party: ["QH"]),
    DocumentKind("Chương trình", party: ["CTr"], state: ["CTr"]),
    DocumentKind("Đề án", party: ["ĐA"], state: ["ĐA"]),
    DocumentKind("Dự án", party: ["DA"], state: ["DA"]),
    DocumentKind("Phương án", party: ["PA"], state: ["PA"]),
    DocumentKind("Tờ trình", party: ["TTr"], state: ["TTr"]),
    DocumentKind("Công văn", party: ["CV"], state: ["CV"]),
    DocumentKind("Biên bản", party: ["BB"], state: ["BB"]),
    DocumentKind("Bản sao", party: ["BS"], state: ["SY", "TrS", "SL"]),
    DocumentKind("Giấy mời", party: ["GM"], state: ["GM"]),
    DocumentKind("Giấy giới thiệu", party: ["GGT"], state: ["GGT"]),
    DocumentKind("Giấy ủy quyền", state: ["GUQ"]),
    DocumentKind("Phiếu chuyển", party: ["PC"], state: ["PC"]),
    DocumentKind("Phiếu gửi", party: ["PG"], state: ["PG"]),
    DocumentKind("Phiếu báo", state: ["PB"]),
    DocumentKind("Công điện", state: ["CĐ"]),
    DocumentKind("Hợp đồng", state: ["HĐ"]),
    DocumentKind("Bản ghi nhớ", state: ["BGN"]),
    DocumentKind("Bản thỏa thuận", state: ["BTT"]),
    DocumentKind("Nghị định", state: ["NĐ"]),
    DocumentKind("Luật", state: ["L", "Lt"]),
    DocumentKind("Bộ luật"),
    DocumentKind("Hiến pháp"),
    DocumentKind("Pháp lệnh", state: ["PL"]),
    DocumentKind("Lệnh", state: ["L"]),
    DocumentKind("Sắc lệnh", state: ["SL"]),
    DocumentKind("Sắc luật", state: ["SLt"]),
    DocumentKind("Văn bản hợp nhất", state: ["VBHN"]),
    DocumentKind("Văn bản"),
    DocumentKind("Tuyên bố"),
    DocumentKind("Lời kêu gọi"),
    DocumentKind("Chiến lược"),
    DocumentKind("Cương lĩnh"),
    DocumentKind("Điều lệ"),
    DocumentKind("Thư công"),
  ]

  /// The kinds that a sign stands for on a side: two for a Party `QĐ`, one or none for others.
  ///
  /// The sign is taken as it is printed; `DocumentNumber` restores damaged ones.
  public static func kinds(sign: String, side: Side) -> [DocumentKind] {
    (side == .party ? bySignParty : bySignState)[sign] ?? []
  }

  private static let bySignParty = bySign(on: .party)
  private static let bySignState = bySign(on: .state)

  private static func bySign(on side: Side) -> [String: [DocumentKind]] {
    var result: [String: [DocumentKind]] = [:]
    for kind in all {
      for sign in kind.signs(on: side) { result[sign, default: []].append(kind) }
    }
    return result
  }
}
