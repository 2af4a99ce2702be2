import Documents
import Markup
import Vietnamese

/// The text of a document in Akoma Ntoso: preamble, hierarchy of divisions, conclusions.
struct AkomaNtosoBody {
  private var preamble: [AkomaNtosoBlock] = []
  private var divisions: [AkomaNtosoDivision] = []
  private var conclusions: [AkomaNtosoBlock] = []
  private var eIds: [Int: String] = [:]

  /// - Parameters:
  ///   - official: the document as it was read.
  ///   - blocks: its text blocks.
  ///   - citations: its citations with what each leads to, in order.
  init(
    _ official: OfficialDocument,
    _ blocks: [TextBlock],
    _ citations: some Sequence<(PlacedCitation, CatalogueLink?)>
  ) {
    let anchors = DocumentAnchors(official, blocks, hasSections: false)
    let ids = Dictionary(
      anchors.anchors.map { ($0.block, $0.id) },
      uniquingKeysWith: { first, _ in first }
    )
    let read = Dictionary(
      anchors.places.enumerated().compactMap { block, place in
        place.map { ($0, official.blocks[block]) }
      },
      uniquingKeysWith: { first, _ in first }
    )
    let cited = Dictionary(grouping: citations.enumerated(), by: { $0.element.0.block })
    var ladder = DivisionLadder()
    var path: [AkomaNtosoDivision] = []
    for (index, block) in blocks.enumerated() {
      let source = read[index]
      let own = cited[index] ?? []
      let references = own.map { (range: $0.element.0.citation.range, link: $0.element.1) }
      if let depth = Self.depth(of: block, source, ids[index], &ladder), let id = ids[index] {
        close(&path, to: depth - 1)
        let after = source?.label == nil ? nil : source?.textAfterLabel
        path.append(
          AkomaNtosoDivision(
            eId: id,
            label: source?.label,
            hasHeading: block.isHeading,
            run: Self.run(block.text, after: after, references)
          )
        )
      } else {
        let run = Self.run(block.text, after: nil, references)
        if source?.kind.isClosing == true {
          conclusions.append(.paragraph(run))
        } else {
          append(Self.block(run, block, source), to: &path)
        }
      }
      for citation in own { eIds[citation.offset] = path.last?.eId ?? "mo_dau" }
    }
    close(&path, to: 0)
    if divisions.isEmpty {
      var whole = AkomaNtosoDivision(eId: "noi_dung", label: nil, hasHeading: true, run: "Nội dung")
      whole.content = preamble
      divisions = [whole]
      preamble = []
      eIds = eIds.mapValues { _ in "noi_dung" }
    }
  }

  /// The division in which a citation stands; nil for one in the title.
  func eId(ofCitation index: Int) -> String? { eIds[index] }

  func write(_ writer: inout XMLWriter) {
    if !preamble.isEmpty {
      writer.element("preamble", ["eId": "mo_dau"]) { AkomaNtosoBlock.write(preamble, &$0) }
    }
    writer.element("body") { writer in
      for division in divisions { division.write(&writer) }
    }
    if !conclusions.isEmpty {
      writer.element("conclusions", ["eId": "ket_thuc"]) { AkomaNtosoBlock.write(conclusions, &$0) }
    }
  }
}

extension AkomaNtosoBody {
  /// The depth of a division that begins with a block; nil for other blocks.
  private static func depth(
    of block: TextBlock,
    _ source: Block?,
    _ id: String?,
    _ ladder: inout DivisionLadder
  ) -> Int? {
    guard id != nil, source?.kind.isClosing != true else { return nil }
    if let label = source?.label { return ladder.open(label) }
    guard block.isHeading else { return nil }
    ladder.close()
    return 1
  }

  private static func block(_ run: XMLRun, _ block: TextBlock, _ source: Block?) -> AkomaNtosoBlock
  {
    if case .tableCell(let row, let column) = block.kind {
      return .cell(run, row: row, column: column)
    }
    if case .item = source?.kind { return .item(run) }
    if source == nil, case .item = block.kind { return .item(run) }
    return .paragraph(run)
  }

  private mutating func append(_ block: AkomaNtosoBlock, to path: inout [AkomaNtosoDivision]) {
    if path.isEmpty {
      preamble.append(block)
    } else {
      path[path.count - 1].content.append(block)
    }
  }

  /// Puts finished divisions into those that hold them, until `depth` are open.
  private mutating func close(_ path: inout [AkomaNtosoDivision], to depth: Int) {
    while path.count > max(0, depth), let last = path.popLast() {
      if path.isEmpty {
        divisions.append(last)
      } else {
        path[path.count - 1].divisions.append(last)
      }
    }
  }

  /// A text with its references; what stands before `after` is left out.
  private static func run(
    _ text: String,
    after: String?,
    _ references: [(range: Range<Int>, link: CatalogueLink?)]
  ) -> XMLRun {
    var run: XMLRun = ""
    let shown = after.flatMap { text.hasSuffix($0) ? $0 : nil } ?? text
    guard references.contains(where: { $0.link?.target != nil }) else {
      run.append(onOneLine(shown))
      return run
    }
    let scalars = text.scalarArray
    var index = scalars.count - shown.unicodeScalars.count
    for reference in references where reference.range.lowerBound >= index {
      guard let link = reference.link, let target = link.target else { continue }
      run.append(onOneLine(String(scalars: scalars[index..<reference.range.lowerBound])))
      run.append(
        "ref",
        ["href": AkomaNtosoDocument.work(target) + (link.anchor.map { "#" + $0 } ?? "")],
        onOneLine(String(scalars: scalars[reference.range]))
      )
      index = reference.range.upperBound
    }
    run.append(onOneLine(String(scalars: scalars[index...])))
    return run
  }

  private static func onOneLine(_ text: String) -> String {
    let newline = UInt8(ascii: "\n")
    let isOne =
      text.utf8.withContiguousStorageIfAvailable { $0.firstOffset(of: newline) == nil } ?? false
    guard !isOne else { return text }
    return String(decoding: text.utf8.map { $0 == newline ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
  }
}

extension Block.Kind {
  /// Whether a block belongs to signature and recipients.
  fileprivate var isClosing: Bool {
    switch self {
    case .authority, .signatory, .recipientsLabel, .recipient: true
    default: false
    }
  }
}
