import Documents
import Markup

/// The parts of a paper that do not run on like its text: grounds, centred lines, and at its end the
/// signature beside the recipients (36-HD/VPTW, Nghị định 30/2020/NĐ-CP).
struct PaperForm {
  /// Text blocks that follow each other, and the class of the element around them.
  struct Group: Equatable {
    let blocks: ClosedRange<Int>
    let name: String
  }

  /// The groups of a document, each before those that stand in it.
  private(set) var groups: [Group] = []

  /// - Parameters:
  ///   - blocks: as they were read.
  ///   - places: for each of them, the text block that shows it.
  /// - Complexity: O(n).
  init(_ blocks: [Block], places: [Int?]) {
    var runs: [Group] = []
    for (block, place) in zip(blocks, places) {
      guard let place, let name = Self.name(of: block) else { continue }
      if let last = runs.last, last.name == name, last.blocks.upperBound + 1 == place {
        runs[runs.count - 1] = Group(blocks: last.blocks.lowerBound...place, name: name)
      } else {
        runs.append(Group(blocks: place...place, name: name))
      }
    }
    var index = 0
    while index < runs.count {
      var end = index + 1
      if Self.closing.contains(runs[index].name) {
        while end < runs.count, Self.closing.contains(runs[end].name),
          runs[end - 1].blocks.upperBound + 1 == runs[end].blocks.lowerBound
        {
          end += 1
        }
        let whole = runs[index].blocks.lowerBound...runs[end - 1].blocks.upperBound
        groups.append(Group(blocks: whole, name: "ket"))
      }
      groups += runs[index..<end]
      index = end
    }
  }

  private static let closing: Set = ["noi-nhan", "ky", "ten-ky"]

  private static func name(of block: Block) -> String? {
    switch block.kind {
    case .recital: "can-cu"
    case .recipientsLabel, .recipient: "noi-nhan"
    case .authority: "ky"
    case .signatory: "ten-ky"
    case .paragraph where block.label == nil && isCentred(block.text): "giua"
    default: nil
    }
  }

  /// Whether a line of capitals stands alone, as "QUYẾT ĐỊNH:" does.
  ///
  /// Every Vietnamese word but a few of one letter has a letter of the alphabet from a to z.
  private static func isCentred(_ text: String) -> Bool {
    let bytes = text.utf8
    guard (4...120).contains(bytes.count) else { return false }
    return bytes.allSatisfy { !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
      && bytes.count { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) } > 3
  }
}
