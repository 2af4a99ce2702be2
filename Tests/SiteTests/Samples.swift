/// Short documents in the manner of the genre, written for these tests.
enum Samples {
  static let conclusion = """
    ---
    number: 15-KL/TU
    kind: Kết luận
    issuer: Thành ủy Hải Phòng
    place: Hải Phòng
    date: 2021-03-04
    title: Về công tác lưu trữ
    review: done
    ---

    Thực hiện Nghị quyết số 02-NQ/TU, ngày 05/01/2021 của Thành ủy, Thường trực Thành ủy kết luận:

    ## I. Kết quả

    Theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ, các cơ quan đã lập hồ sơ.

    ## II. Nhiệm vụ

    ### 1. Việc trước mắt

    - Số hóa tài liệu.
    - Thực hiện Quyết định số 99-QĐ/TW của Ban Bí thư.
    """

  static let resolution = """
    ---
    number: 02-NQ/TU
    kind: Nghị quyết
    issuer: Thành ủy Hải Phòng
    place: Hải Phòng
    date: 2021-01-05
    title: Về nhiệm vụ năm 2021
    review: partial
    ---

    Các cấp ủy tập trung lãnh đạo.
    """

  static let page = """
    ---
    title: Giới thiệu kho thử
    ---

    Kho này để thử.
    """

  static let all = [
    "a/ket-luan.md": conclusion, "a/nghi-quyet.md": resolution, "trang/gioi-thieu.md": page,
  ]
}
