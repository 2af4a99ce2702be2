/// The outline that `inspect` shows (DESIGN §4).
enum Outline {
  /// The entries of a document's blocks.
  ///
  /// In a document with articles: every Phần, Chương, Mục, Điều and Phụ lục. In others the first two
  /// levels of the ladder, deeper ones where they stand alone as titles. What stands within an annex
  /// is left out.
  ///
  /// - Complexity: O(n).
  static func items(of blocks: [Block]) -> [OutlineItem] {
    let hasArticles = hasArticles(blocks.lazy.compactMap(\.label))
    var ladder = Ladder()
    var items: [OutlineItem] = []
    for (index, block) in blocks.enumerated() {
      // A paper attached to the document counts from 1 again.
      if block.label == nil {
        if case .heading = block.kind { ladder.close() }
        if block.kind == .recipientsLabel { ladder.close() }
        continue
      }
      guard let label = block.label, let anchor = block.anchor, block.kind != .recipient else {
        continue
      }
      let isInAnnex = label.form != .annex && ladder.steps.first?.label.form == .annex
      guard !isInAnnex else { continue }
      if hasArticles, !label.isDivision { continue }
      let depth = ladder.open(Ladder.Step(label: label, anchor: "", parentAnchor: ""))
      guard hasArticles || shows(label, block.kind, depth: depth) else { continue }
      items.append(
        OutlineItem(
          level: depth,
          label: label.text,
          text: title(of: block),
          anchor: anchor,
          block: index
        )
      )
    }
    return items
  }

  /// Whether a document consists of articles: a single one that is not the first is a quotation.
  static func hasArticles(_ labels: some Sequence<StructuralLabel>) -> Bool {
    var count = 0
    for label in labels where label.form == .article {
      count += 1
      if label.ordinal == 1 || count > 1 { return true }
    }
    return false
  }

  private static func shows(_ label: StructuralLabel, _ kind: Block.Kind, depth: Int) -> Bool {
    guard label.form != .letter else { return false }
    if label.isDivision { return true }
    if case .heading = kind { return true }
    return depth <= 2 && label.form != .parenthesised && label.form != .bracketedNumber
  }

  /// The title of a heading without the colon at its end.
  private static func title(of block: Block) -> String {
    guard case .heading = block.kind else { return "" }
    var text = block.textAfterLabel
    // "PHỤ LỤC 03 (SỬA ĐỔI)": what qualifies the label is no title.
    if block.label?.form == .annex, text.hasPrefix("("), let end = text.firstIndex(of: ")") {
      text = String(text[text.index(after: end)...]).trimmingBlanks
    }
    while let last = text.unicodeScalars.last, last == ":" || Blank.contains(last) {
      text.unicodeScalars.removeLast()
    }
    return text
  }
}
