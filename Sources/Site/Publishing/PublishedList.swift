/// The list of files in an output folder as it was found before the folder was locked.
struct PublishedList: Sendable {
  /// Of its bytes.
  let hash: ContentHash
  let manifest: OutputManifest
}
