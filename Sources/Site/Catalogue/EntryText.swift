import Documents

/// What only those need of a document who look at its citations, kept as bytes: thousands of documents
/// are held at once, and most citations are asked for twice in a build.
///
/// Layout, numbers as in `StoredBytes`: whether a law is cited by name and number; how many citations
/// there are; each after its length, its excerpt first; the anchors of articles, sorted.
struct EntryText: Sendable {
  private let bytes: [UInt8]
  private let range: Range<Int>

  /// - Parameters:
  ///   - citations: of the document, in order.
  ///   - articleAnchors: of its articles and of what they hold.
  init(_ citations: [PlacedCitation], articleAnchors: Set<String>) {
    var writer = StoredBytes.Writer()
    writer.append(citations.contains { $0.work.numberedLaw != nil })
    writer.append(citations.count)
    var one = StoredBytes.Writer()
    for citation in citations {
      one.removeAll()
      citation.append(to: &one)
      writer.append(one.bytes.count)
      writer.append(raw: one.bytes)
    }
    writer.append(articleAnchors.sorted())
    // An array of its own has room for no more than it holds.
    bytes = Array(writer.bytes[...])
    range = 0..<bytes.count
  }

  /// What an earlier build kept.
  init(stored bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    self.range = range
  }

  var stored: ArraySlice<UInt8> { bytes[range] }

  /// Whether a law is cited by its name and its number, from which its number is learnt.
  ///
  /// - Complexity: O(1).
  var namesLaws: Bool {
    var reader = StoredBytes.Reader(bytes, in: range)
    return reader.flag() ?? false
  }

  /// How many citations there are.
  ///
  /// - Complexity: O(1).
  var citationCount: Int { opened?.count ?? 0 }

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
    var reader = StoredBytes.Reader(bytes, in: range)
    guard reader.flag() != nil, let count = reader.number() else { return nil }
    return (reader, count)
  }
}
