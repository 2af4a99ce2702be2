import Vietnamese

/// A text as the grammars of references see it: one byte a letter, folded, with its place of origin.
///
/// - `code` has for each scalar that does not fold to nothing one byte: a–z, 0–9, ASCII signs,
///   `-` for every dash, `/` for every slash, `"` for every quotation mark, a blank for all white
///   space, and `otherLetter` or `otherSign`. Cyrillic capitals typed for Latin ones count as Latin.
/// - `traits` says what folding took away, so that signs can be written again: capital, đ, ơ ư.
/// - `origin` is the index of the scalar in the text; one more entry stands for the end.
struct ReferenceText {
  private(set) var code: [UInt8] = []
  private(set) var traits: [Traits] = []
  private(set) var origin: [Int32] = []

  /// What a folded letter was.
  struct Traits: OptionSet {
    let rawValue: UInt8
    static let capital = Traits(rawValue: 1)
    /// The stroke of đ, also typed as ð.
    static let stroke = Traits(rawValue: 2)
    /// The horn of ơ and ư.
    static let horn = Traits(rawValue: 4)
    /// Any other mark.
    static let marked = Traits(rawValue: 8)
  }

  static let otherLetter: UInt8 = 1
  static let otherSign: UInt8 = 2

  var count: Int { code.count }

  /// Reads scalars of a text, `first` being the index of the first of them in the whole text.
  ///
  /// - Complexity: O(n).
  init(_ scalars: [Unicode.Scalar], first: Int = 0) {
    // The three grow together, so that one look at their room serves all of them.
    code = [UInt8](unsafeUninitializedCapacity: scalars.count) { codes, count in
      traits = [Traits](unsafeUninitializedCapacity: scalars.count) { traits, traitCount in
        origin = [Int32](unsafeUninitializedCapacity: scalars.count + 1) { origin, originCount in
          Self.table.withUnsafeBufferPointer { table in
            for (index, scalar) in scalars.enumerated() {
              let value = Int(scalar.value)
              let reading =
                value < table.count && table[value].code != 0 ? table[value] : Self.reading(scalar)
              guard reading.code != 0 else {
                // A mark of a text that is not composed belongs to the letter before it.
                if count > 0 { traits[count - 1].formUnion(reading.traits) }
                continue
              }
              codes.initializeElement(at: count, to: reading.code)
              traits.initializeElement(at: count, to: reading.traits)
              origin.initializeElement(at: count, to: Int32(first + index))
              count += 1
            }
          }
          origin.initializeElement(at: count, to: Int32(first + scalars.count))
          traitCount = count
          originCount = count + 1
        }
      }
    }
  }

  init(_ text: String) { self.init(Array(text.unicodeScalars)) }

  /// What one scalar is read as: the code 0 if it folds to nothing, with what it adds to the letter
  /// before it.
  private typealias Reading = (code: UInt8, traits: Traits)

  /// What the scalars up to U+1FFF are read as; 0 for those that fold to nothing.
  private static let table: [Reading] = (0..<0x2000).map { value in
    Unicode.Scalar(UInt32(value)).map(reading) ?? (0, [])
  }

  /// The codes of the scalars up to U+1FFF; 0 for those that fold to nothing.
  static let letterCodes: [UInt8] = table.map(\.code)

  /// The range of scalars of the text that a range of codes stands for, marks after it included.
  func original(_ range: Range<Int>) -> Range<Int> {
    Int(
      origin[range.lowerBound]
    )..<Int(
      range.isEmpty ? origin[range.lowerBound] : origin[range.upperBound]
    )
  }

  private static func reading(_ scalar: Unicode.Scalar) -> Reading {
    let value = scalar.value
    if value < 0x80 {
      let byte = UInt8(truncatingIfNeeded: value)
      return byte &- 0x41 < 26
        ? (byte | 0x20, .capital) : (byte < 0x21 || byte == 0x7F ? 0x20 : byte, [])
    }
    guard let folded = Folding.fold(scalar) else { return (0, value == 0x31B ? .horn : .marked) }
    return folded.value &- 0x61 < 26
      ? (UInt8(truncatingIfNeeded: folded.value), traits(of: scalar, folded))
      : (sign(scalar), value &- 0x410 < 0x20 ? .capital : [])
  }

  private static func traits(of scalar: Unicode.Scalar, _ folded: Unicode.Scalar) -> Traits {
    var traits: Traits = isCapital(scalar) ? .capital : []
    switch scalar {
    case "đ", "Đ", "ð", "Ð", "ɖ", "Ɖ": traits.insert(.stroke)
    case "ơ", "Ơ", "ư", "Ư": traits.insert(.horn)
    default:
      let isHorned = "ờớởỡợỜỚỞỠỢừứửữựỪỨỬỮỰ".unicodeScalars.contains(scalar)
      traits.formUnion(isHorned ? [.horn, .marked] : .marked)
    }
    return traits
  }

  private static func isCapital(_ scalar: Unicode.Scalar) -> Bool {
    // Capitals and small letters of the Vietnamese pages lie in pairs, the capital even, but for
    // Latin-1, where they lie in two rows, and ƠƯ with their small letters, where ư is even.
    switch scalar.value {
    case 0xC0..<0xDF: true
    case 0xDF..<0x100: false
    case 0x1AF: true
    case 0x1B0: false
    case 0x100..<0x1B0, 0x1E00..<0x1F00: scalar.value & 1 == 0
    default: scalar.properties.isUppercase
    }
  }

  private static func sign(_ scalar: Unicode.Scalar) -> UInt8 {
    switch scalar.value {
    case 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: 0x20
    case 0x2010...0x2015, 0x2212, 0xAD: 0x2D
    case 0x2044, 0x2215: 0x2F
    case 0x2018...0x201F, 0xAB, 0xBB: 0x22
    case 0x2026: 0x2E
    case 0x410: 0x61  // А
    case 0x412: 0x62  // В
    case 0x415: 0x65  // Е
    case 0x41A: 0x6B  // К
    case 0x41C: 0x6D  // М
    case 0x41D: 0x68  // Н
    case 0x41E: 0x6F  // О
    case 0x420: 0x70  // Р
    case 0x421: 0x63  // С
    case 0x422: 0x74  // Т
    case 0x425: 0x78  // Х
    default: WordScalar.contains(scalar) ? otherLetter : otherSign
    }
  }
}

extension UInt8 {
  /// Whether the code is a letter.
  var isLetterCode: Bool { self &- 0x61 < 26 || self == ReferenceText.otherLetter }
  /// Whether the code is a digit.
  var isDigitCode: Bool { self &- 0x30 < 10 }
  /// Whether the code is a letter or a digit.
  var isWordCode: Bool { isLetterCode || isDigitCode }
}
