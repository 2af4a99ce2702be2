import Documents

/// What only those need of a document who look at its citations, kept as bytes, most of them in a file:
/// a hundred thousand documents may be held at once, and citations are asked for seldom.
///
/// Layout, numbers as in `StoredBytes`: how many citations there are; each after its length, its excerpt
/// first; the anchors of articles, sorted.
struct EntryText: Sendable {
  /// What is known of it without reading it.
  struct Head: Sendable {
    /// Whether a law is cited by its name and its number, from which its number is learnt.
    let namesLaws: Bool
    let citationCount: Int
    /// Of the bytes.
    let hash: ContentHash
  }

  let head: Head
  private let storage: Storage

  private enum Storage: Sendable {
    case memory([UInt8])
    case scratch(ScratchFile, Range<Int>)
    case kept(PartFile, PartFile.Place)
  }

  /// - Parameters:
  ///   - citations: of the document, in order.
  ///   - articleAnchors: of its articles and of what they hold.
  ///   - file: where to keep it; nil, or where it cannot be written, for memory.
  init(_ citations: [PlacedCitation], articleAnchors: Set<String>, in file: ScratchFile?) {
    var writer = StoredBytes.Writer()
    writer.append(citations.count)
    var one = StoredBytes.Writer()
    for citation in citations {
      one.removeAll()
      citation.append(to: &one)
      writer.append(part: one.bytes)
    }
    writer.append(articleAnchors.sorted())
    head = Head(
      namesLaws: citations.contains { $0.work.numberedLaw != nil },
      citationCount: citations.count,
      hash: ContentHash(of: writer.bytes)
    )
    storage = Self.stored(writer.bytes, in: file)
  }

  private static func stored(_ bytes: [UInt8], in file: ScratchFile?) -> Storage {
    do {
      if let file { return .scratch(file, try file.append(bytes)) }
    } catch {
      // It takes memory then.
    }
    // An array of its own has room for no more than it holds.
    return .memory(Array(bytes[...]))
  }

  /// What an earlier build kept.
  init(_ head: Head, kept place: PartFile.Place, in file: PartFile) {
    self.head = head
    storage = .kept(file, place)
  }

  var namesLaws: Bool { head.namesLaws }

  var citationCount: Int { head.citationCount }

  /// Where it stands in the file of the last build, if it comes from there.
  var place: PartFile.Place? {
    if case .kept(_, let place) = storage { place } else { nil }
  }

  /// All of it; nil where it cannot be read (`ScratchFile.failure`, `PartFile.isDamaged`).
  var bytes: [UInt8]? {
    switch storage {
    case .memory(let bytes): bytes
    case .scratch(let file, let range): file.bytes(in: range)
    case .kept(let file, let place): file.bytes(at: place)
    }
  }

  /// - Complexity: O(length).
  var citations: [PlacedCitation] { citationCount > 0 ? contents.citations : [] }

  /// The citations, and the anchors of its articles and of what they hold, sorted.
  ///
  /// - Complexity: O(length).
  var contents: (citations: [PlacedCitation], articleAnchors: [String]) {
    guard let (start, count) = opened else { return ([], []) }
    var reader = start
    var citations: [PlacedCitation] = []
    citations.reserveCapacity(min(count, 1 << 16))
    for _ in 0..<count {
      guard reader.number() != nil, let citation = PlacedCitation(reading: &reader) else { break }
      citations.append(citation)
    }
    return (citations, reader.texts() ?? [])
  }

  /// The sentence around a citation.
  ///
  /// - Complexity: O(citations before it).
  func excerpt(ofCitation number: Int) -> String {
    guard let (start, count) = opened, number < count else { return "" }
    var reader = start
    for _ in 0..<number { _ = reader.part() }
    guard reader.number() != nil else { return "" }
    return reader.text() ?? ""
  }

  /// The anchors of its articles and of what they hold, sorted.
  ///
  /// - Complexity: O(citations and anchors).
  var articleAnchors: [String] {
    guard let (start, count) = opened else { return [] }
    var reader = start
    for _ in 0..<count { _ = reader.part() }
    return reader.texts() ?? []
  }

  private var opened: (reader: StoredBytes.Reader, count: Int)? {
    guard let bytes else { return nil }
    var reader = StoredBytes.Reader(bytes)
    guard let count = reader.number() else { return nil }
    return (reader, count)
  }
}
