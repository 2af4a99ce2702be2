import SystemPackage

/// One file of `content/`: where it is and how large.
struct SourceFile: Sendable, Hashable {
  /// As given on the command line and below it; what diagnostics name.
  let path: FilePath
  /// Below `content/`, with `/`.
  let name: String
  let size: Int64

  /// The name without its extension: files of one stem belong to one document.
  var stem: String { dot.map { String(name[..<$0]) } ?? name }

  var fileExtension: String {
    dot.map { name[name.index(after: $0)...].lowercased() } ?? ""
  }

  /// The last dot of the name, if it stands behind the last slash.
  private var dot: String.Index? {
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")),
      !name.utf8[dot...].contains(UInt8(ascii: "/"))
    else { return nil }
    return dot
  }
}
