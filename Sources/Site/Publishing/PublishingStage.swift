/// The order in which files appear in the output (DESIGN §10): what a page needs comes before it.
///
/// Pages and lists that are new come before any that was there, so that whatever a reader of the site
/// as it was can come to is there, at any moment.
public enum PublishingStage: Int, Sendable, Comparable, CaseIterable {
  case assets, index, pages, lists

  public static func < (left: PublishingStage, right: PublishingStage) -> Bool {
    left.rawValue < right.rawValue
  }
}
