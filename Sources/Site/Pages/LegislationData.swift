import Documents

/// A document as schema.org/Legislation, the data block in the head of its page.
struct LegislationData {
  private let properties: [String: Value]

  init(_ linked: LinkedEntry, settings: ArchiveSettings) {
    let entry = linked.entry
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
    for (placed, link) in linked.linkedCitations {
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
    var bytes: [UInt8] = []
    bytes.reserveCapacity(2048)
    Value.object(properties).append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private indirect enum Value {
    case text(String)
    case list([Value])
    case object([String: Value])

    /// Appends the value, the properties of objects in the order of their names.
    func append(to bytes: inout [UInt8]) {
      switch self {
      case .text(let text): JSONText.append(quoting: text, to: &bytes)
      case .list(let values):
        bytes.append(UInt8(ascii: "["))
        for (index, value) in values.enumerated() {
          if index > 0 { bytes.append(UInt8(ascii: ",")) }
          value.append(to: &bytes)
        }
        bytes.append(UInt8(ascii: "]"))
      case .object(let properties):
        bytes.append(UInt8(ascii: "{"))
        for (index, property) in properties.sorted(by: { $0.key < $1.key }).enumerated() {
          if index > 0 { bytes.append(UInt8(ascii: ",")) }
          JSONText.append(quoting: property.key, to: &bytes)
          bytes.append(UInt8(ascii: ":"))
          property.value.append(to: &bytes)
        }
        bytes.append(UInt8(ascii: "}"))
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
