/// A document that cites others, as far as it helps to tell which ones.
public struct CitingDocument: Sendable, Hashable {
  /// What is known of it.
  public let metadata: DocumentMetadata
  /// Where it is.
  public let address: Address
  /// Its number, read once.
  let number: DocumentNumber?
  /// The keys under which it is cited itself.
  let keys: [NumberKey]
  /// Whether its issuer is a body of the whole country.
  let isCentral: Bool
  /// The level of its issuer, where name or sign says it.
  let level: AdministrativeLevel?

  /// A document with its address.
  public init(metadata: DocumentMetadata, address: Address) {
    self.init(metadata: metadata, metadata.readNumber, address: address)
  }

  /// The same of a document whose number was read.
  package init(metadata: DocumentMetadata, _ number: DocumentNumber?, address: Address) {
    self.metadata = metadata
    self.address = address
    let kind = metadata.kind.flatMap { DocumentKind(named: $0) }
    self.number = number
    keys = number.map { NumberKey.keys($0, issuer: address.issuer, kind: kind) } ?? []
    isCentral =
      number.flatMap { number in
        number.issuerSign.map {
          IssuerSlug.isCentral($0, isState: number.side == .state, kindSign: number.kindSign)
        }
      } ?? false
    level =
      metadata.issuer.flatMap(AdministrativeLevel.init(of:))
      ?? number?.issuerSign.flatMap(AdministrativeLevel.init(sign:))
  }
}
