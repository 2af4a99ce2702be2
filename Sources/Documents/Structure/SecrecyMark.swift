/// The degrees of secrecy as they are stamped beside the letterhead.
///
/// Source: Luật Bảo vệ bí mật nhà nước 29/2018/QH14, Điều 8.
public enum SecrecyMark: String, Sendable, Hashable, CaseIterable {
  /// MẬT
  case secret = "Mật"
  /// TỐI MẬT
  case mostSecret = "Tối mật"
  /// TUYỆT MẬT
  case topSecret = "Tuyệt mật"
}
