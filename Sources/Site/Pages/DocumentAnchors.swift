import Documents
import Markup
import Search
import Vietnamese

/// Where the labelled parts of a document stand in its Markdown tree.
///
/// The blocks that `Documents` read and the text blocks of the tree are the same paragraphs in the
/// same order, though either may hold some that the other does not (a table is one block there and
/// many cells here). So each labelled block is the next text block of the same text.
struct DocumentAnchors: Sendable {
  struct Anchor: Sendable {
    /// Index of the text block in the tree.
    let block: Int
    let id: String
    /// What the anchor is called: `I.2.1`, `Điều 5`, or the heading's text.
    let label: String
  }

  /// In the order of the text, at most one a block.
  private(set) var anchors: [Anchor] = []
  private(set) var outline: [LinkedPage.OutlineItem] = []
  private(set) var sections: [SearchSection] = []

  /// For each block that was read, the text block that shows it.
  let places: [Int?]

  /// Where pages of the source begin.
  private(set) var pageBreaks: [PlacedBreak] = []

  struct PlacedBreak: Sendable {
    let page: Int
    let block: Int
    /// In Unicode scalars of the block's text.
    let offset: Int
  }

  /// How much of a running sentence stands for its title in the outline, in Unicode scalars.
  private static let leadLength = 60

  /// Finds the places of what was read in the blocks of the tree; sections only if they are wanted.
  init(_ official: OfficialDocument, _ blocks: [TextBlock], hasSections: Bool = true) {
    places = Self.places(of: official.blocks, in: blocks)
    var outlined = [OutlineItem?](repeating: nil, count: official.blocks.count)
    for item in official.outline.reversed() { outlined[item.block] = item }
    // For each text block, the one that was read; the first of several.
    var read = [Int?](repeating: nil, count: blocks.count)
    for (block, place) in places.enumerated().reversed() {
      if let place { read[place] = block }
    }
    var taken: Set<String> = []
    for block in official.blocks.indices {
      if let anchor = official.blocks[block].anchor { taken.insert(anchor) }
    }
    pageBreaks = Self.pageBreaks(of: official.blocks, places)
    var lines: [String] = []
    var open = (anchor: "", heading: "")
    for (index, block) in blocks.enumerated() {
      let source = read[index]
      let id = source.flatMap { official.blocks[$0].anchor } ?? Self.id(of: block, &taken)
      if let id {
        let item = source.flatMap { outlined[$0] }
        let label = source.flatMap { official.blocks[$0].label?.text }
        anchors.append(Anchor(block: index, id: id, label: label ?? block.text))
        if let entry = Self.outlineItem(item, block, id: id, source.map { official.blocks[$0] }) {
          outline.append(entry)
          guard hasSections else { continue }
          sections.append(
            SearchSection(
              anchor: open.anchor,
              heading: open.heading,
              text: lines.joined(separator: "\n")
            )
          )
          lines = []
          open = (id, block.isHeading ? block.text : "")
          if block.isHeading { continue }
        }
      }
      if hasSections { lines.append(block.text) }
    }
    guard hasSections else { return }
    sections.append(
      SearchSection(
        anchor: open.anchor,
        heading: open.heading,
        text: lines.joined(separator: "\n")
      )
    )
    sections.removeAll { $0.text.isEmpty && $0.heading.isEmpty }
  }

  /// For each block that was read, the text block that shows it.
  private static func places(of read: [Block], in blocks: [TextBlock]) -> [Int?] {
    var next = 0
    return read.indices.map { index in
      // Most often the next one has the very same text.
      if next < blocks.count, blocks[next].text == read[index].text {
        next += 1
        return next - 1
      }
      let wanted = read[index].text.singleLine
      // Blocks without a counterpart are few and follow each other: the search stays near.
      let reach = min(blocks.count, next + 50)
      guard next < reach,
        let found = (next..<reach).first(where: { blocks[$0].text.singleLine == wanted })
      else { return nil }
      next = found + 1
      return found
    }
  }

  /// The page breaks whose page has a number, each number once.
  private static func pageBreaks(of read: [Block], _ places: [Int?]) -> [PlacedBreak] {
    var seen: Set<Int> = []
    var breaks: [PlacedBreak] = []
    for index in read.indices where !read[index].pageBreaks.isEmpty {
      guard let place = places[index] else { continue }
      for pageBreak in read[index].pageBreaks {
        guard let page = pageBreak.page, seen.insert(page).inserted else { continue }
        breaks.append(PlacedBreak(page: page, block: place, offset: pageBreak.offset))
      }
    }
    return breaks
  }

  /// The anchor of a heading without a label: its words, folded.
  private static func id(of block: TextBlock, _ taken: inout Set<String>) -> String? {
    guard block.isHeading else { return nil }
    let slug = Slug.slug(block.text)
    guard !slug.isEmpty else { return nil }
    var id = slug
    var number = 2
    while !taken.insert(id).inserted {
      id = "\(slug)-\(number)"
      number += 1
    }
    return id
  }

  private static func outlineItem(
    _ item: OutlineItem?,
    _ block: TextBlock,
    id: String,
    _ source: Block?
  ) -> LinkedPage.OutlineItem? {
    if let item {
      let text = item.text.isEmpty ? lead(source?.textAfterLabel ?? "") : item.text
      return LinkedPage.OutlineItem(level: item.level, label: item.label, text: text, anchor: id)
    }
    guard case .heading(let level) = block.kind, source?.label == nil else { return nil }
    return LinkedPage.OutlineItem(
      level: max(1, level - 1),
      label: nil,
      text: block.text,
      anchor: id
    )
  }

  /// The first words of a sentence.
  private static func lead(_ text: String) -> String {
    let scalars = text.firstScalars(leadLength + 1)
    guard scalars.count > leadLength else { return text }
    let words = scalars[..<leadLength].split(separator: " ").dropLast()
    return words.map { String(scalars: $0) }.joined(separator: " ") + " …"
  }
}

extension TextBlock {
  var isHeading: Bool {
    if case .heading = kind { return true }
    return false
  }
}
