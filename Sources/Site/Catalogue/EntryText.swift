import Documents

/// What only those need of a document who look at its citations, kept as bytes, and those of this build
/// in a file: a hundred thousand documents may be held at once, and citations are asked for seldom.
///
/// Layout, numbers as in `StoredBytes`: whether a law is cited by name and number; how many citations
/// there are; each after its length, its excerpt first; the anchors of articles, sorted.
struct EntryText: Sendable {
  /// Whether a law is cited by its name and its number, from which its number is learnt.
  let namesLaws: Bool
  let citationCount: Int
  private let storage: Storage

  private enum Storage: Sendable {
    case memory([UInt8], Range<Int>)
    case file(ScratchFile, Range<Int>)
  }

  /// - Parameters:
  ///   - citations: of the document, in order.
  ///   - articleAnchors: of its articles and of what they hold.
  ///   - file: where to keep it; nil, or where it cannot be written, for memory.
  init(_ citations: [PlacedCitation], articleAnchors: Set<String>, in file: ScratchFile?) {
    namesLaws = citations.contains { $0.work.numberedLaw != nil }
    citationCount = citations.count
    var writer = StoredBytes.Writer()
    writer.append(namesLaws)
    writer.append(citations.count)
    var one = StoredBytes.Writer()
    for citation in citations {
      one.removeAll()
      citation.append(to: &one)
      writer.append(part: one.bytes)
    }
    writer.append(articleAnchors.sorted())
    storage = Self.stored(writer.bytes, in: file)
  }

  private static func stored(_ bytes: [UInt8], in file: ScratchFile?) -> Storage {
    do {
      if let file { return .file(file, try file.append(bytes)) }
    } catch {
      // It takes memory then.
    }
    // An array of its own has room for no more than it holds.
    return .memory(Array(bytes[...]), 0..<bytes.count)
  }

  /// What an earlier build kept.
  init(stored bytes: [UInt8], _ range: Range<Int>) {
    var reader = StoredBytes.Reader(bytes, in: range)
    namesLaws = reader.flag() ?? false
    citationCount = reader.number() ?? 0
    storage = .memory(bytes, range)
  }

  /// All of it, as it is kept.
  var bytes: ArraySlice<UInt8> { stored.map { $0.bytes[$0.range] } ?? [] }

  /// The bytes and where in them it stands; nil where they cannot be read (`ScratchFile.failure`).
  private var stored: (bytes: [UInt8], range: Range<Int>)? {
    switch storage {
    case .memory(let bytes, let range): (bytes, range)
    case .file(let file, let range): file.bytes(in: range).map { ($0, 0..<$0.count) }
    }
  }

  /// - Complexity: O(length).
  var citations: [PlacedCitation] {
    guard let (start, count) = opened else { return [] }
    var reader = start
    var citations: [PlacedCitation] = []
    citations.reserveCapacity(min(count, 1 << 16))
    for _ in 0..<count {
      guard reader.number() != nil, let citation = PlacedCitation(reading: &reader) else { break }
      citations.append(citation)
    }
    return citations
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
    guard let (bytes, range) = stored else { return nil }
    var reader = StoredBytes.Reader(bytes, in: range)
    guard reader.flag() != nil, let count = reader.number() else { return nil }
    return (reader, count)
  }
}
