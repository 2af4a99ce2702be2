/// Roman figures as documents count with them.
enum RomanNumeral {
  /// The value of canonical Roman figures below 90; nil for any other word.
  static func value(of text: some Sequence<Unicode.Scalar>) -> Int? {
    var total = 0
    var last = 0
    var word: [Unicode.Scalar] = []
    for scalar in text {
      let digit: Int
      switch scalar {
      case "I": digit = 1
      case "V": digit = 5
      case "X": digit = 10
      case "L": digit = 50
      default: return nil
      }
      total += digit > last ? digit - 2 * last : digit
      last = digit
      word.append(scalar)
      guard word.count <= 9 else { return nil }
    }
    guard total > 0, total < 90, figures(total).unicodeScalars.elementsEqual(word) else {
      return nil
    }
    return total
  }

  /// The value of figures whose strokes were read as other letters: `IL`, `l`, `H` for II.
  ///
  /// It is evidence only where that value is expected.
  static func damagedValue(of text: some Sequence<Unicode.Scalar>) -> Int? {
    var word = String.UnicodeScalarView()
    for scalar in text {
      switch scalar {
      case "I", "V", "X": word.append(scalar)
      case "l", "1", "|", "L", "J", "!", "i", "T": word.append("I")
      case "H", "U", "N": word.append(contentsOf: "II".unicodeScalars)
      case "Y": word.append("V")
      default: return nil
      }
      guard word.count <= 9 else { return nil }
    }
    return value(of: word)
  }

  /// The canonical figures of a value from 1 to 89.
  static func figures(_ value: Int) -> String {
    var rest = value
    var text = ""
    for (digit, figure) in [
      (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ] {
      while rest >= digit {
        text += figure
        rest -= digit
      }
    }
    return text
  }
}
