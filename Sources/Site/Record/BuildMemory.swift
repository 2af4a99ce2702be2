/// What a build takes over from the last one, and what it leaves to the next.
struct BuildMemory: Sendable {
  /// The last build; nil where nothing of it counts.
  let last: RecordedBuild?
  let settings: ContentHash
  let restorer: String
  /// In which file the digests for the search index stand; empty where there are none.
  var digests = ""
  /// How many bytes of them are of use.
  var digestLength = 0
  /// The files in the output that belong to somebody else.
  var strangers: [String] = []
  /// What this build made or kept, by name.
  private(set) var outputs: [String: Output] = [:]
  /// Files that are made in every build, and compared with what is there.
  private var unkeyed: [(path: OutputPath, hash: ContentHash)] = []
  private var keepsOutputs = true

  /// What was made together, or stands as the last build made it.
  enum Output: Sendable {
    case made(RecordedBuild.Output)
    case kept(RecordedBuild.StoredOutput)
  }

  private static let unkeyedName = "unkeyed"

  init(_ last: RecordedBuild?, settings: ContentHash, restorer: String) {
    self.last = last
    self.settings = settings
    self.restorer = restorer
    outputs.reserveCapacity(last?.outputs.count ?? 0)
  }

  /// Where the output folder turns out not to be as the last build left it.
  mutating func forgetOutputs() { keepsOutputs = false }

  /// What the last build made under this name.
  func known(_ name: String) -> RecordedBuild.StoredOutput? {
    keepsOutputs ? last?.outputs[name] : nil
  }

  /// Takes over what the last build made under this name, if it was made from the same things.
  mutating func keep(_ name: String, _ key: ContentHash) -> Bool {
    guard let output = known(name), output.key == key else { return false }
    outputs[name] = .kept(output)
    return true
  }

  /// Takes over an output that is known.
  mutating func keep(_ name: String, _ output: RecordedBuild.StoredOutput) {
    outputs[name] = .kept(output)
  }

  /// Takes note of what was made.
  mutating func add(_ name: String, _ output: RecordedBuild.Output) {
    outputs[name] = .made(output)
  }

  /// Takes note of a file that is made in every build.
  mutating func add(_ path: OutputPath, _ hash: ContentHash) {
    unkeyed.append((path, hash))
  }

  /// Ends the list of outputs: the files of the last build that this one did not keep.
  mutating func finish() -> [OutputPath] {
    add(Self.unkeyedName, RecordedBuild.Output(key: settings, files: unkeyed))
    guard let last else { return [] }
    return last.outputs.flatMap { name, stored in
      if case .kept? = outputs[name] { return [OutputPath]() }
      return last.output(stored)?.paths ?? []
    }
  }
}
