import Restoration

/// Finds where in a source file the pieces of a document's text stand, for diagnostics.
///
/// The text was joined from lines, so blanks and line ends count for nothing, and neither does a
/// backslash of Markdown: the letters are sought one after the other. Pieces are sought in the order
/// of the text, each from where the last one began, so that all of them together read the file once.
struct TextPlaces {
  /// How far ahead one piece is sought, in scalars; a piece that is further off keeps the place of
  /// the last.
  private static let reach = 200_000

  private let text: String
  private let skipped: Int
  /// The text after the skipped lines; read when the first piece is sought.
  private var bytes: [UInt8]?
  private var index = 0
  private var line: Int
  private var column = 1
  private let restored: [RestoredLine]
  /// The line that was asked for last, and its offsets.
  private var offsets: (line: Int, raw: RawOffsets)?

  init(_ origin: TextOrigin) {
    text = origin.text
    skipped = origin.bodyOffset ?? 0
    line = skipped + 1
    restored = origin.restored
  }

  /// Line and column of the file, from 1, where `text` stands next.
  mutating func next(_ text: ArraySlice<Unicode.Scalar>) -> (line: Int, column: Int) {
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

  private mutating func place(of text: ArraySlice<Unicode.Scalar>) -> (line: Int, column: Int) {
    var wanted: [UInt8] = []
    for scalar in text where !Self.isPassedOver(scalar) {
      wanted.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
    guard !wanted.isEmpty else { return (line, column) }
    let bytes = self.bytes ?? rest
    self.bytes = bytes
    bytes.withUnsafeBufferPointer { bytes in
      guard let found = Self.first(wanted, in: bytes, from: index) else { return }
      while let end = bytes.firstOffset(of: UInt8(ascii: "\n"), from: index), end < found {
        line += 1
        column = 1
        index = end + 1
      }
      for byte in bytes[index..<found] where byte & 0xC0 != 0x80 { column += 1 }
      index = found
    }
    return (line, column)
  }

  /// The text without the lines that are no part of it.
  private var rest: [UInt8] {
    var text = text
    return text.withUTF8 { bytes in
      var start = 0
      for _ in 0..<skipped {
        guard let end = bytes.firstOffset(of: UInt8(ascii: "\n"), from: start) else { return [] }
        start = end + 1
      }
      return Array(UnsafeBufferPointer(rebasing: bytes[start...]))
    }
  }
}

extension TextPlaces {
  private static func first(
    _ wanted: [UInt8],
    in bytes: UnsafeBufferPointer<UInt8>,
    from start: Int
  ) -> Int? {
    let end = end(ofReachFrom: start, in: bytes)
    var index = start
    // No scalar but the one that begins with it has its first byte.
    while let found = bytes.firstOffset(of: wanted[0], from: index), found < end {
      if stands(wanted, in: bytes, at: found) { return found }
      index = found + 1
    }
    return nil
  }

  private static func end(
    ofReachFrom start: Int,
    in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    guard bytes.count - start > reach else { return bytes.count }
    var scalars = 0
    for index in start..<bytes.count where bytes[index] & 0xC0 != 0x80 {
      scalars += 1
      if scalars > reach { return index }
    }
    return bytes.count
  }

  private static func stands(
    _ wanted: [UInt8],
    in bytes: UnsafeBufferPointer<UInt8>,
    at start: Int
  ) -> Bool {
    var position = start
    for byte in wanted {
      if byte & 0xC0 != 0x80 {
        while case let length = lengthOfPassedOver(bytes, at: position), length > 0 {
          position += length
        }
      }
      guard position < bytes.count, bytes[position] == byte else { return false }
      position += 1
    }
    return true
  }

  private static func isPassedOver(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x5C, 0x09...0x0D: true
    // Letters, which nearly all others are.
    case ..<0x80, 0xC0..<0x1680, 0x1E00..<0x2000: false
    default: scalar.properties.isWhitespace
    }
  }

  /// How many bytes the scalar at an offset has if it is white space or a backslash, else 0.
  private static func lengthOfPassedOver(
    _ bytes: UnsafeBufferPointer<UInt8>,
    at index: Int
  ) -> Int {
    guard index < bytes.count else { return 0 }
    switch bytes[index] {
    case UInt8(ascii: "\\"), UInt8(ascii: " "), 0x09...0x0D: return 1
    case 0xC2: return bytes[index + 1] == 0x85 || bytes[index + 1] == 0xA0 ? 2 : 0
    case 0xE1: return bytes[index + 1] == 0x9A && bytes[index + 2] == 0x80 ? 3 : 0
    case 0xE2:
      switch (bytes[index + 1], bytes[index + 2]) {
      case (0x80, 0x80...0x8A), (0x80, 0xA8), (0x80, 0xA9), (0x80, 0xAF), (0x81, 0x9F): return 3
      default: return 0
      }
    case 0xE3: return bytes[index + 1] == 0x80 && bytes[index + 2] == 0x80 ? 3 : 0
    default: return 0
    }
  }
}
