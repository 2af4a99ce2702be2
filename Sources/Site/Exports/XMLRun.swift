/// Text with elements in it, already escaped.
struct XMLRun: ExpressibleByStringLiteral {
  private(set) var text = ""

  init(_ text: String) { append(text) }

  init(stringLiteral value: String) { append(value) }

  mutating func append(_ text: some StringProtocol) {
    self.text += XMLText.escaped(String(text))
  }

  mutating func append(_ name: String, _ attributes: XMLWriter.Attributes, _ content: String) {
    text += "<\(name)\(XMLWriter.written(attributes))>\(XMLText.escaped(content))</\(name)>"
  }
}
