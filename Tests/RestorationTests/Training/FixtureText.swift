import Foundation

/// Sentences in the manner of official documents, written for these tests.
enum FixtureText {
  /// Each is one paragraph and one line.
  static let sentences = [
    "Ban Thường vụ Thành ủy yêu cầu các cấp ủy đảng thực hiện tốt những nhiệm vụ sau đây.",
    "Tiếp tục đẩy mạnh công tác tuyên truyền, phổ biến chủ trương của Đảng đến từng chi bộ.",
    "Nâng cao chất lượng sinh hoạt chi bộ, giữ vững kỷ cương và đoàn kết trong toàn Đảng bộ.",
    "Căn cứ Nghị quyết số 08-NQ/TU về phát triển kinh tế biển của thành phố đến năm 2030.",
    "Thực hiện Kết luận số 244-KL/TU, các sở, ngành xây dựng kế hoạch và báo cáo trước quý 3.",
    "Ủy ban nhân dân thành phố chỉ đạo các quận, huyện bố trí đủ nguồn vốn cho dự án này.",
    "Đồng chí Bí thư chủ trì hội nghị, nghe báo cáo kết quả và cho ý kiến chỉ đạo cụ thể.",
    "Giao Ban Tổ chức Thành ủy theo dõi, kiểm tra việc thực hiện Quyết định số 15-QĐ/TU.",
    "Các cơ quan, đơn vị rà soát hồ sơ, sửa đổi quy định không còn phù hợp với thực tế.",
    "Việc học tập và làm theo tư tưởng, đạo đức của Bác phải gắn với công việc hằng ngày.",
    "Tập trung tháo gỡ khó khăn cho doanh nghiệp, tạo môi trường đầu tư minh bạch, thuận lợi.",
    "Phát triển cảng biển, công nghiệp và du lịch là ba trụ cột của thành phố trong giai đoạn tới.",
    "Tăng cường quốc phòng, an ninh, giữ gìn trật tự xã hội, bảo vệ bình yên cho nhân dân.",
    "Quan tâm chăm lo đời sống người có công, hộ nghèo và đồng bào ở các xã đảo xa bờ.",
    "Đổi mới phương thức lãnh đạo, nói đi đôi với làm, đã nói là phải làm cho bằng được.",
    "Kiểm tra, giám sát phải có trọng tâm, kịp thời phát hiện và xử lý nghiêm vi phạm kỷ luật.",
    "Chuyển đổi số được đẩy mạnh, thủ tục hành chính được giải quyết nhanh hơn trước nhiều.",
    "Hội nghị thống nhất đánh giá kết quả đạt được, chỉ rõ hạn chế và nguyên nhân chủ yếu.",
    "Một số cấp ủy chưa quan tâm đúng mức, còn để tình trạng nể nang, né tránh kéo dài.",
    "Văn phòng Thành ủy tổng hợp, tham mưu Ban Thường vụ xem xét, quyết định trong tháng 9.",
    "Mặt trận Tổ quốc và các đoàn thể vận động nhân dân tham gia giám sát, phản biện xã hội.",
    "Theo Quyết định số 27-QĐ/TU, quy chế làm việc được sửa đổi và có hiệu lực từ ngày ký.",
    "Trường học, bệnh viện, đường giao thông được đầu tư từ ngân sách và nguồn vốn xã hội hóa.",
    "Nghị định số 30/2020/NĐ-CP quy định về công tác văn thư của các cơ quan nhà nước.",
    "Quyết định số 42-QĐ/TU giao nhiệm vụ cho từng đồng chí trong Ban Chấp hành Đảng bộ.",
    "Nước sạch, cây xanh và môi trường sống tốt là mục tiêu của chương trình phát triển đô thị.",
    "Cán bộ, đảng viên phải nêu gương, giữ gìn đạo đức, không tham nhũng, không lãng phí.",
    "Kết luận này phổ biến đến chi bộ để quán triệt, tổ chức thực hiện nghiêm túc, hiệu quả.",
    "Hướng dẫn số 05-HD/TU thay thế các hướng dẫn trước đây về tổ chức đại hội chi bộ.",
    "Năm 2024, thành phố thu hút hơn 120 dự án mới với tổng số vốn lớn nhất từ trước đến nay.",
  ]

  /// A text without marks and tones, the letters right.
  static func stripped(_ printed: String) -> String {
    var text = ""
    for scalar in printed.decomposed {
      switch scalar {
      case "đ": text += "d"
      case "Đ": text += "D"
      case "\u{0300}"..."\u{036F}": break
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// A reading as an engine without Vietnamese letters makes it, always the same for a letter.
  static func read(_ printed: String) -> String {
    stripped(printed.replacing("Đ", with: "B"))
  }
}

extension String {
  /// The scalars of the canonical decomposition.
  var decomposed: String.UnicodeScalarView {
    decomposedStringWithCanonicalMapping.unicodeScalars
  }
}
