import Documents
import Restoration

/// The content of `index.json`: a document as data, for programs that use the archive.
struct DocumentRecord {
  let address: String
  let url: String
  let number: String?
  let kind: String?
  let issuer: String?
  let parent: String?
  let place: String?
  let date: String?
  let title: String?
  let term: String?
  let authority: String?
  let signedBy: String?
  let recipients: [String]
  let topics: [String]
  let review: Review
  let source: Source?
  let outline: [Section]
  let citations: [Reference]
  let citedBy: [Citing]

  struct Review {
    let state: String
    let reviewer: String?
    let date: String?
    let words: Int
    let repaired: Int
    let doubtful: Int
  }

  struct Source {
    let file: String
    let sha256: String
  }

  struct Section {
    let level: Int
    let label: String?
    let text: String
    let anchor: String
  }

  struct Reference {
    let kind: String?
    let number: String?
    let date: String?
    let issuer: String?
    let parts: String?
    let type: String
    let status: String
    let target: String?
    let anchor: String?
    let candidates: [String]
    let excerpt: String
    let relation: Evidence?
  }

  struct Citing {
    let address: String
    let heading: String
    let excerpt: String
    let relations: [Evidence]
  }

  struct Evidence {
    let type: String
    let words: String
  }

  /// Keys sorted, so that equal documents give equal bytes.
  var bytes: [UInt8] { json(.indented) }

  /// The same on one line.
  var line: [UInt8] { json(.compact) }
}

extension DocumentRecord {
  init(
    _ linked: LinkedEntry,
    outline items: [LinkedPage.OutlineItem],
    catalogue: Catalogue,
    settings: ArchiveSettings
  ) {
    let entry = linked.entry
    let metadata = entry.metadata
    address = entry.address.path
    url = settings.baseURL.absolute(entry.address.path)
    number = metadata.number
    kind = metadata.kind
    issuer = metadata.issuer
    parent = metadata.parent
    place = metadata.place
    date = metadata.date?.iso
    title = metadata.title
    term = metadata.term
    authority = metadata.authority
    signedBy = metadata.signedBy
    recipients = metadata.recipients
    topics = entry.stated.topics
    review = Review(
      state: entry.review.state.rawValue,
      reviewer: entry.stated.reviewer,
      date: entry.stated.reviewed?.iso,
      words: entry.review.words,
      repaired: entry.review.repaired,
      doubtful: entry.review.doubtful
    )
    source = entry.sourceHash.flatMap { hash in
      entry.source.text.map { Source(file: $0.name, sha256: hash.hex) }
    }
    outline = items.map {
      Section(level: $0.level, label: $0.label, text: $0.text, anchor: $0.anchor)
    }
    citations = linked.linkedCitations.map { placed, link in
      Reference(placed, link)
    }
    citedBy = (catalogue.citedBy[entry.address] ?? []).map { place in
      let citing = catalogue.entries[place.entry]
      return Citing(
        address: citing.address.path,
        heading: citing.heading,
        excerpt: citing.text.excerpt(ofCitation: place.citation),
        relations: place.relations.map(Evidence.init)
      )
    }
  }
}

extension DocumentRecord.Evidence {
  init(_ evidence: RelationEvidence) {
    type = evidence.relation.rawValue
    words = evidence.words
  }
}

extension DocumentRecord.Reference {
  init(_ placed: PlacedCitation, _ link: CatalogueLink?) {
    let citation = placed.citation
    kind = citation.kind
    number = citation.number
    date = citation.date?.iso
    issuer = citation.issuer
    parts = citation.parts
    type = citation.type.rawValue
    status = link?.status.rawValue ?? "none"
    target = link?.target?.path
    anchor = link?.anchor
    candidates = link?.candidates.map(\.path) ?? []
    excerpt = placed.excerpt
    relation = placed.relation.map(DocumentRecord.Evidence.init)
  }
}
