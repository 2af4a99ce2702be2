import Documents
import Markup
import Restoration
import Vietnamese

/// Reads one document: source files → scanned text → restored text → official document → Markdown.
///
/// 1. The front matter and the metadata file say what a person knows.
/// 2. The text is decoded, restored and taken apart; Markdown by a person is used instead of the
///    text where there is any, and the text is then only published as the source.
/// 3. What was read is completed and overruled by what was stated.
/// 4. A secrecy mark, in the text or in the Markdown, keeps the document from being published.
struct DocumentReader: Sendable {
  let registry: IssuerRegistry
  let restorer: TextRestorer
  /// True to read what bears a secrecy mark, too, for the eyes of an archivist.
  var showsSecrets = false

  /// What a reading gave; the document is nil when it cannot be published.
  struct Reading: Sendable {
    var document: MarkdownDocument?
    var diagnostics: [Diagnostic] = []
    /// Keys that are no keys of ours, to be warned of once an archive.
    var unknownKeys: [UnknownKey] = []
    /// Under what name the cache keeps the restored text.
    var restoration: String?
  }

  struct UnknownKey: Sendable {
    let key: String
    let diagnostic: Diagnostic
  }

  func read(_ source: DocumentSource) -> Reading {
    var tree: MarkupTree?
    return read(source, keeping: &tree)
  }

  /// Reads a document and keeps the tree of its Markdown, which is there if the document has a text.
  func read(_ source: DocumentSource, keeping tree: inout MarkupTree?) -> Reading {
    var reading = Reading()
    do {
      reading.document = try document(source, &reading, &tree)
    } catch {
      reading.diagnostics.append(Diagnostic(error, hint: "make it readable for the build"))
    }
    return reading
  }

  private func document(
    _ source: DocumentSource,
    _ reading: inout Reading,
    _ tree: inout MarkupTree?
  ) throws(FileFailure) -> MarkdownDocument? {
    guard let principal = source.principal else { return nil }
    var parts = Parts()
    try readMarkdown(source, into: &parts, &reading, &tree)
    try readText(source, into: &parts, &reading, &tree)
    try readMetadata(source, into: &parts, &reading)
    if let scan = source.scan { try Disk.checkReadable(scan.path) }
    guard !reading.diagnostics.contains(where: { $0.severity == .error }) else { return nil }
    guard parts.stated.publishes != false else { return nil }
    if parts.official == nil, !parts.stated.isWithdrawn {
      reading.diagnostics.append(
        Diagnostic(
          .warning,
          principal.path.string,
          "there is no text for this document",
          hint: "put \(source.stem).txt or \(source.stem).md beside it"
        )
      )
      return nil
    }
    guard parts.stated.declassified != nil || !reportSecrecy(parts, &reading) || showsSecrets else {
      return nil
    }
    let official = parts.official
    let metadata = parts.stated.overruling(official?.metadata ?? DocumentMetadata())
    let origin = parts.origin ?? TextOrigin(path: principal.path.string, text: "", bodyOffset: nil)
    if let official {
      reading.diagnostics += official.findings.compactMap {
        FindingSentence.diagnostic(for: $0, in: origin, stated: parts.stated)
      }
    }
    let document = MarkdownDocument(
      source: source,
      metadata: metadata,
      stated: parts.stated,
      official: official,
      body: parts.body,
      blocks: parts.blocks,
      origin: origin,
      review: parts.review.stated(parts.stated.review),
      restored: parts.restored,
      corrections: parts.corrections,
      sourceHash: parts.sourceHash,
      inputs: parts.inputs
    )
    if let note = DoubtSentence.diagnostic(for: document) { reading.diagnostics.append(note) }
    return document
  }
}

extension DocumentReader {
  /// What the files of a document gave so far.
  private struct Parts {
    var stated = StatedMetadata()
    var official: OfficialDocument?
    var body = ""
    var blocks: [TextBlock] = []
    var origin: TextOrigin?
    var review = TextReview(state: .machine, words: 0, repaired: 0, doubtful: 0)
    var restored: RestoredText?
    var corrections: TextCorrections?
    var sourceHash: ContentHash?
    var inputs: [Provenance.Ingredient] = []
    /// Secrecy marks of the text as received, which is published too, beside a person's Markdown.
    var sourceFindings: [Finding] = []
    var sourceOrigin = TextOrigin(path: "", text: "", bodyOffset: nil)
  }

  private func readText(
    _ source: DocumentSource,
    into parts: inout Parts,
    _ reading: inout Reading,
    _ tree: inout MarkupTree?
  ) throws(FileFailure) {
    guard let file = source.text, let bytes = try bytes(of: file, into: &parts, &reading) else {
      return
    }
    parts.sourceHash = ContentHash(of: bytes)
    guard
      let text = SourceDecoding.decode(
        bytes,
        path: file.path.string,
        diagnostics: &reading.diagnostics
      )
    else { return }
    let restored = restorer.restore(text)
    reading.restoration = restorer.cacheName(of: text)
    parts.inputs.append(.init("restoration", ContentHash(of: restorer.fingerprint)))
    parts.restored = restored
    let lines = restored.lines.map(\.text)
    let origin = TextOrigin(
      path: file.path.string,
      text: lines.joined(separator: "\n"),
      bodyOffset: nil,
      restored: restored.lines
    )
    let official = OfficialDocument(lines: lines, registry: registry)
    parts.sourceFindings = official.findings
    parts.sourceOrigin = origin
    guard parts.official == nil else {
      if restored.state == .restored {
        parts.corrections = TextCorrections(from: official.blocks, to: parts.blocks)
      }
      return
    }
    let body = MarkdownText.markdown(for: official.blocks)
    guard
      let blocks = Self.textBlocks(of: body, path: file.path.string, lineOffset: 0, &reading, &tree)
    else { return }
    parts.official = official
    parts.body = body
    parts.blocks = blocks
    parts.origin = origin
    parts.review = TextReview(restored)
  }

  private func readMarkdown(
    _ source: DocumentSource,
    into parts: inout Parts,
    _ reading: inout Reading,
    _ tree: inout MarkupTree?
  ) throws(FileFailure) {
    guard let file = source.markdown, let bytes = try bytes(of: file, into: &parts, &reading) else {
      return
    }
    let path = file.path.string
    let plain = SourceDecoding.plainText(bytes)
    guard
      let text = plain
        ?? SourceDecoding.decode(bytes, path: path, diagnostics: &reading.diagnostics)
    else { return }
    guard let parted = FrontMatter(plain ?? text.composed) else {
      reading.diagnostics.append(
        Diagnostic(.error, path, "the front matter is never closed", hint: "end it with a line ---")
      )
      return
    }
    if let yaml = parted.yaml {
      readKeys(yaml, path: path, lineOffset: parted.yamlOffset, into: &parts, &reading)
    }
    // Front matter alone says something of a text that lies beside it.
    guard parted.body.contains(where: { !$0.isWhitespace }) else { return }
    guard
      let blocks = Self.textBlocks(
        of: parted.body,
        path: path,
        lineOffset: parted.bodyOffset,
        &reading,
        &tree
      )
    else { return }
    parts.blocks = blocks
    parts.official = OfficialDocument(
      markdownBlocks: blocks.map(PlainBlock.init),
      registry: registry
    )
    parts.body = parted.body
    parts.origin = TextOrigin(
      path: path,
      text: text,
      bodyOffset: parted.bodyOffset
    )
    let words = blocks.reduce(0) { $0 + $1.text.wordCount }
    parts.review = TextReview(state: .partial, words: words, repaired: 0, doubtful: 0)
  }

  private static func textBlocks(
    of markdown: String,
    path: String,
    lineOffset: Int,
    _ reading: inout Reading,
    _ tree: inout MarkupTree?
  ) -> [TextBlock]? {
    do {
      let parsed = try MarkupTree(parsing: markdown)
      let blocks = parsed.textBlocks()
      tree = consume parsed
      return blocks
    } catch {
      reading.diagnostics.append(
        MarkupSentence.diagnostic(for: error, path: path, lineOffset: lineOffset)
      )
      return nil
    }
  }

  private func readMetadata(
    _ source: DocumentSource,
    into parts: inout Parts,
    _ reading: inout Reading
  ) throws(FileFailure) {
    guard let file = source.metadata, let bytes = try bytes(of: file, into: &parts, &reading),
      let text = SourceDecoding.decode(
        bytes,
        path: file.path.string,
        diagnostics: &reading.diagnostics
      )
    else { return }
    readKeys(text, path: file.path.string, lineOffset: 0, into: &parts, &reading)
  }

  private func readKeys(
    _ yaml: String,
    path: String,
    lineOffset: Int,
    into parts: inout Parts,
    _ reading: inout Reading
  ) {
    guard
      let map = YAMLMap.read(
        yaml,
        path: path,
        lineOffset: lineOffset,
        diagnostics: &reading.diagnostics
      ),
      let read = StatedMetadata.read(map, path: path, diagnostics: &reading.diagnostics)
    else { return }
    parts.stated = parts.stated.completed(by: read.metadata)
    reading.unknownKeys += read.unknown.map { entry in
      UnknownKey(
        key: entry.key,
        diagnostic: entry.place.diagnostic(
          .warning,
          in: path,
          "unknown key \"\(entry.key)\"",
          hint: "known: \(MetadataKey.allCases.map(\.rawValue).sorted().joined(separator: ", "))"
        )
      )
    }
  }

  private func bytes(
    of file: SourceFile,
    into parts: inout Parts,
    _ reading: inout Reading
  ) throws(FileFailure) -> [UInt8]? {
    guard file.size <= SourceDecoding.sizeLimit else {
      reading.diagnostics.append(
        Diagnostic(
          .error,
          file.path.string,
          "this file is larger than \(SourceDecoding.sizeLimit >> 20) MiB",
          hint: "a text of one document is far smaller; split it, or look whether it is a text"
        )
      )
      return nil
    }
    let bytes = try Disk.bytes(of: file.path)
    parts.inputs.append(.init("content/\(file.name)", ContentHash(of: bytes)))
    return bytes
  }

  /// Reports the secrecy marks of all that would be published; whether there are any.
  private func reportSecrecy(_ parts: Parts, _ reading: inout Reading) -> Bool {
    let marks =
      parts.sourceFindings.compactMap { FindingSentence.secrecy($0, in: parts.sourceOrigin) }
      + (parts.official?.findings ?? []).compactMap {
        FindingSentence.secrecy($0, in: parts.origin ?? parts.sourceOrigin)
      }
    reading.diagnostics += Set(marks).sorted()
    return !marks.isEmpty
  }
}
