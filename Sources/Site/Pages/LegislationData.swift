import Documents
import Restoration

/// A document as schema.org/Legislation, the data block in the head of its page.
struct LegislationData {
  let linked: LinkedEntry
  let settings: ArchiveSettings

  /// The object in JSON, fit to stand in a script element of HTML; keys in the order of the alphabet.
  var json: String {
    let entry = linked.entry
    let metadata = entry.metadata
    let address = settings.baseURL.absolute(entry.address.path)
    let cited = cited
    var writer = JSONWriter(escapesMarkup: true)
    func write(cited property: Property) {
      if let urls = cited[property] { writer.write(key: property.name, urls) }
    }
    writer.beginObject()
    writer.write(key: "@context", "https://schema.org")
    writer.write(key: "@id", address)
    writer.write(key: "@type", "Legislation")
    write(cited: .citation)
    writer.write(key: "description", ifAny: metadata.title)
    let formats = Self.formats.filter { settings.outputs.contains($0.format) }
    writer.write(key: "encoding", formats) { writer, encoding in
      writer.beginObject()
      writer.write(key: "@type", "MediaObject")
      writer.write(key: "contentUrl", address + encoding.format.fileName)
      writer.write(key: "encodingFormat", encoding.type)
      writer.endObject()
    }
    writer.write(key: "inLanguage", "vi")
    write(cited: .isBasedOn)
    writer.write(key: "isPartOf")
    writer.beginObject()
    writer.write(key: "@type", "Collection")
    writer.write(key: "name", settings.title)
    writer.write(key: "url", settings.baseURL.description)
    writer.endObject()
    if !entry.stated.topics.isEmpty { writer.write(key: "keywords", entry.stated.topics) }
    write(cited: .amends)
    writer.write(key: "legislationDate", ifAny: metadata.date?.iso)
    write(cited: .implements)
    writer.write(key: "legislationIdentifier", ifAny: metadata.number)
    writer.write(key: "legislationJurisdiction", metadata.place ?? "Việt Nam")
    if let issuer = metadata.issuer {
      writer.write(key: "legislationPassedBy")
      writer.beginObject()
      writer.write(key: "@type", "Organization")
      writer.write(key: "name", issuer)
      writer.endObject()
    }
    write(cited: .repeals)
    writer.write(key: "legislationType", ifAny: metadata.kind)
    writer.write(key: "name", metadata.title.map { "\(entry.heading): \($0)" } ?? entry.heading)
    writer.write(key: "url", address)
    writer.endObject()
    return writer.text
  }

  /// The addresses of what the document cites, each once, by the properties that say how.
  private var cited: [Property: [String]] {
    var cited: [Property: [String]] = [:]
    for (placed, link) in linked.linkedCitations {
      guard let target = link?.target else { continue }
      let url = settings.baseURL.absolute(target.path)
      let properties =
        placed.relation.map { [.citation, Property($0.relation)] } ?? [.citation]
      for property in properties where cited[property]?.contains(url) != true {
        cited[property, default: []].append(url)
      }
    }
    return cited
  }

  private static let formats: [(format: OutputFormat, type: String)] = [
    (.md, "text/markdown"), (.txt, "text/plain"), (.json, "application/json"),
    (.akn, "application/akn+xml"),
  ]
}

extension LegislationData {
  /// How schema.org says that a document cites another.
  private enum Property {
    case citation, isBasedOn, implements, amends, repeals

    init(_ relation: Relation) {
      self =
        switch relation {
        case .basis, .reviews: .isBasedOn
        case .implements, .guides: .implements
        case .amends, .supplements: .amends
        case .replaces, .repeals: .repeals
        }
    }

    var name: StaticString {
      switch self {
      case .citation: "citation"
      case .isBasedOn: "isBasedOn"
      case .implements: "legislationEnsuresImplementationOf"
      case .amends: "legislationAmends"
      case .repeals: "legislationRepeals"
      }
    }
  }
}
