/// What a document does with another one that it cites.
public enum Relation: String, Sendable, Hashable, CaseIterable {
  /// Căn cứ: it is issued on the ground of the other.
  case basis
  /// Thực hiện, thi hành, triển khai, quán triệt.
  case implements
  /// Sửa đổi, also together with bổ sung.
  case amends
  /// Bổ sung alone.
  case supplements
  /// Thay thế.
  case replaces
  /// Bãi bỏ, hủy bỏ, chấm dứt hiệu lực.
  case repeals
  /// Hướng dẫn, quy định chi tiết.
  case guides
  /// Sơ kết, tổng kết.
  case reviews
}
