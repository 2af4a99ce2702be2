/// A term of office (nhiệm kỳ): in the Party the numbers of documents start anew with each.
public struct Term: Hashable, Sendable {
  /// How the term is called: `2020-2025` or `XIII`.
  public let name: String
  /// The first day, the day after the congress that elected the committee closed.
  public let from: CivilDate
  /// The last day; nil while the term runs.
  public let to: CivilDate?
  /// The number of the congress that elected the committee, in Roman figures, if known: `XIII`.
  public let ordinal: String?

  /// A term.
  public init(name: String, from: CivilDate, to: CivilDate? = nil, ordinal: String? = nil) {
    self.name = name
    self.from = from
    self.to = to
    self.ordinal = ordinal
  }

  /// Whether a day lies in the term.
  public func contains(_ date: CivilDate) -> Bool {
    guard date >= from else { return false }
    guard let to else { return true }
    return date <= to
  }
}

extension Term: Comparable {
  public static func < (left: Term, right: Term) -> Bool {
    (left.from, left.name) < (right.from, right.name)
  }
}
