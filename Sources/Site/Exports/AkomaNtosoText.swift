import Markup

/// The text of a document in Akoma Ntoso, written before it is known where its citations lead.
struct AkomaNtosoText: Sendable {
  /// The elements, with places for the references (`LinkPlaces`), each numbered like its citation.
  let body: ArraySlice<UInt8>
  /// The division in which each citation stands; nil for one in the title.
  let eIds: [String?]

  /// How deep the elements stand in the document.
  static let depth = 2

  /// The elements, with a reference in each place that `link` gives one for.
  func linked(_ link: (Int) -> CatalogueLink?) -> [UInt8] {
    LinkPlaces.filled(body) { number, bytes in
      guard let link = link(number), let target = link.target else { return nil }
      let work = AkomaNtosoDocument.work(target) + (link.anchor.map { "#" + $0 } ?? "")
      XMLWriter.append(startTag: "ref", ["href": work], to: &bytes)
      return "</ref>"
    }
  }
}

extension AkomaNtosoText {
  func append(to writer: inout StoredBytes.Writer) {
    writer.append(part: body)
    writer.append(eIds.count)
    for eId in eIds { writer.append(eId) }
  }

  init?(reading reader: inout StoredBytes.Reader) {
    guard let length = reader.number(), let body = reader.raw(length), let count = reader.number()
    else { return nil }
    var eIds: [String?] = []
    for _ in 0..<count {
      guard let eId = reader.optionalText() else { return nil }
      eIds.append(eId)
    }
    self.body = body
    self.eIds = eIds
  }
}
