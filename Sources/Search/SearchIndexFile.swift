/// A file of the search index.
///
/// All but the manifest are named by their content: they never change and are to be written before
/// the manifest, which names them.
public struct SearchIndexFile: Sendable, Hashable {
  /// The one file with a fixed name.
  public static let manifestPath = "muc-luc.json"

  /// The path below the folder of the search page.
  public let path: String
  public let bytes: [UInt8]

  /// Whether this is the manifest.
  public var isManifest: Bool { path == SearchIndexFile.manifestPath }
}
