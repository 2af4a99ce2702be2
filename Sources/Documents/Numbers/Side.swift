/// Whose paper a document is: the two sides number, head and end their papers differently.
public enum Side: String, Hashable, Sendable, CaseIterable, Codable {
  /// The Party and its organisations: `244-KL/TU`.
  case party
  /// The State and whoever uses its form: `30/2020/NĐ-CP`.
  case state
}

extension Side: Comparable {
  public static func < (left: Side, right: Side) -> Bool { left == .party && right == .state }
}
