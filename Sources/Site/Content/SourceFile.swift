import SystemPackage

/// One file of `content/`: where it is and how large.
struct SourceFile: Sendable, Hashable {
  /// That of all sources, as given on the command line.
  let folder: FilePath
  /// Below `folder`, with `/`.
  let name: String
  let size: Int64

  /// What diagnostics name.
  var path: FilePath { folder.appending(name) }

  /// The name without its extension: files of one stem belong to one document.
  var stem: String { dot.map { String(name[..<$0]) } ?? name }

  var fileExtension: String {
    guard let dot else { return "" }
    let own = name[name.index(after: dot)...]
    // Few names have any capitals.
    return own.utf8.allSatisfy { $0 &- 0x61 < 26 } ? String(own) : own.lowercased()
  }

  /// The last dot of the name, if it stands behind the last slash.
  private var dot: String.Index? {
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")),
      !name.utf8[dot...].contains(UInt8(ascii: "/"))
    else { return nil }
    return dot
  }
}
