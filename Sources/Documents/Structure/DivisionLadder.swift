/// How deep the divisions of a document lie in each other, told from their labels one by one.
public struct DivisionLadder: Sendable {
  private var ladder = Ladder()

  /// The ladder before the first label.
  public init() {}

  /// Opens a division and gives its depth, from 1.
  ///
  /// - Complexity: O(depth).
  public mutating func open(_ label: StructuralLabel) -> Int {
    ladder.open(Ladder.Step(label: label, anchor: "", parentAnchor: ""))
  }

  /// Begins an attached document, whose labels count from 1 again.
  public mutating func close() {
    ladder.close()
  }
}
