import Markup

/// Text with elements in it, already escaped, in UTF-8.
struct XMLRun: Sendable {
  private(set) var bytes: [UInt8] = []

  init(_ text: String = "") { append(text) }

  mutating func append(_ text: String) { XMLText.append(escaping: text, to: &bytes) }

  /// Appends text in UTF-8, on one line.
  mutating func append(line text: UnsafeBufferPointer<UInt8>) {
    XMLText.append(escaping: text, newline: " ", to: &bytes)
  }

  mutating func append(_ name: String, _ attributes: XMLWriter.Attributes, _ content: String) {
    XMLWriter.append(startTag: name, attributes, to: &bytes)
    append(content)
    bytes += "</\(name)>".utf8
  }

  /// Appends the words of a place that becomes an element, or stays bare (`LinkPlaces`).
  mutating func append(place number: Int, _ content: UnsafeBufferPointer<UInt8>) {
    bytes += LinkPlaces.start(number).utf8
    append(line: content)
    bytes += LinkPlaces.end.utf8
  }
}
