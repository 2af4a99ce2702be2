/// Writes an XML document element by element; names are the program's own, texts are escaped.
struct XMLWriter {
  /// The document so far, in UTF-8.
  private(set) var bytes: [UInt8] = []
  private var depth: Int

  typealias Attributes = KeyValuePairs<String, String?>

  /// Begins a document.
  init() {
    depth = 0
    bytes += #"<?xml version="1.0" encoding="UTF-8"?>"#.utf8
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Begins a part of a document that stands in so many elements.
  init(partAt depth: Int) { self.depth = depth }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// An element with what `content` writes in it, each child on a line of its own.
  mutating func element(
    _ name: String,
    _ attributes: Attributes = [:],
    _ content: (inout XMLWriter) -> Void
  ) {
    indent()
    Self.append(startTag: name, attributes, to: &bytes)
    bytes.append(UInt8(ascii: "\n"))
    depth += 1
    content(&self)
    depth -= 1
    indent()
    append(endTag: name)
  }

  /// An element without content.
  mutating func empty(_ name: String, _ attributes: Attributes) {
    indent()
    Self.append(startTag: name, attributes, end: "/>", to: &bytes)
    bytes.append(UInt8(ascii: "\n"))
  }

  /// An element with a run of text and of elements within it.
  mutating func inline(_ name: String, _ run: XMLRun) {
    indent()
    Self.append(startTag: name, [:], to: &bytes)
    bytes += run.bytes
    append(endTag: name)
  }

  /// A part that was written at this depth.
  mutating func append(part: [UInt8]) { bytes += part }

  private mutating func indent() {
    for _ in 0..<depth { bytes.append(UInt8(ascii: " ")) }
  }

  private mutating func append(endTag name: String) {
    bytes += "</".utf8
    bytes += name.utf8
    bytes += ">\n".utf8
  }

  /// Appends the start tag of an element, or the tag of an empty one.
  static func append(
    startTag name: String,
    _ attributes: Attributes,
    end: String = ">",
    to bytes: inout [UInt8]
  ) {
    bytes.append(UInt8(ascii: "<"))
    bytes += name.utf8
    for (name, value) in attributes {
      guard let value else { continue }
      bytes.append(UInt8(ascii: " "))
      bytes += name.utf8
      bytes += "=\"".utf8
      XMLText.append(escaping: value.singleLine, to: &bytes)
      bytes.append(UInt8(ascii: "\""))
    }
    bytes += end.utf8
  }
}
