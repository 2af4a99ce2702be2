/// A file of the search index.
///
///     muc-luc.bin            the manifest (`Manifest`)
///     tu/NAME/5.bin          a shard (`TermShard`) or a shard of document numbers (`NumberTable`),
///                            eight to a folder, which is named by their content
///     tu/NAME.bin            a table of shards (`ShardTable`), the facets (`FacetTable`), or the
///                            dictionary for suggestions
///     van/12/3400.bin        the text of document 3400 (`DocumentText`), `3400-1.bin` its next part
///
/// What lies below `tu/` is named by content and never changes. Texts keep their names; readers ask for
/// them with a query, `?3f09ac`, that changes with any text of the folder. When what a reader finds is
/// not what the manifest says, the site was built anew: it reads the manifest again. All is to be
/// written before the manifest.
public struct SearchIndexFile: Sendable, Hashable {
  /// The one file with a fixed name.
  public static let manifestPath = "muc-luc.bin"

  /// The path below the folder of the search page.
  public let path: String
  public let bytes: [UInt8]

  /// Whether this is the manifest.
  public var isManifest: Bool { path == SearchIndexFile.manifestPath }

  static func path(_ name: UInt32) -> String { "tu/\(ContentName.text(name)).bin" }

  static func textPath(_ document: Int, part: Int) -> String {
    "van/\(document / Manifest.block)/\(document)\(part > 0 ? "-\(part)" : "").bin"
  }
}
