/// A citation whose date is not that of the document which its number names.
public struct DateConflict: Hashable, Sendable {
  /// The held document of that number.
  public let address: Address
  /// The date of the held document.
  public let held: CivilDate
  /// The date in the citation.
  public let cited: CivilDate
}
