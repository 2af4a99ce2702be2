/// What every text is deflated against, as if it stood before it: words and phrases of Vietnamese official
/// prose, the commonest at the end, where deflate reaches them for fewer bits.
///
/// A list by count, made from the training text; a text becomes a seventh smaller by it. The manifest
/// carries it, so that readers take it from there.
enum TextDictionary {
  static let bytes = LetterCode.bytes(of: text)

  private static let text = """
    điện tử được sử dụng cần tổ chức, cá nhân có với trường hợp phạm vi này được hướng dẫn bởi \
    Trong trường hợp hàng hóa nhiều người tập trung được hướng dẫn bởi được xác định giám sát \
    sửa đổi, bổ sung các khoản chế đổi, bổ sung quan, tổ chức, cá nhân quy định tại điểm a Công \
    an Trung Quốc tại Việt Nam hành vi phương pháp khai thác công bố nhu cầu tích cơ quan quản \
    lý cao của Bộ thỏa thuận mới kể từ ngày với những tiêu chuẩn các biện pháp Doanh nghiệp \
    Thực hiện người lao động chung trên địa bàn tài liệu nhận được theo quy định tại Điều sản \
    xuất, thuận thanh toán quản lý nhà nước Các còn trang gia đình Nguyễn doanh nghiệp, với \
    người định tại điểm a khoản công việc lực lượng Hội đồng Theo Quốc kiểm soát quốc tế lao \
    động điện chi phí giữa thiết bị an toàn nghĩa vụ thực hiện nhiệm vụ người có thông tin, có \
    liên quan đến thực hiện nhiệm thực hiện việc thu triệu trong lĩnh vực bảo vệ Điều này khách \
    tăng thường xuyên Bộ trưởng Bộ thông tin về bao gồm ngành đáp ứng khoa học Chủ tịch Cơ quan \
    nghĩa đầu tiên thế giới toàn bộ nghiệp, từng quy định tại Thông tư Giấy chứng nhận đảm bảo \
    hiệu quả phải được thương mại một trong những kiểm tra, theo quy định tại khoản nhập công \
    ty hồ sơ được quy định trong các trường hợp nghiệm pháp luật về xã hội Việt Nam, tổng vi \
    phạm kiến Tổ chức công trình Người trở thành này được không thể các nội dung tương Thủ \
    tướng Chính phủ về việc người dân chứng nhận quản lý, cơ quan, tổ chức, chuẩn chủ xử lý \
    thanh khoảng thì hiện theo quy định tại là một các cơ quan cơ quan, tổ chức được thực hiện \
    theo thành phố nhưng không loại truyền tổ chức thực hiện phương tiện hỗ trợ phạm phân lại \
    hợp đồng Trách nhiệm của đại diện tình hình chức thực hiện hoàn thành chưa tình trạng Trung \
    tài sản thành lập các quy định bổ sung trong đó sản phẩm quan trọng nguồn ban nhân dân cấp \
    tỉnh chức năng cũng các doanh nghiệp liệu cách đồng thời tiền đăng ký lĩnh vực ảnh hưởng \
    trong những thành viên trọng Trách nhiệm như cơ quan, tổ hành chính điều chỉnh môi trường \
    quy định tại các tài chính Quyết định Tuy nhiên, thông qua Đối với tại các đối với các ban \
    hành kinh tế giá trị việc thực hiện hình thức kỹ thuật của doanh nghiệp tiến hành một trong \
    các hoạt động cùng thời hạn Nhà nước năm trong việc cho các cho biết cơ quan, khu vực phần \
    đầu tư ngân sách nhà nước trước khi phục vụ tiêu thay đổi để thực hiện biện pháp của cơ \
    quan đang Công quy định về đầu một số thời điểm các trường hợp kế hoạch đặc biệt khả năng \
    thức văn bản thị trường sinh chỉ đề nghị chất lượng đường dịch vụ Thông tư bảo đảm thiết \
    trong thời gian Nghị định viên tính đánh giá phối hợp với sản xuất làm việc năng đơn vị thủ \
    tục vào làm chính sách nhà nước giao những người báo cáo nhiệm vụ kiểm tra triển khai hoạt \
    động của cơ sở không phải đối tượng trong thời phòng công nghệ áp dụng có hiệu lực từ ngày \
    quốc gia phát hiện trung hiệu tiếp tục thương nghiên cứu toàn nước ngoài một sau khi bằng \
    xuất chương trình cung cấp thông báo cơ quan có thẩm quyền địa phương Trong công tác Chính \
    phủ nhất chứng khi kết quả không được tháng hệ thống theo quy định của Luật hàng thực hiện \
    các trong các khác đã được quy định tại điểm điểm Ủy ban nhân dân cấp quy định của pháp \
    luật cho người giải quyết không có nguyên hình Ủy ban nhân dân thống phù hợp với trưởng \
    thường trong trường hợp có liên quan và các nhưng chuyên quy định tại Điều trong quá trình \
    chịu trách nhiệm lượng tham gia hợp với hướng dẫn quá trình trực tiếp cho hoặc xác định với \
    các nhận thuộc thực hiện theo quy định nhiều đồng kinh doanh có thể thực hiện theo nước \
    được thực hiện ngày của các xây dựng của người pháp luật yêu cầu trước phải có thẩm quyền \
    hành tổ chức, cá nhân trên nhân có trách nhiệm những này có nội dung liên điều kiện chuyển \
    Trường hợp phương quản lý có nội dung liên quan việc phát triển Việt Nam cơ quan quy định \
    tại khoản thời gian dung liên quan đến Điều công trình nội dung liên quan đến theo quy định \
    tại chính thông tin thành thông được quyết định theo quy định của pháp doanh nghiệp người \
    đối với sử dụng tổ chức trách nhiệm không trường hợp liên quan đến quy định tại hoạt động \
    trong theo quy định của theo quy định thực hiện \
    "]],[]]["","",["","","
    """
}
