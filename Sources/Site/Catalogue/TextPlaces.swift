import Restoration

import Vietnamese

/// Finds where in a source file the pieces of a document's text stand, for diagnostics.
///
/// The text was joined from lines, so blanks and line ends count for nothing, and neither does a
/// backslash of Markdown: the letters are sought one after the other. Pieces are sought in the order
/// of the text, each from where the last one began, so that all of them together read the file once.
struct TextPlaces {
  /// How far ahead one piece is sought; a piece that is further off keeps the place of the last.
  private static let reach = 200_000

  private let scalars: [Unicode.Scalar]
  private var index: Int
  private var line: Int
  private var column = 1
  private let restored: [RestoredLine]
  /// The line that was asked for last, and its offsets.
  private var offsets: (line: Int, raw: RawOffsets)?

  init(_ origin: TextOrigin) {
    let skipped = origin.bodyOffset ?? 0
    scalars = origin.lines.dropFirst(skipped).joined(separator: "\n").scalarArray
    index = 0
    line = skipped + 1
    restored = origin.restored
  }

  /// Line and column of the file, from 1, where `text` stands next.
  mutating func next(_ text: some Sequence<Unicode.Scalar>) -> (line: Int, column: Int) {
    let place = place(of: text)
    guard restored.indices.contains(place.line - 1) else { return place }
    let raw: RawOffsets
    if let known = offsets, known.line == place.line {
      raw = known.raw
    } else {
      raw = RawOffsets(restored[place.line - 1])
      offsets = (place.line, raw)
    }
    return (place.line, raw[place.column - 1] + 1)
  }

  private mutating func place(of text: some Sequence<Unicode.Scalar>) -> (line: Int, column: Int) {
    let wanted = text.filter { !Self.isPassedOver($0) }
    guard let first = wanted.first else { return (line, column) }
    let end = min(scalars.count, index + Self.reach)
    guard
      let found = (index..<end).first(where: { scalars[$0] == first && stands(wanted, at: $0) })
    else { return (line, column) }
    while index < found {
      if scalars[index] == "\n" {
        line += 1
        column = 1
      } else {
        column += 1
      }
      index += 1
    }
    return (line, column)
  }

  private func stands(_ wanted: [Unicode.Scalar], at start: Int) -> Bool {
    var position = start
    for scalar in wanted {
      while position < scalars.count, Self.isPassedOver(scalars[position]) { position += 1 }
      guard position < scalars.count, scalars[position] == scalar else { return false }
      position += 1
    }
    return true
  }

  private static func isPassedOver(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\\" || scalar.properties.isWhitespace
  }
}
