/// What a build takes over from the last one, and what it leaves to the next.
struct BuildMemory: Sendable {
  /// The last build; nil where nothing of it counts.
  let last: RecordedBuild?
  let settings: ContentHash
  let restorer: String
  /// In which file the digests for the search index stand; empty where there are none.
  var digests = ""
  /// What this build made or kept, by name.
  var outputs: [String: RecordedBuild.Output] = [:]

  init(_ last: RecordedBuild?, settings: ContentHash, restorer: String) {
    self.last = last
    self.settings = settings
    self.restorer = restorer
  }

  /// What the last build made under this name from the same things, which then stays as it is.
  mutating func kept(_ name: String, _ key: ContentHash) -> RecordedBuild.Output? {
    guard let output = last?.outputs[name], output.key == key else { return nil }
    outputs[name] = output
    return output
  }
}
