extension AddressRule {
  /// The name of a cited document's issuer for readers.
  ///
  /// The home issuer's own name where it is meant, else the known body that the text names, else its
  /// words, else the central body that alone has the sign.
  public func issuerName(of citation: Citation, in citing: CitingDocument) -> String? {
    guard let number = citation.documentNumber else { return citation.issuer }
    return issuerName(of: citation, number, slug: issuer(of: citation, number, in: citing))
  }

  /// The same where the form of the issuer in addresses is known.
  func issuerName(of citation: Citation, _ number: DocumentNumber, slug: String) -> String? {
    if let own = bySlug[slug] { return own.name }
    if let name = citation.knownIssuer ?? citation.issuer { return name }
    guard let sign = number.issuerSign else { return nil }
    if DocumentNumber.assemblySign(sign) != nil {
      return sign.hasPrefix("UBTV") ? "Ủy ban Thường vụ Quốc hội" : "Quốc hội"
    }
    return CentralBodies.name(ofSign: sign)
  }

  /// The form of a known body in addresses.
  public func slug(of issuer: Issuer) -> String { issuers.slug(of: issuer) }

  /// The term of the body with that form in addresses, on a day.
  func term(ofIssuer slug: String, on date: CivilDate) -> Term? {
    if slug == "trung-uong" { return PartyCongress.terms.last { $0.contains(date) } }
    return bySlug[slug]?.term(on: date)
  }
}
