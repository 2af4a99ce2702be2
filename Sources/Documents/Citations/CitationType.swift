/// How a citation names its document.
public enum CitationType: String, Hashable, Sendable, CaseIterable, Codable {
  /// By its number with the sign: `Nghị quyết số 08-NQ/TU`.
  case numbered
  /// By the figure alone, perhaps with the year: `Nghị quyết 57`, `Nghị định 154/2024`.
  case short
  /// A law, code, ordinance or the constitution by its name.
  case namedLaw = "named-law"
  /// A resolution by the congress or plenum that passed it.
  case congress
}
