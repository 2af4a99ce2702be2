/// Writes an XML document element by element; names are the program's own, texts are escaped.
struct XMLWriter {
  private(set) var text = #"<?xml version="1.0" encoding="UTF-8"?>"# + "\n"
  private var depth = 0

  typealias Attributes = KeyValuePairs<String, String?>

  /// An element with what `content` writes in it, each child on a line of its own.
  mutating func element(
    _ name: String,
    _ attributes: Attributes = [:],
    _ content: (inout XMLWriter) -> Void
  ) {
    line("<\(name)\(Self.written(attributes))>")
    depth += 1
    content(&self)
    depth -= 1
    line("</\(name)>")
  }

  /// An element without content.
  mutating func empty(_ name: String, _ attributes: Attributes) {
    line("<\(name)\(Self.written(attributes))/>")
  }

  /// An element with a run of text and of elements within it.
  mutating func inline(_ name: String, _ run: XMLRun) {
    line("<\(name)>\(run.text)</\(name)>")
  }

  private mutating func line(_ line: String) {
    text += String(repeating: " ", count: depth) + line + "\n"
  }

  static func written(_ attributes: Attributes) -> String {
    attributes.reduce(into: "") { written, attribute in
      guard let value = attribute.value else { return }
      written += " \(attribute.key)=\"\(XMLText.escaped(value.singleLine))\""
    }
  }
}
