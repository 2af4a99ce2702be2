import Documents

extension InterfaceStrings.Key {
  /// What a document does with one that it cites.
  static func relation(_ relation: Relation) -> Self {
    switch relation {
    case .basis: .relationBasis
    case .implements: .relationImplements
    case .amends: .relationAmends
    case .supplements: .relationSupplements
    case .replaces: .relationReplaces
    case .repeals: .relationRepeals
    case .guides: .relationGuides
    case .reviews: .relationReviews
    }
  }

  /// What a citing document does with the one whose page is shown.
  static func converse(_ relation: Relation) -> Self {
    switch relation {
    case .basis: .converseBasis
    case .implements: .converseImplements
    case .amends: .converseAmends
    case .supplements: .converseSupplements
    case .replaces: .converseReplaces
    case .repeals: .converseRepeals
    case .guides: .converseGuides
    case .reviews: .converseReviews
    }
  }
}
