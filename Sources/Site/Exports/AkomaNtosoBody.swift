import Documents
import Markup

/// The text of a document in Akoma Ntoso: preamble, hierarchy of divisions, conclusions.
struct AkomaNtosoBody {
  private var preamble: [AkomaNtosoBlock] = []
  private var divisions: [AkomaNtosoDivision] = []
  private var conclusions: [AkomaNtosoBlock] = []
  private var eIds: [String?]

  /// - Parameters:
  ///   - official: the document as it was read.
  ///   - blocks: its text blocks.
  ///   - anchors: where its parts stand in them.
  ///   - citations: its citations, in order.
  init(
    _ official: OfficialDocument,
    _ blocks: [TextBlock],
    _ anchors: DocumentAnchors,
    _ citations: [PlacedCitation]
  ) {
    eIds = Array(repeating: nil, count: citations.count)
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
    let cited = Dictionary(grouping: citations.enumerated(), by: \.element.block)
    var ladder = DivisionLadder()
    var path: [AkomaNtosoDivision] = []
    for (index, block) in blocks.enumerated() {
      let source = read[index]
      let own = cited[index] ?? []
      let places = own.map { LinkPlace(range: $0.element.citation.range, number: $0.offset) }
      if let depth = Self.depth(of: block, source, ids[index], &ladder), let id = ids[index] {
        close(&path, to: depth - 1)
        let after = source?.label == nil ? nil : source?.textAfterLabel
        path.append(
          AkomaNtosoDivision(
            eId: id,
            label: source?.label,
            hasHeading: block.isHeading,
            run: Self.run(block.text, after: after, places)
          )
        )
      } else {
        let run = Self.run(block.text, after: nil, places)
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
      var whole = AkomaNtosoDivision(
        eId: "noi_dung",
        label: nil,
        hasHeading: true,
        run: XMLRun("Nội dung")
      )
      whole.content = preamble
      divisions = [whole]
      preamble = []
      eIds = eIds.map { $0 == nil ? nil : "noi_dung" }
    }
  }

  /// The elements of the text.
  var text: AkomaNtosoText {
    var writer = XMLWriter(partAt: AkomaNtosoText.depth)
    write(&writer)
    return AkomaNtosoText(body: writer.bytes[...], eIds: eIds)
  }

  private func write(_ writer: inout XMLWriter) {
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

  /// A text with places for its references; what stands before `after` is left out.
  private static func run(
    _ text: String,
    after: String?,
    _ places: [LinkPlace]
  ) -> XMLRun {
    var run = XMLRun()
    var text = text
    var after = after ?? text
    text.withUTF8 { bytes in
      // A suffix byte for byte, since the one was taken from the other.
      let skipped = after.withUTF8 { after in
        let start = bytes.count - after.count
        return start >= 0 && bytes[start...].elementsEqual(after) ? start : 0
      }
      var done = skipped
      var (byte, scalar) = (0, 0)
      /// The offset of the byte with which the scalar at an offset begins.
      func offset(ofScalar wanted: Int) -> Int {
        guard wanted > scalar else { return byte }
        let rest = UnsafeBufferPointer(rebasing: bytes[byte...])
        byte += UTF8Count.offset(ofScalar: wanted - scalar, in: rest)
        scalar = wanted
        return byte
      }
      func words(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: bytes[range])
      }
      for place in places {
        let start = offset(ofScalar: place.range.lowerBound)
        guard start >= done else { continue }
        let end = offset(ofScalar: place.range.upperBound)
        run.append(line: words(done..<start))
        run.append(place: place.number, words(start..<end))
        done = end
      }
      run.append(line: words(done..<bytes.count))
    }
    return run
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
