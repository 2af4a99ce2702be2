import Vietnamese

/// What remains of a name however badly a page of it was read: its letters, look-alikes made one.
///
/// Recognition engines without a Vietnamese model read `ủ` as `ii`, `ị` as `j`, `ố` as `6`, `l` as
/// `1`. Two readings of one name have printed forms of small edit distance.
enum PrintedForm {
  /// The letters of a text: folded, look-alikes unified, all else left out.
  ///
  /// - Complexity: O(n).
  static func letters(_ text: some StringProtocol) -> [UInt8] {
    var letters: [UInt8] = []
    letters.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      guard let folded = Folding.fold(scalar), let byte = UInt8(exactly: folded.value) else {
        continue
      }
      append(byte, to: &letters)
    }
    return letters
  }

  /// Adds a folded character, which may close a look-alike of two characters.
  static func append(_ byte: UInt8, to letters: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "1"), UInt8(ascii: "l"), UInt8(ascii: "j"), UInt8(ascii: "i"),
      UInt8(ascii: "|"), UInt8(ascii: "!"):
      if letters.last == UInt8(ascii: "i") {
        letters[letters.count - 1] = UInt8(ascii: "u")
      } else {
        letters.append(UInt8(ascii: "i"))
      }
    case UInt8(ascii: "0"), UInt8(ascii: "6"): letters.append(UInt8(ascii: "o"))
    case UInt8(ascii: "4"): letters.append(UInt8(ascii: "a"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "2")...UInt8(ascii: "9"):
      letters.append(byte)
    default: break
    }
  }

  /// Whether two first letters may be readings of one: Đ is read as D, B or P.
  static func looksAlike(_ first: UInt8?, _ second: UInt8?) -> Bool {
    guard let first, let second, first != second else { return first == second }
    return strokes.contains(first) && strokes.contains(second)
  }

  private static let strokes: [UInt8] = Array("dbp".utf8)
}
