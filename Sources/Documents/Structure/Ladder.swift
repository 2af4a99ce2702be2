/// Where in the ladder of labels a document stands: the divisions that are open, widest first.
///
/// A label closes those that cannot hold it. The order of forms is that of `StructuralLabel.Form`;
/// the narrow forms `1)`, `(1)` and `a)` nest as a document first uses them.
struct Ladder: Sendable {
  /// An open division.
  struct Step: Sendable, Hashable {
    let label: StructuralLabel
    /// The anchor of the division.
    let anchor: String
    /// The anchor of the division that holds it, "" for none.
    let parentAnchor: String
  }

  private(set) var steps: [Step] = []

  /// How many of the open divisions stay open when `label` comes.
  func depth(before label: StructuralLabel) -> Int {
    switch label.form {
    case .annex: return 0
    case .part, .chapter, .section, .subsection, .article, .capital, .roman:
      return steps.prefix { $0.label.form.rawValue < label.form.rawValue }.count
    case .number: return depth(beforeNumber: label)
    case .bracketedNumber, .parenthesised, .letter:
      // "a1" stands below "a".
      let rung = label.figures.count
      if rung > 1,
        let parent = steps.lastIndex(where: {
          $0.label.form == label.form && $0.label.figures == label.figures.dropLast()
        })
      {
        return parent + 1
      }
      if let sibling = steps.lastIndex(where: {
        $0.label.form == label.form && $0.label.figures.count <= rung
      }) {
        return sibling
      }
      return steps.count
    }
  }

  private func depth(beforeNumber label: StructuralLabel) -> Int {
    let figures = label.figures
    let holders = steps.prefix { $0.label.form.rawValue < StructuralLabel.Form.number.rawValue }
    guard figures.count > 1 else { return holders.count }
    let parent = Array(figures.dropLast())
    if let index = steps.lastIndex(where: {
      $0.label.form == .number && $0.label.figures == parent
    }) {
      return index + 1
    }
    let sibling = steps.lastIndex {
      $0.label.form == .number && $0.label.figures.count >= figures.count
    }
    return sibling ?? holders.count
  }

  /// The label of the same rung that comes before `label` in its division; nil for the first.
  func sibling(before label: StructuralLabel) -> StructuralLabel? {
    let depth = depth(before: label)
    guard depth < steps.count else { return nil }
    let found = steps[depth].label
    guard found.form == label.form, found.figures.count == label.figures.count else { return nil }
    guard found.figures.dropLast() == label.figures.dropLast() else { return nil }
    return found
  }

  /// Opens a division and gives its depth, from 1.
  mutating func open(_ step: Step) -> Int {
    let depth = depth(before: step.label)
    steps.removeSubrange(depth...)
    steps.append(step)
    return steps.count
  }

  /// Closes all divisions, as at the beginning of an attached document.
  mutating func close() {
    steps.removeAll()
  }
}
