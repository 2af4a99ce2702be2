/// A short document as an engine without a Vietnamese model reads it, written for these tests, and
/// what its words were.
enum DamagedSample {
  static let address = "thanh-uy-hai-phong/2021/15-kl-tu/"

  static let raw = """
    THANH UY HAI PHONG          PANG CONG SAN VIET NAM
    *
    So 15-KL/TU          Hai Phong, ngay 04 thang 3 nam 2021

    KET LUAN
    Vé cong tac 1uu trit

    Thuc hién Nghi quyét sé 02-NQ/TU, ngay 05/01/2021 cia Thanh uy, Thudng truc Thanh
    uy két luan:

    I. KET QUA

    Cac co quan da 1ap hé so, nOp luu tri dung han; con mét sé don vi cham ndp do thiéu
    ngudi, thiéu kho. Hé so cia cdc don vi da duoc ki émtra.

    - Sé hoa tailiéu.
    - Sira kho.

    """

  /// Words that are sure.
  private static let sure = [
    "THANH": "THÀNH", "UY": "ỦY", "HAI": "HẢI", "PHONG": "PHÒNG", "PANG": "ĐẢNG", "CONG": "CỘNG",
    "SAN": "SẢN", "VIET": "VIỆT", "So": "Số", "Hai": "Hải", "Phong": "Phòng", "ngay": "ngày",
    "thang": "tháng", "nam": "năm", "KET": "KẾT", "LUAN": "LUẬN", "Vé": "Về", "cong": "công",
    "tac": "tác", "1uu": "lưu", "Thuc": "Thực", "hién": "hiện", "Nghi": "Nghị", "sé": "số",
    "Thanh": "Thành", "uy": "ủy", "Thudng": "Thường", "truc": "trực", "két": "kết",
    "luan": "luận", "QUA": "QUẢ", "Hé": "Hồ", "Cac": "Các", "co": "cơ", "da": "đã", "1ap": "lập",
    "so": "sơ",
    "luu": "lưu", "dung": "đúng", "han": "hạn", "con": "còn", "mét": "một", "don": "đơn",
    "vi": "vị", "cham": "chậm", "ndp": "nộp", "thiéu": "thiếu", "ngudi": "người", "cdc": "các",
    "duoc": "được", "ki émtra": "kiểm tra", "Sé": "Số", "hoa": "hóa", "tailiéu": "tài liệu",
  ]

  /// The document restored, with nine words of doubt in its text and one in its letterhead.
  static let restorer: WordListRestorer = {
    var readings = sure.mapValues { WordListRestorer.Reading(text: $0) }
    readings["quyét"] = .init(text: "quyết", confidence: 0.6)
    readings["trit"] = .init(text: "trữ", confidence: 0.7)
    readings["cia"] = .init(
      text: "của",
      confidence: 0.62,
      alternatives: [("chia", 0.21), ("cia", 0.004)]
    )
    readings["hé"] = .init(text: "hồ", confidence: 0.8, alternatives: [("hệ", 0.15)])
    readings["nOp"] = .init(text: "nộp", confidence: 0.5, alternatives: [("nóp", 0.3)])
    readings["tri"] = .init(text: "trữ", confidence: 0.55, alternatives: [("trị", 0.4)])
    readings["Sira"] = .init(text: "Sửa", confidence: 0.3, alternatives: [("“<b>”", 0.2)])
    readings["kho"] = .init(text: "kho", confidence: 0.89)
    return WordListRestorer(readings: readings)
  }()

  /// The doubtful words of the text in their order, that of the letterhead apart.
  static let marked = ["quyết", "của", "hồ", "nộp", "trữ", "kho", "của", "Sửa", "kho"]
}
