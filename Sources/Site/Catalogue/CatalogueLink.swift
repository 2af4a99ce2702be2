import Documents

/// Where a citation leads, once the whole archive is known.
struct CatalogueLink: Sendable, Hashable {
  enum Status: String, Sendable {
    case held, notHeld, inferred, ambiguous
  }

  /// Nil when there are several and none can be chosen.
  let target: Address?
  let status: Status
  /// The clause of a held document that is meant: `dieu-5.2`.
  var anchor: String?
  /// The addresses that an ambiguous citation may mean.
  let candidates: [Address]
}
