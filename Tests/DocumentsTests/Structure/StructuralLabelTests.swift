import Documents
import Testing

@Suite struct StructuralLabelTests {
  @Test(arguments: [
    ("Điều 5. Phạm vi", "Điều 5", "dieu-5"), ("ĐIỀU 12: Hiệu lực", "Điều 12", "dieu-12"),
    ("Diéu 1. Ban hanh", "Điều 1", "dieu-1"), ("Điều 5a. Bổ sung", "Điều 5a", "dieu-5a"),
    ("Chương II", "Chương II", "chuong-II"), ("CHƯƠNG 3. QUY ĐỊNH", "Chương 3", "chuong-3"),
    ("Phần thứ hai", "Phần thứ hai", "phan-thu-hai"), ("Mục 1", "Mục 1", "muc-1"),
    ("Tiểu mục 2", "Tiểu mục 2", "tieu-muc-2"), ("PHỤ LỤC 01", "Phụ lục 01", "phu-luc-1"),
    ("Phụ lục số 2", "Phụ lục số 2", "phu-luc-2"), ("PHỤ LỤC", "Phụ lục", "phu-luc"),
    ("Phụ lục III", "Phụ lục III", "phu-luc-III"), ("I. KẾT QUẢ", "I", "I"),
    ("IV- NHIỆM VỤ", "IV", "IV"), ("III MỤC TIÊU", "III", "III"), ("A. PHẠM VI", "A", "A"),
    ("1. Mục đích", "1", "1"), ("1- Mục đích", "1", "1"), ("2.1. Đối với", "2.1", "2.1"),
    ("2.1 Đối với", "2.1", "2.1"), ("3) Báo cáo", "3", "3"), ("(1) Về công tác", "(1)", "1"),
    ("a) Số trang", "a", "a"), ("đ) Kinh phí", "đ", "dd"), ("b1) Ở huyện", "b1", "b1"),
  ])
  func isRead(_ text: String, _ label: String, _ anchorPart: String) throws {
    let read = try #require(StructuralLabel(startOf: text))
    #expect(read.text == label)
    #expect(read.anchorPart == anchorPart)
  }

  @Test(arguments: [
    "", " ", "Thực hiện Chương trình", "2020 - 2025", "20/4/2023", "1.500.000 đồng", "Điều lệ Đảng",
    "điều 9 của Luật", "Phú Lộc", "12 tháng", "(sau đây gọi tắt)", "T/M BAN CHẤP HÀNH",
    "HỘI NGHỊ LẦN THỨ 11", "Mục tiêu chung", "Phần lớn", "Chương trình số 5", "10 - 15",
  ])
  func isNotSeenInOtherText(_ text: String) {
    #expect(StructuralLabel(startOf: text) == nil)
  }
}
