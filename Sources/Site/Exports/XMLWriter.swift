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
    beginLine(Self.startTag(name, attributes))
    endLine("")
    depth += 1
    content(&self)
    depth -= 1
    beginLine("</\(name)")
    endLine(">")
  }

  /// An element without content.
  mutating func empty(_ name: String, _ attributes: Attributes) {
    beginLine("<\(name)\(Self.written(attributes))")
    endLine("/>")
  }

  /// An element with a run of text and of elements within it.
  mutating func inline(_ name: String, _ run: XMLRun) {
    beginLine("<\(name)>")
    bytes += run.bytes
    endLine("</\(name)>")
  }

  /// A part that was written at this depth.
  mutating func append(part: [UInt8]) { bytes += part }

  private mutating func beginLine(_ text: String) {
    for _ in 0..<depth { bytes.append(UInt8(ascii: " ")) }
    bytes += text.utf8
  }

  private mutating func endLine(_ text: String) {
    bytes += text.utf8
    bytes.append(UInt8(ascii: "\n"))
  }

  static func startTag(_ name: String, _ attributes: Attributes) -> String {
    "<\(name)\(written(attributes))>"
  }

  private static func written(_ attributes: Attributes) -> String {
    attributes.reduce(into: "") { written, attribute in
      guard let value = attribute.value else { return }
      written += " \(attribute.key)=\"\(XMLText.escaped(value.singleLine))\""
    }
  }
}
