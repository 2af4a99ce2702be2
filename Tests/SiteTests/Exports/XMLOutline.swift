import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The elements of a well-formed XML document, in order; nil for any other text.
struct XMLOutline {
  struct Element {
    let name: String
    let namespace: String?
    let attributes: [String: String]
    let depth: Int
  }

  private(set) var elements: [Element] = []

  init?(_ text: String) {
    let parser = XMLParser(data: Data(text.utf8))
    let reader = Reader()
    parser.shouldProcessNamespaces = true
    parser.delegate = reader
    guard parser.parse() else { return nil }
    elements = reader.elements
  }

  /// The values of an attribute, in order.
  func values(of attribute: String, in name: String? = nil) -> [String] {
    elements.filter { name == nil || $0.name == name }.compactMap { $0.attributes[attribute] }
  }

  /// The parser asks for a class to report to.
  private final class Reader: NSObject, XMLParserDelegate {
    var elements: [Element] = []
    private var depth = 0

    func parser(
      _ parser: XMLParser,
      didStartElement name: String,
      namespaceURI: String?,
      qualifiedName: String?,
      attributes: [String: String]
    ) {
      elements.append(
        Element(name: name, namespace: namespaceURI, attributes: attributes, depth: depth)
      )
      depth += 1
    }

    func parser(
      _ parser: XMLParser,
      didEndElement name: String,
      namespaceURI: String?,
      qualifiedName: String?
    ) {
      depth -= 1
    }
  }
}
