/// Names of laws, codes and ordinances, where their own commas and "và" would hide their end.
///
/// Source: the public register of laws of the National Assembly. A name that is missing is still
/// found by its capitals (`LawPhrase`), only its end is less sure.
enum LawNames {
  /// The token after the longest known name that begins at a token, nil where none does.
  ///
  /// Commas count neither in the list nor in the text. A law has that name, if `isCode` a code.
  ///
  /// - Complexity: O(length of the name).
  static func match(_ tokens: [Token], at start: Int) -> Int? {
    var node = 0
    var at = start
    var end: Int?
    while at < tokens.count {
      if at > start, tokens[at].isSign(","), at + 1 < tokens.count {
        guard let next = tree.next[Step(node: node, word: tokens[at + 1].word)] else { break }
        node = next
        at += 2
      } else {
        guard let next = tree.next[Step(node: node, word: tokens[at].word)] else { break }
        node = next
        at += 1
      }
      if tree.ends.contains(node) { end = at }
    }
    return end
  }

  private struct Step: Hashable, Sendable {
    let node: Int
    let word: PackedWord
  }

  private struct Tree: Sendable {
    var next: [Step: Int] = [:]
    var ends: Set<Int> = []
  }

  private static let tree: Tree = {
    var tree = Tree()
    var count = 1
    for name in names {
      var node = 0
      for word in Phrase(name).words where word != "," {
        let step = Step(node: node, word: word)
        if let next = tree.next[step] {
          node = next
        } else {
          tree.next[step] = count
          node = count
          count += 1
        }
      }
      tree.ends.insert(node)
    }
    return tree
  }()

  private static let names = list.split(separator: "\n").flatMap { line in
    line.split(separator: "|").map(String.init)
  }

  private static let list = """
    An ninh mạng|An ninh quốc gia|An toàn thông tin mạng|An toàn thực phẩm|An toàn, vệ sinh lao động
    An toàn bức xạ|Ban hành văn bản quy phạm pháp luật|Báo chí|Bảo hiểm tiền gửi|Bảo hiểm xã hội
    Ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân và Ủy ban nhân dân|Bảo hiểm y tế
    Bảo vệ bí mật nhà nước|Bảo vệ dữ liệu cá nhân|Bảo vệ môi trường|Bảo vệ quyền lợi người tiêu dùng
    Bảo vệ sức khỏe nhân dân|Bảo vệ và kiểm dịch thực vật|Bảo vệ và phát triển rừng
    Bảo vệ, chăm sóc và giáo dục trẻ em|Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân
    Biên giới quốc gia|Biên phòng Việt Nam|Biển Việt Nam|Bình đẳng giới|Bưu chính|Bưu chính, viễn thông
    Các công cụ chuyển nhượng|Các tổ chức tín dụng|Cạnh tranh|Cảnh sát biển Việt Nam
    Cảnh sát cơ động|Cảnh vệ|Cán bộ, công chức|Căn cước|Căn cước công dân|Chăn nuôi|Chất lượng sản phẩm, hàng hóa
    Chuyển đổi số|Chuyển giao công nghệ|Chuyển giao người đang chấp hành án phạt tù|Chứng khoán
    Công an nhân dân|Công an xã|Công chứng|Công đoàn|Công nghệ cao|Công nghệ thông tin|Công nghiệp công nghệ số
    Công nghiệp quốc phòng, an ninh và động viên công nghiệp|Cơ yếu|Cư trú|Cựu chiến binh
    Dân quân tự vệ|Dân số|Dân sự|Dạy nghề|Dầu khí|Dẫn độ|Di sản văn hóa|Doanh nghiệp|Doanh nghiệp nhà nước
    Doanh nghiệp tư nhân|Dự trữ quốc gia|Du lịch|Dược|Dữ liệu|Đa dạng sinh học|Đặc xá|Đầu tư|Đầu tư công
    Đầu tư nước ngoài tại Việt Nam|Đầu tư theo phương thức đối tác công tư|Đấu giá tài sản|Đấu thầu|Đất đai
    Đê điều|Đo đạc và bản đồ|Đo lường|Địa chất và khoáng sản|Điện ảnh|Điện lực|Điều ước quốc tế|Đường bộ
    Đường sắt|Giá|Giám định tư pháp|Giao dịch điện tử|Giao thông đường bộ|Giao thông đường thủy nội địa
    Giáo dục|Giáo dục đại học|Giáo dục nghề nghiệp|Giáo dục quốc phòng và an ninh|Giống cây trồng
    Giống vật nuôi|Hải quan|Hàng hải|Hàng hải Việt Nam|Hàng không dân dụng Việt Nam|Hiến, lấy, ghép mô, bộ phận cơ thể người và hiến, lấy xác
    Hình sự|Hóa chất|Hòa giải ở cơ sở|Hòa giải, đối thoại tại Tòa án|Hoạt động chữ thập đỏ
    Hoạt động giám sát của Quốc hội|Hoạt động giám sát của Quốc hội và Hội đồng nhân dân|Hộ tịch
    Hôn nhân và gia đình|Hôn nhân gia đình|Hợp tác xã|Hỗ trợ doanh nghiệp nhỏ và vừa|Kế toán|Khám bệnh, chữa bệnh
    Khám chữa bệnh|Khí tượng thủy văn|Khiếu nại|Khiếu nại, tố cáo|Khoa học và công nghệ
    Khoa học, công nghệ và đổi mới sáng tạo|Khoáng sản|Kiểm toán độc lập|Kiểm toán nhà nước|Kiến trúc
    Kinh doanh bảo hiểm|Kinh doanh bất động sản|Ký kết, gia nhập và thực hiện điều ước quốc tế
    Khai thác và bảo vệ công trình thủy lợi|Lao động|Lâm nghiệp|Luật sư|Lưu trữ|Lưu trữ quốc gia|Lý lịch tư pháp
    Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở|Lực lượng dự bị động viên
    Lực lượng tham gia hoạt động gìn giữ hòa bình của Liên hợp quốc
    Mặt trận Tổ quốc Việt Nam|Năng lượng nguyên tử|Ngân hàng Nhà nước Việt Nam|Ngân hàng Nhà nước|Ngân sách nhà nước
    Nghĩa vụ quân sự|Ngoại hối|Người cao tuổi|Người khuyết tật|Người lao động Việt Nam đi làm việc ở nước ngoài theo hợp đồng
    Nhà ở|Nhà giáo|Nhập cảnh, xuất cảnh, quá cảnh, cư trú của người nước ngoài tại Việt Nam|Nuôi con nuôi
    Nhập cảnh, xuất cảnh, cư trú của người nước ngoài tại Việt Nam|Phá sản|Phá sản doanh nghiệp|Phí và lệ phí
    Phòng bệnh|Phòng cháy và chữa cháy|Phòng cháy chữa cháy|Phòng cháy, chữa cháy và cứu nạn, cứu hộ|Phòng, chống bạo lực gia đình
    Phòng, chống bệnh truyền nhiễm|Phòng, chống HIV/AIDS|Phòng, chống khủng bố|Phòng, chống ma túy
    Phòng, chống mua bán người|Phòng, chống rửa tiền|Phòng, chống tác hại của rượu, bia
    Phòng, chống nhiễm vi rút gây ra hội chứng suy giảm miễn dịch mắc phải ở người|Phòng, chống lụt, bão
    Phòng, chống tác hại của thuốc lá|Phòng, chống tham nhũng|Phòng, chống tham nhũng, tiêu cực
    Phòng, chống thiên tai|Phòng, chống mại dâm|Phòng không nhân dân|Phòng thủ dân sự|Phổ biến, giáo dục pháp luật
    Phục hồi, phá sản|Pháp điển hệ thống quy phạm pháp luật
    Quản lý, bảo vệ công trình quốc phòng và khu quân sự|Quản lý, sử dụng tài sản công|Quản lý ngoại thương
    Quản lý, sử dụng tài sản nhà nước|Quản lý, sử dụng vốn nhà nước đầu tư vào sản xuất, kinh doanh tại doanh nghiệp
    Quản lý và đầu tư vốn nhà nước tại doanh nghiệp|Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ
    Quản lý nợ công|Quản lý phát triển đô thị|Quản lý tài sản công|Quản lý thuế|Quảng cáo|Quân nhân chuyên nghiệp, công nhân và viên chức quốc phòng
    Quốc phòng|Quốc tịch Việt Nam|Quốc tịch|Quy hoạch|Quy hoạch đô thị|Quy hoạch đô thị và nông thôn
    Sĩ quan Quân đội nhân dân Việt Nam|Sở hữu trí tuệ|Sử dụng năng lượng tiết kiệm và hiệu quả
    Tài nguyên nước|Tài nguyên, môi trường biển và hải đảo|Tần số vô tuyến điện|Thanh niên|Thanh tra
    Thi đua, khen thưởng|Thi hành án dân sự|Thi hành án hình sự|Thi hành tạm giữ, tạm giam|Thống kê|Thú y
    Thủ đô|Thủ tục giải quyết các vụ án hành chính|Thuế bảo vệ môi trường|Thuế giá trị gia tăng
    Thuế sử dụng đất nông nghiệp|Thuế sử dụng đất phi nông nghiệp|Thuế tài nguyên|Thuế thu nhập cá nhân
    Thuế thu nhập doanh nghiệp|Thuế tiêu thụ đặc biệt|Thuế xuất khẩu, thuế nhập khẩu|Thuế chuyển quyền sử dụng đất
    Thể dục, thể thao|Thư viện|Thương mại|Thủy lợi|Thủy sản|Thực hành tiết kiệm, chống lãng phí
    Thực hiện dân chủ ở cơ sở|Thực hiện dân chủ ở xã, phường, thị trấn|Thỏa thuận quốc tế|Tiếp cận thông tin|Tiếp công dân
    Tiêu chuẩn và quy chuẩn kỹ thuật|Tín ngưỡng, tôn giáo|Tình trạng khẩn cấp|Tố cáo|Tố tụng cạnh tranh
    Tố tụng dân sự|Tố tụng hành chính|Tố tụng hình sự|Tổ chức Chính phủ|Tổ chức chính quyền địa phương
    Tổ chức cơ quan điều tra hình sự|Tổ chức điều tra hình sự|Tổ chức Hội đồng nhân dân và Ủy ban nhân dân
    Tổ chức HĐND và UBND|Tổ chức Quốc hội|Tổ chức Tòa án nhân dân|Tổ chức Viện kiểm sát nhân dân
    Trách nhiệm bồi thường của Nhà nước|Trật tự, an toàn giao thông đường bộ|Trật tự, an toàn giao thông|Trẻ em|Trí tuệ nhân tạo
    Trọng tài thương mại|Trồng trọt|Trợ giúp pháp lý|Trưng cầu ý dân|Trưng mua, trưng dụng tài sản
    Trang bị quốc phòng|Tương trợ tư pháp|Tương trợ tư pháp về dân sự|Tương trợ tư pháp về hình sự
    Tư pháp người chưa thành niên|Ưu đãi người có công với cách mạng|Viên chức|Viễn thông|Việc làm
    Vệ sinh an toàn thực phẩm|Xây dựng|Xuất bản|Xuất, nhập cảnh của công dân Việt Nam|Thương mại điện tử|Xuất cảnh, nhập cảnh của công dân Việt Nam|Xử lý vi phạm hành chính
    Xử phạt vi phạm hành chính|Bộ đội Biên phòng|Án phí, lệ phí Tòa án|Chi phí tố tụng|Ký kết và thực hiện thỏa thuận quốc tế
    Quản lý, bảo vệ Khu Di tích Lăng Chủ tịch Hồ Chí Minh|Cựu chiến binh Việt Nam|Dân tộc|Thuế nhà, đất|Thuế lợi tức
    Thuế doanh thu|Quy định danh hiệu vinh dự Nhà nước "Bà mẹ Việt Nam anh hùng"|Khuyến khích đầu tư trong nước|Công ty|Người Việt Nam đi làm việc ở nước ngoài theo hợp đồng
    """
}
