import SystemPackage

/// One file of the site: where it goes, what it holds, when it appears and what it was made from.
public struct OutputFile: Sendable {
  public let path: OutputPath
  public let content: Content
  public let stage: PublishingStage
  private let ingredients: @Sendable () -> Provenance

  /// Bytes made by the build, or a file of `content/` published as it is (a scan may be large).
  public enum Content: Sendable {
    case bytes([UInt8])
    case copy(of: FilePath)
  }

  /// A file; its provenance is found out only when somebody asks for it.
  public init(
    path: OutputPath,
    content: Content,
    stage: PublishingStage,
    provenance: @autoclosure @escaping @Sendable () -> Provenance
  ) {
    self.path = path
    self.content = content
    self.stage = stage
    ingredients = provenance
  }

  public var provenance: Provenance { ingredients() }
}
