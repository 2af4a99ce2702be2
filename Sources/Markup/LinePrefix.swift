/// The start of a line, as far as it may continue or open containers (CommonMark 0.29 §5).
///
/// An upper bound, for it does not know which containers are open: `markers` counts every quote
/// mark, list marker and footnote label that could open one.
struct LinePrefix {
  /// Columns of blanks between the markers, a tab counting four.
  private(set) var blankColumns = 0
  private(set) var markers = 0
  /// Offset of the first byte that is neither blank nor part of a marker.
  private(set) var end: Int
  /// Whether nothing stands on the line.
  private(set) var isBlank = false

  private let bytes: UnsafeBufferPointer<UInt8>

  /// Reads the prefix of the line that starts at `start`.
  ///
  /// - Complexity: O(prefix), but a row of `-` or `*` is looked at once a marker until it exceeds
  ///   the nesting that ``SourceSurvey`` admits.
  init(of bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
    self.bytes = bytes
    end = start
    while markers <= SourceSurvey.deepestNesting, end < bytes.count {
      switch bytes[end] {
      case UInt8(ascii: " "):
        blankColumns += 1
        end += 1
      case UInt8(ascii: "\t"):
        blankColumns += 4
        end += 1
      case UInt8(ascii: ">"):
        markers += 1
        end += 1
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        isBlank = markers == 0
        return
      default:
        let length = markerLength
        if length == 0 { return }
        markers += 1
        end += length
      }
    }
    isBlank = markers == 0 && end == bytes.count
  }
}

extension LinePrefix {
  /// The length of the list marker or footnote label at `end`, 0 where there is none.
  private var markerLength: Int {
    switch bytes[end] {
    case UInt8(ascii: "-"), UInt8(ascii: "*"):
      isBlankOrEnd(end + 1) && !isThematicBreak ? 1 : 0
    case UInt8(ascii: "+"): isBlankOrEnd(end + 1) ? 1 : 0
    case UInt8(ascii: "0")...UInt8(ascii: "9"): ordinalLength
    case UInt8(ascii: "["): footnoteLength
    default: 0
    }
  }

  private var ordinalLength: Int {
    var index = end
    while index < bytes.count, index - end < 10, (0x30...0x39).contains(bytes[index]) { index += 1 }
    guard index < bytes.count else { return 0 }
    let isDelimiter = bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ")")
    return isDelimiter && isBlankOrEnd(index + 1) ? index + 1 - end : 0
  }

  private var footnoteLength: Int {
    var index = end + 1
    guard index < bytes.count, bytes[index] == UInt8(ascii: "^") else { return 0 }
    while index < bytes.count, bytes[index] > 0x20, bytes[index] != UInt8(ascii: "]") { index += 1 }
    guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: "]") else { return 0 }
    return bytes[index + 1] == UInt8(ascii: ":") ? index + 2 - end : 0
  }

  /// Whether the rest of the line is three or more of one mark with blanks, which opens nothing.
  private var isThematicBreak: Bool {
    var count = 0
    var index = end
    while index < bytes.count, !isLineEnd(bytes[index]) {
      if bytes[index] == bytes[end] {
        count += 1
      } else if bytes[index] != UInt8(ascii: " "), bytes[index] != UInt8(ascii: "\t") {
        return false
      }
      index += 1
    }
    return count >= 3
  }

  private func isBlankOrEnd(_ index: Int) -> Bool {
    guard index < bytes.count else { return true }
    return (0x09...0x0D).contains(bytes[index]) || bytes[index] == 0x20
  }

  private func isLineEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }
}
