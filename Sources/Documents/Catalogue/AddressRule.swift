import Vietnamese

/// Makes the permanent address of a document from what is known of it, held or only cited.
///
///     /<issuer>/<year>/<number>/
///
/// The issuer comes from the sign in the number, never from the body named (`IssuerSlug`). The year
/// is that of the number where it has one, so that every mention leads to one address, else that of
/// the date. A Party `QĐ` that is a Quy định ends in `-quy-dinh`, and nothing else ever does.
public struct AddressRule: Sendable {
  /// The bodies that are known.
  public let registry: IssuerRegistry
  let issuers: IssuerSlug
  /// The bodies of the archive's settings by their form in addresses, the first of each form.
  let bySlug: [String: Issuer]

  /// The rule of an archive.
  public init(registry: IssuerRegistry) {
    self.registry = registry
    let issuers = IssuerSlug(registry: registry)
    self.issuers = issuers
    bySlug = Dictionary(registry.issuers.map { (issuers.slug(of: $0), $0) }) { first, _ in first }
  }

  /// The address of a document of the archive.
  ///
  /// The name of its source file, without folder and extension, counts only where the document has
  /// neither a number nor a name.
  public func address(of metadata: DocumentMetadata, fileName: String) -> Address {
    address(of: metadata, metadata.readNumber, fileName: fileName)
  }

  /// The same of a document whose number was read.
  package func address(
    of metadata: DocumentMetadata,
    _ number: DocumentNumber?,
    fileName: String
  ) -> Address {
    if number == nil, let congress = CongressName(of: metadata),
      let address = address(
        of: .congress(congress),
        in: CitingDocument(metadata: metadata, address: .unknown)
      )
    {
      return address
    }
    let issuer = issuers.slug(
      sign: number?.issuerSign,
      isState: (number?.side ?? metadata.side) == .state,
      kindSign: number?.kindSign,
      name: metadata.issuer ?? metadata.parent,
      place: place(of: metadata)
    )
    let year = (number?.year ?? metadata.date?.year).map(String.init) ?? Address.unknownYear
    guard let number else {
      return Address(issuer: issuer, year: year, name: name(of: metadata, fileName: fileName))
    }
    let kind = metadata.kind.flatMap { DocumentKind(named: $0) }
    return Address(issuer: issuer, year: year, name: Self.name(of: number, kind: kind))
  }

  /// The address of a cited document; nil unless the citation is numbered.
  public func address(of citation: Citation, in citing: CitingDocument) -> Address? {
    guard let number = citation.documentNumber else { return nil }
    let kind = citation.kind.flatMap { DocumentKind(named: $0) }
    let issuer = issuer(of: citation, number, in: citing)
    return Self.address(of: number, kind: kind, issuer: issuer, date: citation.date)
  }

  /// The address of a numbered document, its issuer being known as in addresses.
  static func address(
    of number: DocumentNumber,
    kind: DocumentKind?,
    issuer: String,
    date: CivilDate?
  ) -> Address {
    Address(
      issuer: issuer,
      year: (number.year ?? date?.year).map(String.init) ?? Address.unknownYear,
      name: name(of: number, kind: kind)
    )
  }

  /// Whether the address of a document lacks the place that its sign asks for.
  public func lacksPlace(_ metadata: DocumentMetadata) -> Bool {
    lacksPlace(metadata, metadata.readNumber)
  }

  /// The same of a document whose number was read.
  package func lacksPlace(_ metadata: DocumentMetadata, _ number: DocumentNumber?) -> Bool {
    guard let number, let sign = number.issuerSign else { return false }
    return !IssuerSlug.isCentral(sign, isState: number.side == .state, kindSign: number.kindSign)
      && place(of: metadata) == nil
  }

  /// The form of a document's issuer in its address, from the citation and the citing document.
  func issuer(of citation: Citation, _ number: DocumentNumber, in citing: CitingDocument) -> String
  {
    issuers.slug(
      sign: number.issuerSign,
      isState: number.side == .state,
      kindSign: number.kindSign,
      name: citation.knownIssuer ?? citation.issuer,
      place: place(of: citation, in: citing)
    )
  }

  /// The last part of an address of a numbered document.
  static func name(of number: DocumentNumber, kind: DocumentKind?) -> String {
    guard isRegulation(number, kind: kind) else { return ending(number.slug) }
    return number.slug + regulationEnding
  }

  /// Whether a number is that of a Party Quy định which shares its sign with a Quyết định.
  static func isRegulation(_ number: DocumentNumber, kind: DocumentKind?) -> Bool {
    number.side == .party && number.kindSign == "QĐ" && kind?.name == "Quy định"
  }

  private static let regulationEnding = "-quy-dinh"
  private static let longestName = 120

  /// A name that cannot be taken for that of a Quy định.
  private static func ending(_ slug: String) -> String {
    slug.hasSuffix(regulationEnding) ? String(slug.dropLast(9)) + "-quydinh" : slug
  }

  private func name(of metadata: DocumentMetadata, fileName: String) -> String {
    let title = metadata.title.map { Slug.slug($0) } ?? ""
    let kind = metadata.kind.map { Slug.slug($0) } ?? ""
    let words = title.isEmpty ? Slug.slug(fileName) : kind.isEmpty ? title : "\(kind)-\(title)"
    guard !words.isEmpty else { return "van-ban" }
    guard words.utf8.count > Self.longestName else { return Self.ending(words) }
    let cut = words.prefix(Self.longestName)
    let end = cut.lastIndex(of: "-") ?? cut.endIndex
    return Self.ending(String(cut[..<end]))
  }
}
