import Documents
import Foundation

/// A document as schema.org/Legislation, the data block in the head of its page.
struct LegislationData {
  private let properties: [String: Value]

  init(_ index: Int, catalogue: Catalogue, settings: ArchiveSettings) {
    let entry = catalogue.entries[index]
    let metadata = entry.metadata
    let address = settings.baseURL.absolute(entry.address.path)
    var properties: [String: Value] = [
      "@context": .text("https://schema.org"), "@type": .text("Legislation"),
      "@id": .text(address), "url": .text(address),
      "name": .text(metadata.title.map { "\(entry.heading): \($0)" } ?? entry.heading),
      "inLanguage": .text("vi"), "legislationJurisdiction": .text(metadata.place ?? "Việt Nam"),
      "isPartOf": .object([
        "@type": .text("Collection"), "name": .text(settings.title),
        "url": .text(settings.baseURL.description),
      ]),
    ]
    properties["legislationIdentifier"] = metadata.number.map(Value.text)
    properties["legislationType"] = metadata.kind.map(Value.text)
    properties["legislationDate"] = metadata.date.map { .text($0.iso) }
    properties["legislationPassedBy"] = metadata.issuer.map {
      .object(["@type": .text("Organization"), "name": .text($0)])
    }
    properties["description"] = metadata.title.map(Value.text)
    if !entry.stated.topics.isEmpty {
      properties["keywords"] = .list(entry.stated.topics.map(Value.text))
    }
    properties["encoding"] = .list(
      Self.formats.filter { settings.outputs.contains($0.format) }.map { format, type in
        .object([
          "@type": .text("MediaObject"), "contentUrl": .text(address + format.fileName),
          "encodingFormat": .text(type),
        ])
      }
    )
    var cited: [String: [String]] = [:]
    for (placed, link) in zip(entry.citations, catalogue.links[index]) {
      guard let target = link?.target else { continue }
      let url = settings.baseURL.absolute(target.path)
      let names = ["citation"] + (placed.relation.map { [Self.property($0.relation)] } ?? [])
      for name in names where cited[name]?.contains(url) != true {
        cited[name, default: []].append(url)
      }
    }
    properties.merge(cited.mapValues { .list($0.map(Value.text)) }) { _, links in links }
    self.properties = properties
  }

  /// The object in JSON, fit to stand in a script element of HTML.
  var json: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      let text = String(decoding: try encoder.encode(properties), as: UTF8.self)
      return text.replacing("<", with: "\\u003C")
    }
  }

  private indirect enum Value: Encodable {
    case text(String)
    case list([Value])
    case object([String: Value])

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .text(let text): try container.encode(text)
      case .list(let values): try container.encode(values)
      case .object(let properties): try container.encode(properties)
      }
    }
  }

  private static let formats: [(format: OutputFormat, type: String)] = [
    (.md, "text/markdown"), (.txt, "text/plain"), (.json, "application/json"),
    (.akn, "application/akn+xml"),
  ]

  private static func property(_ relation: Relation) -> String {
    switch relation {
    case .basis, .reviews: "isBasedOn"
    case .implements, .guides: "legislationEnsuresImplementationOf"
    case .amends, .supplements: "legislationAmends"
    case .replaces, .repeals: "legislationRepeals"
    }
  }
}
