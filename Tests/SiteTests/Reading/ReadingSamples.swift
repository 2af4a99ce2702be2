/// Documents of both sides with everything that a document page shows, written for these tests.
enum ReadingSamples {
  static let settings = Archive.settings + "\ncontact: luutru@kho.example\n"

  static let partyAddress = "thanh-uy-hai-phong/2021/15-kl-tu/"
  static let stateAddress = "ubnd-hai-phong/2021/101-qd-ubnd/"

  static let party = """
    ---
    number: 15-KL/TU
    kind: Kết luận
    issuer: Thành ủy Hải Phòng
    place: Hải Phòng
    date: 2021-03-04
    title: Về công tác lưu trữ
    term: XVI
    topics: [Lưu trữ, Chuyển đổi số]
    review: done
    reviewer: Nguyễn Thị Hoa
    reviewed: 2026-05-11
    ---

    BTV Thành ủy thảo luận; BTV kết luận theo Nghị quyết số 02-NQ/TU, ngày 05/01/2021 của Thành ủy[^1]:

    ## I. Kết quả

    ### 1. Về lập hồ sơ

    Theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ, các cơ quan đã lập hồ sơ.

    ### 2. Về nộp lưu

    #### 2.1. Ở quận

    Các quận đã nộp lưu đúng hạn.

    ## II. Nhiệm vụ

    - [x] Số hóa tài liệu.
    - [ ] Sửa kho.

    Nơi nhận:

    - Ban Bí thư (để báo cáo);
    - Lưu Văn phòng Thành ủy.

    T/M BAN THƯỜNG VỤ

    BÍ THƯ

    Lê Văn An

    [^1]: Đăng trong kho.
    """

  static let resolution = """
    ---
    number: 02-NQ/TU
    kind: Nghị quyết
    issuer: Thành ủy Hải Phòng
    place: Hải Phòng
    date: 2021-01-05
    title: Về nhiệm vụ năm 2021
    topics: [Lưu trữ]
    review: partial
    ---

    Các cấp ủy tập trung lãnh đạo.
    """

  static let decision = """
    ---
    number: 101/QĐ-UBND
    kind: Quyết định
    issuer: Ủy ban nhân dân thành phố Hải Phòng
    place: Hải Phòng
    date: 2021-05-06
    title: Ban hành Quy chế lưu trữ
    review: done
    ---

    Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ;

    Theo đề nghị của Chánh Văn phòng UBND thành phố,

    QUYẾT ĐỊNH:

    ## Điều 1. Phạm vi điều chỉnh

    1. Các nội dung gồm:

    a) Lập danh mục hồ sơ;

    b) Số hóa tài liệu.

    2. UBND các quận thực hiện.

    ## Điều 2. Hiệu lực

    Quyết định này có hiệu lực từ ngày ký.

    Nơi nhận:

    - Như Điều 2;
    - Lưu: VT.

    TM. ỦY BAN NHÂN DÂN

    KT. CHỦ TỊCH

    PHÓ CHỦ TỊCH

    Trần Văn Bình
    """

  static let all = [
    "archive.yml": settings, "a/ket-luan.md": party, "a/nghi-quyet.md": resolution,
    "b/quyet-dinh.md": decision,
  ]
}
