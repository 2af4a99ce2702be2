import Documents
import Search

/// A document whose files stand as the last build made them.
struct KeptDocument {
  let stored: RecordedBuild.StoredOutput
  var diagnostics: [Diagnostic] = []
  /// All of it, where there is a search.
  var output: RecordedBuild.Output?
  /// What the search index needs of it; nil where there is nothing to search, or where the index is
  /// made out of the last one.
  var digest: SearchDigest?
  /// The files of its text, where they must go to other places than they have.
  var texts: [OutputFile] = []
}

extension BuildRun {
  /// What may be kept of a document; nil where it must be made.
  ///
  /// What the index needs of it is read from `digests`, unless the index does without.
  func keptDocument(
    _ number: Int,
    _ work: DocumentWork,
    _ key: ContentHash,
    _ memory: BuildMemory,
    _ index: borrowing IndexWork,
    _ digests: PartFile?,
    reads: Bool = true
  ) -> KeptDocument? {
    guard let stored = memory.known(work.pages.catalogue.entries[number]), stored.key == key else {
      return nil
    }
    let hasSearch = work.pages.settings.hasSearch
    var kept = KeptDocument(stored: stored)
    guard hasSearch || stored.hasDiagnostics else { return kept }
    guard let output = memory.last?.output(stored) else { return nil }
    kept.diagnostics = output.diagnostics
    guard hasSearch else { return kept }
    kept.output = output
    guard let indexed = output.indexed else {
      // A withdrawn document is not searched; any other one that lacks a digest must be read.
      return work.pages.catalogue.entries[number].isWithdrawn ? kept : nil
    }
    if reads {
      guard let digest = digests?.bytes(at: indexed.digest).map(SearchDigest.init(bytes:)) else {
        return nil
      }
      kept.digest = digest
    }
    let paths = SearchFiles.paths(index.textPaths(of: indexed.texts.count, at: number))
    guard paths.count == indexed.texts.count else { return nil }
    guard paths != indexed.texts.map(\.path) else { return kept }
    // The number of the document is another one now: its text moves.
    var moved: [RecordedBuild.Indexed.Text] = []
    for (text, path) in zip(indexed.texts, paths) {
      guard let bytes = publishedBytes(text.path, text.hash) else { return nil }
      kept.texts.append(SearchFiles.file(path, bytes, isManifest: false))
      moved.append(.init(path: path, hash: text.hash, length: text.length))
    }
    kept.output?.indexed?.texts = moved
    return kept
  }

  /// What a file of the last build holds; nil where it is not as it was.
  func publishedBytes(_ path: OutputPath, _ hash: ContentHash) -> [UInt8]? {
    do {
      let bytes = try Disk.bytes(of: options.output.appending(path.description))
      return ContentHash(of: bytes) == hash ? bytes : nil
    } catch {
      // It is made again.
      return nil
    }
  }
}
