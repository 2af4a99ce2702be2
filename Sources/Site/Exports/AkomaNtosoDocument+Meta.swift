import Documents

extension AkomaNtosoDocument {
  /// What the document is, and what it refers to.
  func meta(_ writer: inout XMLWriter) {
    writer.element("meta") { writer in
      identification(&writer)
      analysis(&writer)
      references(&writer)
    }
  }

  private func identification(_ writer: inout XMLWriter) {
    let metadata = entry.metadata
    let work = Self.work(entry.address)
    let expression = work + "/vie"
    let issued = Self.date(metadata.date)
    writer.element("identification", ["source": "#van_kho"]) { writer in
      writer.element("FRBRWork") { writer in
        uris(&writer, work)
        writer.empty(
          "FRBRalias",
          ["name": "dia-chi", "value": settings.baseURL.absolute(entry.address.path)]
        )
        writer.empty("FRBRdate", ["date": issued, "name": "ban-hanh"])
        writer.empty("FRBRauthor", ["href": "#co_quan"])
        writer.empty("FRBRcountry", ["value": "vn"])
        if let kind = metadata.kind {
          writer.empty("FRBRsubtype", ["value": DocumentList.slug(ofKind: kind)])
        }
        if let number = metadata.number { writer.empty("FRBRnumber", ["value": number]) }
        writer.empty("FRBRname", ["value": metadata.title ?? entry.heading])
      }
      writer.element("FRBRExpression") { writer in
        uris(&writer, expression)
        writer.empty(
          "FRBRdate",
          [
            "date": entry.stated.reviewed?.iso ?? issued,
            "name": entry.stated.reviewed == nil ? "ban-hanh" : "hieu-dinh",
          ]
        )
        writer.empty("FRBRauthor", ["href": "#van_kho"])
        writer.empty("FRBRlanguage", ["language": "vie"])
      }
      writer.element("FRBRManifestation") { writer in
        uris(&writer, expression, format: ".akn")
        writer.empty("FRBRdate", ["date": issued, "name": "ban-hanh"])
        writer.empty("FRBRauthor", ["href": "#van_kho"])
        writer.empty("FRBRformat", ["value": "application/akn+xml"])
      }
    }
  }

  private func uris(_ writer: inout XMLWriter, _ uri: String, format: String = "") {
    writer.empty("FRBRthis", ["value": "\(uri)/!main\(format)"])
    writer.empty("FRBRuri", ["value": uri + format])
  }

  /// Changes that the document makes in others, as far as its words say so.
  private func analysis(_ writer: inout XMLWriter) {
    let changes = linked.linkedCitations.enumerated().compactMap { index, pair in
      Self.change(pair.0).flatMap { type in
        pair.1?.target.map { (index: index, type: type, target: $0) }
      }
    }
    guard !changes.isEmpty else { return }
    writer.element("analysis", ["source": "#van_kho"]) { writer in
      writer.element("activeModifications") { writer in
        for change in changes {
          writer.element("textualMod", ["eId": "am_\(change.index + 1)", "type": change.type]) {
            $0.empty("source", ["href": "#\(eId(ofCitation: change.index))"])
            $0.empty("destination", ["href": Self.work(change.target)])
          }
        }
      }
    }
  }

  private func eId(ofCitation index: Int) -> String {
    (text.eIds.indices.contains(index) ? text.eIds[index] : nil) ?? "trich_yeu"
  }

  private static func change(_ placed: PlacedCitation) -> String? {
    switch placed.relation?.relation {
    case .amends, .replaces: "substitution"
    case .supplements: "insertion"
    case .repeals: "repeal"
    default: nil
    }
  }

  private func references(_ writer: inout XMLWriter) {
    let metadata = entry.metadata
    var cited: [(target: Address, heading: String)] = []
    var seen: Set<Address> = [entry.address]
    for (placed, link) in linked.linkedCitations {
      guard let target = link?.target, seen.insert(target).inserted else { continue }
      let citation = placed.citation
      let heading =
        placed.work.name == nil
        ? CitationText.heading(kind: citation.kind, number: citation.number) : placed.work.words
      cited.append((target, heading))
    }
    writer.element("references", ["source": "#van_kho"]) { writer in
      writer.empty(
        "original",
        ["eId": "ref_0", "href": Self.work(entry.address), "showAs": entry.heading]
      )
      for (number, work) in cited.enumerated() {
        writer.empty(
          "activeRef",
          [
            "eId": "ref_\(number + 1)", "href": Self.work(work.target), "showAs": work.heading,
          ]
        )
      }
      writer.empty(
        "TLCOrganization",
        [
          "eId": "co_quan", "href": "/akn/ontology/organization/vn/\(entry.address.issuer)",
          "showAs": metadata.issuer ?? entry.address.issuer,
        ]
      )
      writer.empty(
        "TLCOrganization",
        [
          "eId": "van_kho", "href": "/akn/ontology/organization/vn/vankho",
          "showAs": settings.title,
        ]
      )
      if let name = metadata.signedBy {
        writer.empty(
          "TLCPerson",
          [
            "eId": "nguoi_ky",
            "href": "/akn/ontology/person/vn/\(DocumentList.slug(ofKind: name))",
            "showAs": name,
          ]
        )
      }
    }
  }

  /// A date as the schema demands one; the year 1 where none is known.
  private static func date(_ date: CivilDate?) -> String { date?.iso ?? "0001-01-01" }
}
