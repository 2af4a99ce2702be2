import SystemPackage

/// One file of the site: where it goes, what it holds, when it appears and what it was made from.
public struct OutputFile: Sendable {
  public let path: OutputPath
  public let content: Content
  public let stage: PublishingStage
  public let provenance: Provenance

  /// Bytes made by the build, or a file of `content/` published as it is (a scan may be large).
  public enum Content: Sendable {
    case bytes([UInt8])
    case copy(of: FilePath)
  }

  public init(path: OutputPath, content: Content, stage: PublishingStage, provenance: Provenance) {
    self.path = path
    self.content = content
    self.stage = stage
    self.provenance = provenance
  }
}
