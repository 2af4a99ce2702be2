/// Cuts the text of a document into the files from which the page takes its snippets.
///
/// A part holds 2,048 words and a few of the next, so that what begins in it can be read to its end;
/// a posting leads to the part of a hit. Each repeats the facts of the document.
///
///     [address, number, title, kind, issuer, date, [[anchor, heading, text], …], [reading, …],
///      how many parts there are]
///
/// as `JSONBytes`. Very long facts are clipped: every part repeats them.
struct DocumentText {
  /// How many words a part has.
  static let length = 2048
  /// How many words of the next part are repeated.
  static let overlap = 16

  private let record: SearchRecord
  private(set) var parts: [[UInt8]] = []
  private var sections = JSONBytes()
  private var cuts: [Int] = []
  private var ends: [Int] = []

  init(of record: SearchRecord) {
    self.record = record
  }

  /// Notes a word of the section that is read: its number in the document and where it begins.
  @inline(__always)
  mutating func note(_ word: Int, at offset: Int) {
    let rest = word & (DocumentText.length - 1)
    if rest == 0, word > 0 {
      cuts.append(offset)
    } else if rest == DocumentText.overlap, cuts.count > ends.count {
      ends.append(offset)
    }
  }

  /// Adds a section whose words were noted.
  mutating func add(_ section: SearchSection, _ text: UnsafeBufferPointer<UInt8>) {
    var from = 0
    for (index, cut) in cuts.enumerated() {
      append(section, text[from..<(index < ends.count ? ends[index] : text.count)])
      close()
      from = cut
    }
    append(section, text[from...])
    cuts.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  /// All parts, at least one.
  consuming func finish() -> [[UInt8]] {
    if !sections.bytes.isEmpty || parts.isEmpty { close() }
    let end = Array(",\(parts.count)]".utf8)
    return parts.map { $0 + end }
  }
}

extension DocumentText {
  private mutating func append(
    _ section: SearchSection,
    _ text: Slice<UnsafeBufferPointer<UInt8>>
  ) {
    sections.append(sections.bytes.isEmpty ? "[" : ",[")
    sections.append(string: section.anchor.utf8.count <= String.clip ? section.anchor : "")
    sections.append(",")
    sections.append(string: section.heading.clipped)
    sections.append(",")
    sections.append(string: UnsafeBufferPointer(rebasing: text))
    sections.append("]")
  }

  private mutating func close() {
    var json = JSONBytes()
    json.append("[")
    let facts = [
      record.address, record.number, record.title, record.kind, record.issuer, record.date,
    ]
    for fact in facts {
      json.append(string: fact?.clipped)
      json.append(",")
    }
    json.append("[")
    json.append(raw: sections.bytes)
    json.append("],")
    json.append(strings: record.readings)
    parts.append(json.bytes)
    sections = JSONBytes()
  }
}

extension String {
  /// The most bytes of a heading or a fact.
  fileprivate static let clip = 1024

  /// The text, or its first scalars when it is very long.
  fileprivate var clipped: String {
    guard utf8.count > String.clip else { return self }
    return String(decoding: utf8.prefix(String.clip), as: UTF8.self)
  }
}
