/// The order in which files appear in the output (DESIGN §10): what a page needs comes before it.
public enum PublishingStage: Int, Sendable, Comparable, CaseIterable {
  case assets, index, pages, lists

  public static func < (left: PublishingStage, right: PublishingStage) -> Bool {
    left.rawValue < right.rawValue
  }
}
