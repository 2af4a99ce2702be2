import Foundation
import SystemPackage

/// What the command line says of a build; the defaults are those of the commands.
public struct BuildOptions: Sendable {
  public var content = FilePath("content")
  public var templates = FilePath("templates")
  public var output = FilePath("site")
  public var cache = FilePath(".cache/vankho")
  /// With what texts are restored.
  public var model = ModelChoice.bundled
  /// Takes the place of `base-url` in `archive.yml`.
  public var baseURL: BaseURL?
  /// How many documents are worked on at once; nil for as many as there are cores.
  public var jobs: Int?
  /// Forgets the cache and writes every file anew, whether it changed or not.
  public var isClean = false
  /// False to find every fault and write nothing.
  public var writes = true
  /// Whether the process ends with the build, so that the memory need not be given back bit by bit.
  public var endsProcess = false
  /// How many bytes of pages that wait for their links are kept in memory; what is more goes to a file.
  public var draftMemory = 24 << 20
  /// Told of every document that is done, from any thread.
  public var progress: (@Sendable (BuildProgress) -> Void)?

  public init() {}

  var threadCount: Int { jobs ?? ProcessInfo.processInfo.activeProcessorCount }
}
