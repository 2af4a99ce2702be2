/// The anchors of the labels of a document, in order: `I`, `I.1`, `I.2.1`, `dieu-5.2.a`.
///
/// Labels are joined by dots under the labels that hold them. A label that contains its parent's
/// replaces it (2.1 under 2 under I is `I.2.1`); articles are counted through a document, so their
/// chapter is left out; what stands in an annex begins with the annex. A repeat gets `-2`. Anchors
/// depend on labels only: corrections of the text between them change none.
public struct AnchorSequence: Sendable {
  private var ladder = Ladder()
  /// How often each anchor was asked for.
  private var uses: [String: Int] = [:]

  /// The sequence before the first label.
  public init() {}

  /// The anchor of the next label.
  ///
  /// - Complexity: O(depth), amortised.
  public mutating func anchor(for label: StructuralLabel) -> String {
    let depth = ladder.depth(before: label)
    let parentAnchor = self.parentAnchor(of: label, below: ladder.steps.prefix(depth))
    let joined =
      parentAnchor.isEmpty ? label.anchorPart : "\(parentAnchor).\(label.anchorPart)"
    let anchor = unique(joined)
    _ = ladder.open(Ladder.Step(label: label, anchor: anchor, parentAnchor: parentAnchor))
    return anchor
  }

  /// Begins an attached document, whose labels count from 1 again.
  public mutating func beginAttachment() {
    ladder.close()
  }

  private func parentAnchor(
    of label: StructuralLabel,
    below steps: ArraySlice<Ladder.Step>
  ) -> String {
    switch label.form {
    case .annex: return ""
    case .part, .chapter, .article:
      guard let first = steps.first, first.label.form == .annex else { return "" }
      return first.anchor
    case .number, .letter:
      guard let parent = steps.last else { return "" }
      let contains =
        parent.label.form == label.form
        && label.figures.starts(with: parent.label.figures)
        && label.figures.count > parent.label.figures.count
      return contains ? parent.parentAnchor : parent.anchor
    default: return steps.last?.anchor ?? ""
    }
  }

  private mutating func unique(_ anchor: String) -> String {
    let count = (uses[anchor] ?? 0) + 1
    uses[anchor] = count
    guard count > 1 else { return anchor }
    let numbered = "\(anchor)-\(count)"
    // A document may hold the label "1-2" itself; then that one has come first.
    return uses[numbered] == nil ? unique(numbered) : unique(anchor)
  }
}
