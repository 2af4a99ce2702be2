import Documents

/// What cannot be as in the last build once some documents have changed.
struct TouchedPages: Sendable {
  /// Documents, held or not, that say another thing of themselves, came in or went.
  var faces: Set<Address> = []
  /// Documents, held or not, of which it is said anew who cites them.
  var cited: Set<Address> = []

  /// Whether the document at an address, or who cites it, may be shown otherwise.
  func contains(_ address: Address) -> Bool { faces.contains(address) || cited.contains(address) }
}
