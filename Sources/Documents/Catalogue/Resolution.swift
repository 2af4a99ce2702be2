/// Which document a citation means.
public enum Resolution: Hashable, Sendable {
  /// A document of the archive, beyond doubt.
  case held(Address)
  /// The document that is probably meant, because the citation has no date; held or not.
  case inferred(Address, held: Bool)
  /// One of several documents; sorted.
  case ambiguous([Address])
  /// A document that the archive lacks, at the address which it will have.
  case notHeld(Address)
  /// The citing document itself.
  case selfReference
  /// Nothing to link: no number, or a number that contradicts what the archive holds.
  case none

  /// The address that the citation links to, if there is one and only one.
  public var address: Address? {
    switch self {
    case .held(let address), .inferred(let address, _), .notHeld(let address): address
    case .ambiguous, .selfReference, .none: nil
    }
  }
}
