/// An entry of the outline that `inspect` shows.
public struct OutlineItem: Sendable, Hashable {
  /// The depth among the entries, from 1.
  public let level: Int
  /// The label as printed, without its end sign: `I`, `2.1`, `Điều 5`, `Chương II`.
  public let label: String
  /// The title; "" where the label opens a running sentence.
  public let text: String
  /// The anchor of the block.
  public let anchor: String
  /// Which block of the document it is.
  public let block: Int

  /// An entry of the outline.
  public init(level: Int, label: String, text: String, anchor: String, block: Int) {
    self.level = level
    self.label = label
    self.text = text
    self.anchor = anchor
    self.block = block
  }
}
