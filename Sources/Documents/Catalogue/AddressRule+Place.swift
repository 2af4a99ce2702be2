extension AddressRule {
  /// The place of a document: as stated, else as its issuer's name says, else the home issuer's.
  func place(of metadata: DocumentMetadata) -> String? {
    metadata.place ?? metadata.issuer.flatMap { registry.place(of: $0) }
      ?? metadata.parent.flatMap { registry.place(of: $0) } ?? registry.home?.place
  }

  /// The place of a cited document's issuer.
  ///
  /// As its name says, else that of the citing document, if that is no central one and no body of
  /// another level: "UBND huyện" in a paper of the province is no body of the province's name.
  func place(of citation: Citation, in citing: CitingDocument) -> String? {
    guard let number = citation.documentNumber, let sign = number.issuerSign,
      !IssuerSlug.isCentral(sign, isState: number.side == .state, kindSign: number.kindSign)
    else { return nil }
    if let name = citation.issuer, let place = registry.place(of: name) { return place }
    if citing.isCentral { return nil }
    let level =
      citation.issuer.flatMap(AdministrativeLevel.init(of:)) ?? AdministrativeLevel(sign: sign)
    if let level, let citingLevel = citing.level, level != citingLevel { return nil }
    return place(of: citing.metadata)
  }
}
