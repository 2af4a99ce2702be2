/// What a build takes over from the last one, and what it leaves to the next.
struct BuildMemory: Sendable {
  /// The last build; nil where nothing of it counts.
  let last: RecordedBuild?
  let settings: ContentHash
  let restorer: String
  /// What the search index needs of documents.
  var digests = PartStore.Extent()
  /// The search index.
  var index = RecordedIndex.Extent()
  /// What this build made or kept beside the files of documents, by name.
  private(set) var outputs: [String: Output] = [:]
  /// What it made or kept of each document, in the order of the entries.
  private(set) var documents: [Output?] = []
  /// Files that are made in every build, and compared with what is there.
  private var unkeyed: [(path: OutputPath, hash: ContentHash)] = []
  /// Whether the output folder is as the last build left it.
  private(set) var keepsOutputs = true

  /// What was made together, or stands as the last build made it.
  enum Output: Sendable {
    case made(RecordedBuild.Output)
    case kept(RecordedBuild.StoredOutput)

    /// Appends what a record keeps of it; `last` is the build that made what was kept.
    func append(of last: RecordedBuild?, to writer: inout StoredBytes.Writer) {
      switch self {
      case .made(let output): output.append(to: &writer)
      case .kept(let stored):
        stored.append(rest: last?.bytes[stored.rest] ?? [], to: &writer)
      }
    }
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

  /// The files that the last build made whatever was there.
  var unkeyedFiles: [OutputPath: ContentHash] {
    let files = known(Self.unkeyedName).flatMap { last?.output($0)?.files } ?? []
    return Dictionary(files.map { ($0.path, $0.hash) }) { $1 }
  }

  /// What the last build made of a document.
  func known(_ entry: CatalogueEntry) -> RecordedBuild.StoredOutput? {
    // A document that was read again, because its file is very new, may be what it was.
    keepsOutputs ? entry.output ?? last?.documents[entry.source.stem]?.output : nil
  }

  /// Makes room for what is made of so many documents.
  mutating func reserve(documents count: Int) {
    documents = Array(repeating: nil, count: count)
  }

  /// Takes note of what was made of the document that is an entry of the catalogue, or kept.
  mutating func add(_ output: Output, ofDocument number: Int) { documents[number] = output }

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
    let others = last.outputs.flatMap { name, stored in
      if case .kept? = outputs[name] { return [OutputPath]() }
      return last.output(stored)?.paths ?? []
    }
    // Each stands at a place of its own in the record.
    var kept: Set<Int> = []
    for case .kept(let stored)? in documents { kept.insert(stored.rest.lowerBound) }
    return others
      + last.documents.values.flatMap { document in
        guard let stored = document.output, !kept.contains(stored.rest.lowerBound) else {
          return [OutputPath]()
        }
        return last.output(stored)?.paths ?? []
      }
  }
}
