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

  /// A document with its address.
  public init(metadata: DocumentMetadata, address: Address) {
    self.metadata = metadata
    self.address = address
    let number = metadata.number.flatMap { DocumentNumber($0) }
    let kind = metadata.kind.flatMap { DocumentKind(named: $0) }
    self.number = number
    keys = number.map { NumberKey.keys($0, issuer: address.issuer, kind: kind) } ?? []
  }
}
