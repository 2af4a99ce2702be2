/// The mark before a list item, as a reader sees it.
public struct ListMarker: Sendable, Hashable {
  /// The mark alone: `-`, `+` or `*` as the source has it, or the number with its end sign, `2.`.
  public let text: String
  /// The number in an ordered list: counted on from the first item, as the page shows it.
  public let ordinal: Int?
  /// Whether the box of a task is ticked; nil where there is none.
  public let isTicked: Bool?

  init(text: String, ordinal: Int?, isTicked: Bool?) {
    self.text = text
    self.ordinal = ordinal
    self.isTicked = isTicked
  }

  /// The mark with the box, and a blank behind: what stands before the text in `index.txt`.
  var prefix: String {
    switch isTicked {
    case true?: text + " [x] "
    case false?: text + " [ ] "
    case nil: text + " "
    }
  }
}
