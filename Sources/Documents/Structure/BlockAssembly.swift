import Vietnamese

/// Makes blocks of drafts, now that each knows its neighbours.
struct BlockAssembly {
  private(set) var blocks: [Block] = []
  /// For each block the depth of its label in the ladder, 0 without one.
  private(set) var depths: [Int] = []

  private let drafts: [Draft]
  private let width: Int
  private let hasArticles: Bool

  /// The blocks of the drafts, with anchors.
  ///
  /// - Complexity: O(n).
  init(_ drafts: [Draft], width: Int) {
    self.drafts = drafts
    self.width = width
    hasArticles = Outline.hasArticles(drafts.lazy.compactMap { $0.opening?.label })
    var anchors = AnchorSequence()
    var index = 0
    while index < drafts.count {
      let draft = drafts[index]
      if draft.beginsAttachment { anchors.beginAttachment() }
      let end = endOfLines(from: index)
      if end > index + 2 {
        append(linesBlock(drafts[index..<end]), depth: 0)
        index = end
        continue
      }
      var block = self.block(draft, at: index)
      if let label = block.label { block.anchor = anchors.anchor(for: label) }
      if case .fixed(.recipientsLabel) = draft.role { anchors.beginAttachment() }
      append(block, depth: draft.depth)
      index += 1
    }
  }

  private mutating func append(_ block: Block, depth: Int) {
    blocks.append(block)
    depths.append(depth)
  }

  private func block(_ draft: Draft, at index: Int) -> Block {
    Block(
      kind: kind(of: draft, at: index),
      text: draft.text,
      lines: draft.firstLine...max(draft.firstLine, draft.lastLine),
      label: draft.opening?.label,
      marker: draft.marker,
      pageBreaks: draft.pageBreaks
    )
  }

  private func kind(of draft: Draft, at index: Int) -> Block.Kind {
    switch draft.role {
    case .fixed(let kind): return kind
    case .recital: return .recital
    case .note: return .paragraph
    case .lines: return .lines
    case .title: return .heading(level: max(1, draft.depth))
    case .item:
      let isNested = ListMarker(draft.marker + " x")?.isSecondLevel ?? false
      return .item(level: isNested && follows(index, marker: "-") ? 2 : 1)
    case .text:
      guard draft.opening != nil else {
        return isGround(at: index) ? .recital : .paragraph
      }
      return standsAlone(draft, at: index) ? .heading(level: max(1, draft.depth)) : .clause
    }
  }

  /// Whether an item of the first level stands before one of the second.
  private func follows(_ index: Int, marker: String) -> Bool {
    var before = index - 1
    while before >= 0, case .item = drafts[before].role {
      if drafts[before].marker != "+" { return true }
      before -= 1
      guard index - before < 40 else { return true }
    }
    return false
  }

  /// Whether a paragraph among the grounds is one of them: "Thực hiện …;".
  private func isGround(at index: Int) -> Bool {
    guard index > 0, drafts[index - 1].role == .recital, Recital.continues(drafts[index].text)
    else {
      return false
    }
    let goesOn = index + 1 < drafts.count && drafts[index + 1].role == .recital
    return goesOn || drafts[index].ending == .semicolon
  }

  // MARK: titles

  /// Whether the text after a label is a title that stands alone and no running sentence.
  private func standsAlone(_ draft: Draft, at index: Int) -> Bool {
    guard let opening = draft.opening, opening.label.form != .letter else { return false }
    let count = draft.length - opening.length
    guard count > 0 else { return true }
    let rest = draft.text.unicodeScalars.dropFirst(opening.length)
    if count < 500, LetterCase.isCapitals(String(rest)) { return true }
    let isClause = hasArticles && opening.label.form.rawValue > StructuralLabel.Form.roman.rawValue
    switch draft.ending {
    case .open: return count <= (isClause ? 150 : 300)
    case .colon: return !isClause && count <= 250 && !Self.announces(String(rest))
    case .stop:
      guard count <= 80, !rest.dropLast().contains(".") else { return false }
      return index + 1 < drafts.count && opensBelow(drafts[index + 1], draft)
    case .semicolon, .comma, .closed: return false
    }
  }

  /// Whether a sentence announces what follows it: "… như sau:", "… sau đây:", "… gồm:".
  private static func announces(_ text: String) -> Bool {
    let words = text.unicodeScalars.suffix(24).split(whereSeparator: Blank.contains).suffix(2)
      .map { PrintedForm.letters(String(String.UnicodeScalarView($0))) }
    guard let last = words.last else { return false }
    return announcing.contains(last) || words.first == PrintedForm.letters("sau")
  }

  private static let announcing = Set(["sau", "gồm", "là"].map { PrintedForm.letters($0) })

  private func opensBelow(_ next: Draft, _ draft: Draft) -> Bool {
    if next.role == .item { return true }
    return next.opening != nil && next.depth > draft.depth
  }

  // MARK: lines

  /// The end of a run of short lines that are no sentences, as of a table.
  private func endOfLines(from index: Int) -> Int {
    var end = index
    while end < drafts.count, isLine(drafts[end], isFirst: end == index) { end += 1 }
    return end
  }

  private func isLine(_ draft: Draft, isFirst: Bool) -> Bool {
    guard draft.role == .text, draft.opening == nil, draft.count == 1 else { return false }
    guard isFirst || draft.pageBreaks.isEmpty, !draft.beginsAttachment || isFirst else {
      return false
    }
    return draft.length * 20 <= width * 11 && draft.ending == .open
  }

  private func linesBlock(_ drafts: ArraySlice<Draft>) -> Block {
    Block(
      kind: .lines,
      text: drafts.map(\.text).joined(separator: "\n"),
      lines: drafts[drafts.startIndex].firstLine...drafts[drafts.endIndex - 1].lastLine,
      pageBreaks: drafts[drafts.startIndex].pageBreaks
    )
  }
}
