import Documents

/// Where the citations of one document lead, and all that the catalogue must know of them.
struct ResolvedEntry: Sendable {
  /// For each citation; nil where it is no link.
  var links: [CatalogueLink?] = []
  /// The documents that it cites, each once, in the order of their first citation.
  var cited: [CitedPlace] = []
  /// Addresses that lead on to held documents because of it.
  var redirects: [Redirect] = []
  var diagnostics: [Diagnostic] = []
  /// What it says of each document that is not held, citation by citation.
  var missing: [NotHeldDocument] = []
  /// What of the archive all this depends on.
  var asked: [ArchiveFacet] = []
  /// What it answers to those who cite it.
  var offers: [ArchiveOffer] = []

  struct Redirect: Sendable {
    let from: Address
    let to: Address
  }

  /// A document that is cited: where first, and what is done with it.
  struct CitedPlace: Sendable {
    let target: Address
    /// The first of the citations.
    let citation: Int
    /// Each relation once, with the words that first say it.
    var relations: [RelationEvidence] = []
    /// Of all that the page of the cited document shows of this one beside its face.
    var mark: UInt64 = 0

    mutating func add(_ evidence: RelationEvidence) {
      guard !relations.contains(where: { $0.relation == evidence.relation }) else { return }
      relations.append(evidence)
    }
  }
}
