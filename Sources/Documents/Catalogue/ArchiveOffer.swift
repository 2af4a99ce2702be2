/// What a document answers when an archive is asked for something.
///
/// Where a document before a change and after it offers the same, no other document's citations can
/// lead elsewhere for it.
public struct ArchiveOffer: Hashable, Sendable {
  /// What is asked for.
  public let facet: ArchiveFacet
  /// The hash of all that the answer tells of the document.
  public let value: UInt64

  /// An offer that was kept.
  public init(facet: ArchiveFacet, value: UInt64) {
    self.facet = facet
    self.value = value
  }

  /// What a document offers to those who cite it, each once.
  ///
  /// - Parameters:
  ///   - document: the document.
  ///   - anchors: of its articles, which citations of a clause lead to.
  ///   - works: what it cites, from which the numbers of laws are learnt.
  ///   - rule: the rule of addresses.
  /// - Returns: offers in a fixed order, those that laws are learnt from last.
  public static func all(
    of document: CitingDocument,
    anchors: some Sequence<String>,
    works: some Sequence<CitedWork>,
    rule: AddressRule
  ) -> [ArchiveOffer] {
    let date = document.metadata.date?.iso
    var held = FacetHash()
    held.add(document.address.path)
    held.add(date)
    held.add((document.number?.year).map(String.init))
    var offers = (document.keys.map(ArchiveFacet.number) + names(of: document, rule)).map {
      ArchiveOffer(facet: $0, value: held.value)
    }
    var own = FacetHash()
    for anchor in anchors.sorted() { own.add(anchor) }
    offers.append(ArchiveOffer(facet: .address(document.address), value: own.value))
    for work in works {
      guard let law = work.numberedLaw, law.year != nil else { continue }
      let value = hash(of: work.citation, offers.count, in: document.address)
      offers.append(ArchiveOffer(facet: .law(law), value: value))
    }
    return offers
  }

  private static func names(of document: CitingDocument, _ rule: AddressRule) -> [ArchiveFacet] {
    CitationResolver.nameKeys(of: document, rule).map(ArchiveFacet.name)
  }

  /// Of all that a citation can be resolved by, and of its place, because the last of several counts.
  private static func hash(of citation: Citation, _ place: Int, in address: Address) -> UInt64 {
    var hash = FacetHash()
    hash.add(address.path)
    hash.add(String(place))
    hash.add(citation.kind)
    hash.add(citation.number)
    hash.add(citation.date?.iso)
    hash.add(citation.issuer)
    hash.add(citation.knownIssuer)
    return hash.value
  }
}
