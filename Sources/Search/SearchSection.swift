/// A part of a document with a place of its own on the page.
public struct SearchSection: Sendable, Hashable {
  /// The fragment of its address without `#`; empty for what stands before the first heading.
  public let anchor: String
  /// The heading as shown, label included; empty where there is none.
  public let heading: String
  /// The text below the heading, without it.
  public let text: String

  public init(anchor: String, heading: String, text: String) {
    self.anchor = anchor
    self.heading = heading
    self.text = text
  }
}
