import Vietnamese

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
    if let name = citation.issuer, let place = registry.place(of: name) { return place }
    guard let number = citation.documentNumber, let sign = number.issuerSign,
      !issuers.isCentral(sign, isState: number.side == .state, kindSign: number.kindSign)
    else { return nil }
    let citingNumber = citing.number
    if let citingNumber, let citingSign = citingNumber.issuerSign,
      issuers.isCentral(
        citingSign,
        isState: citingNumber.side == .state,
        kindSign: citingNumber.kindSign
      )
    {
      return nil
    }
    let citedLevel = citation.issuer.flatMap(AdministrativeLevel.init(of:))
      ?? AdministrativeLevel(sign: sign)
    let citingLevel = citing.metadata.issuer.flatMap(AdministrativeLevel.init(of:))
      ?? citingNumber?.issuerSign.flatMap(AdministrativeLevel.init(sign:))
    if let citedLevel, let citingLevel, citedLevel != citingLevel { return nil }
    return place(of: citing.metadata)
  }
}

/// The level of a local body.
enum AdministrativeLevel: Hashable {
  case province
  case district
  case commune

  /// The level that the name of a body says; nil where it says none.
  init?(of name: String) {
    let words = " " + Slug.slug(name).replacingHyphens() + " "
    for (phrase, level) in Self.phrases where words.contains(phrase) {
      self = level
      return
    }
    return nil
  }

  /// The level that a sign says.
  init?(sign: String) {
    switch sign {
    case "HU", "QU", "TXU", "ThU": self = .district
    case let sign where sign.hasSuffix("TU"): self = .province
    default: return nil
    }
  }

  private static let phrases: [(String, AdministrativeLevel)] = [
    (" thi tran ", .commune), (" phuong ", .commune), (" xa ", .commune), (" dac khu ", .commune),
    (" huyen ", .district), (" quan ", .district), (" thi xa ", .district), (" thi uy ", .district),
    (" tinh ", .province), (" thanh pho ", .province), (" tp ", .province),
    (" thanh uy ", .province),
  ]
}

extension String {
  fileprivate func replacingHyphens() -> String {
    String(map { $0 == "-" ? " " : $0 })
  }
}
