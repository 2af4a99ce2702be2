/// A link or an image as the source has it.
public struct HandwrittenLink: Sendable, Hashable {
  /// The address, with escapes and entities resolved and nothing percent-encoded.
  public let destination: String
  /// Whether it is the address of an image.
  public let isImage: Bool
  /// Where it starts in the source.
  public let position: SourcePosition
}
