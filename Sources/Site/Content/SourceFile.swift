import SystemPackage

/// One file of `content/`: where it is and how large.
struct SourceFile: Sendable, Hashable {
  /// As given on the command line and below it; what diagnostics name.
  let path: FilePath
  /// Below `content/`, with `/`.
  let name: String
  let size: Int64

  /// The name without its extension: files of one stem belong to one document.
  var stem: String {
    guard let dot = name.lastIndex(of: "."), !name[dot...].contains("/") else { return name }
    return String(name[..<dot])
  }

  var fileExtension: String {
    guard let dot = name.lastIndex(of: "."), !name[dot...].contains("/") else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }
}
