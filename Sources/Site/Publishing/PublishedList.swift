import SystemPackage

/// The list of files in an output folder as it was found before the folder was locked.
struct PublishedList: Sendable {
  /// Of its bytes.
  let hash: ContentHash
  let manifest: OutputManifest

  /// - Throws: `FileFailure` when the list cannot be read.
  init(in output: FilePath) throws {
    let bytes = try Publisher.bytes(output.appending(OutputManifest.name))
    hash = ContentHash(of: bytes)
    manifest = OutputManifest(reading: bytes)
  }

  /// The list, if it is the one of that hash.
  func known(as hash: ContentHash?) -> PublishedList? { hash == self.hash ? self : nil }
}
