import Vietnamese

/// A document made ready for the index: all that can be done on any thread and in any order.
public struct DigestedDocument: Sendable {
  /// What the index needs of it in a later build, as long as its text stays as it is.
  public let digest: SearchDigest
  /// The parts of its text, deflated.
  let texts: [[UInt8]]

  /// - Complexity: O(n) in the length of the texts.
  public init(_ record: SearchRecord) {
    var scan = DigestScan()
    ScalarForms.shared.isWord.withUnsafeBufferPointer { isWord in
      let leading = [record.number, record.title, record.kind] + record.sections.map(\.heading)
      for field in leading { scan.add(field, isWord, isLeading: true) }
      scan.add(record.issuer, isWord, isLeading: false)
      var text = DocumentText(of: record)
      for section in record.sections { scan.add(section, isWord, to: &text) }
      for reading in record.readings { scan.add(reading, isWord, isLeading: false) }
      scan.parts = text.finish()
    }
    let deflater = Deflater(level: 4, dictionary: TextDictionary.bytes)
    texts = scan.parts.map(deflater.deflate)
    var writer = ByteWriter()
    SearchDigest.begin(record, textHashes: texts.map(ContentName.hash), to: &writer)
    writer.append(number: scan.spellings.count)
    writer.append(scan.spellings.words.bytes)
    writer.append(scan.fields)
    digest = SearchDigest(bytes: writer.bytes)
  }
}

/// The words of a document's fields, as they are found.
private struct DigestScan {
  var spellings = SpellingTable()
  private(set) var fields: [UInt8] = []
  var parts: [[UInt8]] = []
  private var words: [UInt8] = []
  /// How many words of the text came before.
  private var position = 0

  /// Adds the words of a field other than the text.
  mutating func add(
    _ field: String?,
    _ isWord: UnsafeBufferPointer<Bool>,
    isLeading: Bool
  ) {
    guard var field else { return }
    var count = 0
    field.withUTF8 { bytes in
      WordScanner.scan(bytes, isWord: isWord) { range in
        let spelling = UnsafeBufferPointer(rebasing: bytes[range])
        guard let word = spellings.number(of: spelling) else { return }
        ByteWriter.append(word, to: &words)
        count += 1
      }
    }
    close(count, flags: isLeading ? 1 : 0)
  }

  /// Adds the words of a section and its text.
  mutating func add(
    _ section: SearchSection,
    _ isWord: UnsafeBufferPointer<Bool>,
    to text: inout DocumentText
  ) {
    let start = position
    var bytes = section.text
    bytes.withUTF8 { bytes in
      WordScanner.scan(bytes, isWord: isWord) { range in
        let spelling = UnsafeBufferPointer(rebasing: bytes[range])
        guard let word = spellings.number(of: spelling) else { return }
        text.note(position, at: range.lowerBound)
        ByteWriter.append(word, to: &words)
        position &+= 1
      }
      text.add(section, bytes)
    }
    close(position - start, flags: 2)
  }

  private mutating func close(_ count: Int, flags: Int) {
    guard count > 0 else { return }
    ByteWriter.append(count &<< 2 | flags, to: &fields)
    fields.append(contentsOf: words)
    words.removeAll(keepingCapacity: true)
  }
}
