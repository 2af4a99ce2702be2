extension RecordedBuild {
  /// One or more files that are made together.
  struct Output: Sendable {
    /// Of everything that they were made from.
    var key: ContentHash
    /// Whether they hold links that a person wrote to other files of the archive.
    var followsLinks = false
    var files: [(path: OutputPath, hash: ContentHash)] = []
    /// What was found while they were made.
    var diagnostics: [Diagnostic] = []
    /// What the search index has of a document; nil for all else.
    var indexed: Indexed?

    /// All files, those of the search index with them.
    var paths: [OutputPath] { files.map(\.path) + (indexed?.texts.map(\.path) ?? []) }
  }

  /// A document in the search index.
  struct Indexed: Sendable {
    var digest: PartFile.Place
    /// The files of its text.
    var texts: [Text] = []

    struct Text: Sendable {
      let path: OutputPath
      let hash: ContentHash
      let length: Int
    }
  }

  /// An output as it stands in the bytes of the record: what tells whether it is as it was.
  struct StoredOutput: Sendable {
    let key: ContentHash
    let followsLinks: Bool
    let hasDiagnostics: Bool
    let rest: Range<Int>

    private static let following: UInt8 = 1
    private static let diagnosed: UInt8 = 2

    init?(reading reader: inout StoredBytes.Reader) {
      guard let key = reader.hash(), let flags = reader.byte(), let rest = reader.part() else {
        return nil
      }
      self.key = key
      followsLinks = flags & Self.following != 0
      hasDiagnostics = flags & Self.diagnosed != 0
      self.rest = rest
    }

    /// Appends what `init(reading:)` reads, with the rest of the output from the record that has it.
    func append(rest: ArraySlice<UInt8>, to writer: inout StoredBytes.Writer) {
      Self.append(key, followsLinks, hasDiagnostics, to: &writer)
      writer.append(rest.count)
      writer.append(raw: rest)
    }

    fileprivate static func append(
      _ key: ContentHash,
      _ followsLinks: Bool,
      _ hasDiagnostics: Bool,
      to writer: inout StoredBytes.Writer
    ) {
      writer.append(key)
      writer.append(byte: (followsLinks ? following : 0) | (hasDiagnostics ? diagnosed : 0))
    }
  }
}

extension RecordedBuild.Output {
  func append(to writer: inout StoredBytes.Writer) {
    RecordedBuild.StoredOutput.append(key, followsLinks, !diagnostics.isEmpty, to: &writer)
    var rest = StoredBytes.Writer()
    rest.append(files.count)
    for file in files {
      rest.append(file.path.description)
      rest.append(file.hash)
    }
    rest.append(diagnostics)
    rest.append(indexed != nil)
    indexed?.append(to: &rest)
    writer.append(rest.bytes.count)
    writer.append(raw: rest.bytes)
  }

  fileprivate init?(
    reading reader: inout StoredBytes.Reader,
    _ stored: RecordedBuild.StoredOutput
  ) {
    guard let count = reader.number() else { return nil }
    self.init(key: stored.key, followsLinks: stored.followsLinks)
    for _ in 0..<count {
      guard let path = reader.text().flatMap(OutputPath.init), let hash = reader.hash() else {
        return nil
      }
      files.append((path, hash))
    }
    guard let diagnostics = reader.diagnostics(), let isIndexed = reader.flag() else { return nil }
    self.diagnostics = diagnostics
    guard isIndexed else { return }
    guard let indexed = RecordedBuild.Indexed(reading: &reader) else { return nil }
    self.indexed = indexed
  }
}

extension RecordedBuild {
  /// All of an output.
  func output(_ stored: StoredOutput) -> Output? {
    var reader = StoredBytes.Reader(bytes, in: stored.rest)
    return Output(reading: &reader, stored)
  }
}

extension RecordedBuild.Indexed {
  func append(to writer: inout StoredBytes.Writer) {
    writer.append(digest)
    writer.append(texts.count)
    for text in texts {
      writer.append(text.path.description)
      writer.append(text.hash)
      writer.append(text.length)
    }
  }

  init?(reading reader: inout StoredBytes.Reader) {
    guard let digest = reader.place(), let count = reader.number() else { return nil }
    self.digest = digest
    for _ in 0..<count {
      guard let path = reader.text().flatMap(OutputPath.init), let hash = reader.hash(),
        let length = reader.number()
      else { return nil }
      texts.append(Text(path: path, hash: hash, length: length))
    }
  }
}

extension StoredBytes.Writer {
  mutating func append(_ place: PartFile.Place) {
    append(place.start)
    append(place.count)
    append(place.hash)
  }

  mutating func append(_ extent: PartStore.Extent) {
    append(extent.letter)
    append(extent.used)
  }
}

extension StoredBytes.Reader {
  mutating func place() -> PartFile.Place? {
    guard let start = number(), let count = number(), let hash = hash() else { return nil }
    return PartFile.Place(start: start, count: count, hash: hash)
  }

  mutating func extent() -> PartStore.Extent? {
    guard let letter = text(), let used = number() else { return nil }
    return PartStore.Extent(letter: letter, used: used)
  }
}
