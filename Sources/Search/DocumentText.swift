/// Cuts the text of a document into the files from which the page takes its snippets.
///
/// A part holds whole sections up to a limit, and of longer sections pieces that begin at a word. It
/// says at which position of the document its first word stands, so that a hit's position leads to its
/// part and to its word.
struct DocumentText {
  /// A finished part: the position of its first word and its content.
  struct Part {
    let start: Int
    let bytes: [UInt8]
  }

  /// About how many bytes of text a part holds.
  static let limit = 24 * 1024
  /// How much of a stretch without words is kept after the last word.
  private static let stretch = 1024

  /// Where a section goes on in the next part: the byte and the position of the word there, and the
  /// end of the word before it.
  private struct Cut {
    let offset: Int
    let wordEnd: Int
    let position: Int
  }

  private let record: SearchRecord
  private var parts: [Part] = []
  /// Of the part that grows: the position of its first word, its size and its sections.
  private var start: Int?
  private var size = 0
  private var sections = JSONBytes()

  init(of record: SearchRecord) {
    self.record = record
  }

  /// Adds a section.
  ///
  /// - Parameters:
  ///   - section: what comes next in the document.
  ///   - last: the position of the word before the section.
  ///   - gap: how far the section's first word is from that.
  ///   - note: called for each word, in order.
  /// - Returns: the position of the last word, `last` where there is none.
  mutating func add(
    _ section: SearchSection,
    after last: Int,
    gap: Int,
    note: (_ form: UnsafeBufferPointer<UInt8>, _ position: Int) -> Void
  ) -> Int {
    if size >= DocumentText.limit { close(before: last) }
    var position = last
    var cuts: [Cut] = []
    var text = section.text
    text.withUTF8 { bytes in
      var filled = size
      var from = 0
      var wordEnd = 0
      WordScanner.scan(bytes) { range, form in
        position += position == last ? gap : 1
        if filled + range.lowerBound - from >= DocumentText.limit {
          cuts.append(Cut(offset: range.lowerBound, wordEnd: wordEnd, position: position))
          filled = 0
          from = range.lowerBound
        }
        wordEnd = range.upperBound
        note(form, position)
      }
      if position > last, start == nil { start = last + gap }
      from = 0
      for cut in cuts {
        append(section, DocumentText.piece(of: bytes, from..<cut.offset, wordEnd: cut.wordEnd))
        close(before: cut.position)
        start = cut.position
        from = cut.offset
      }
      append(section, DocumentText.piece(of: bytes, from..<bytes.count, wordEnd: wordEnd))
    }
    return position
  }

  /// All parts, at least one; `last` is the position of the last word.
  consuming func finish(after last: Int) -> [Part] {
    if size > 0 || parts.isEmpty { close(before: last) }
    return parts
  }
}

extension DocumentText {
  /// A range of a section, without what follows the last word at great length.
  private static func piece(
    of bytes: UnsafeBufferPointer<UInt8>,
    _ range: Range<Int>,
    wordEnd: Int
  ) -> UnsafeBufferPointer<UInt8> {
    var end = min(range.upperBound, max(range.lowerBound, wordEnd) + stretch)
    while end < range.upperBound, end > range.lowerBound, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return UnsafeBufferPointer(rebasing: bytes[range.lowerBound..<end])
  }

  private mutating func append(_ section: SearchSection, _ text: UnsafeBufferPointer<UInt8>) {
    sections.append(sections.bytes.isEmpty ? "[" : ",[")
    sections.append(string: section.anchor.utf8.count <= String.clip ? section.anchor : "")
    sections.append(",")
    sections.append(string: section.heading.clipped)
    sections.append(",")
    sections.append(string: text)
    sections.append("]")
    size +=
      min(section.anchor.utf8.count + section.heading.utf8.count, 2 * String.clip) + text.count + 8
  }

  private mutating func close(before position: Int) {
    let start = start ?? max(0, position)
    var json = JSONBytes()
    json.append("{\"address\":")
    json.append(string: record.address)
    json.append(",\"number\":")
    json.append(string: record.number?.clipped)
    json.append(",\"title\":")
    json.append(string: record.title.clipped)
    json.append(",\"kind\":")
    json.append(string: record.kind?.clipped)
    json.append(",\"issuer\":")
    json.append(string: record.issuer?.clipped)
    json.append(",\"date\":")
    json.append(string: record.date?.clipped)
    json.append(",\"start\":")
    json.append(number: start)
    json.append(",\"sections\":[")
    json.append(sections)
    json.append("]}")
    parts.append(Part(start: start, bytes: json.bytes))
    self.start = nil
    size = 0
    sections = JSONBytes()
  }
}

extension String {
  /// The most bytes of a heading or a fact: every part repeats them, however long they are.
  fileprivate static let clip = 1024

  /// The text, or its first scalars when it is very long.
  fileprivate var clipped: String {
    guard utf8.count > String.clip else { return self }
    return String(decoding: utf8.prefix(String.clip), as: UTF8.self)
  }
}
