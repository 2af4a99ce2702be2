/// All that the archive has to say to one citation.
public struct CitationAnswer: Sendable, Hashable {
  /// Which document is meant.
  public let resolution: Resolution
  /// The held document whose number it names with another date, where it leads to no held one.
  public let conflict: DateConflict?
  /// What it says of the document that it means, where that one is not held.
  public let notHeld: NotHeldDocument?
}
