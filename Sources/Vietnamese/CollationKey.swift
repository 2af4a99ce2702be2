/// The order of Vietnamese dictionaries: letters first, then tones.
///
/// Keys compare level by level, each over the whole text:
/// 1. letters a ă â b c d đ e ê … y, any case, without tone; what is neither letter nor digit parts
///    words and sorts before both; digits sort before letters, and a run of them by its value;
/// 2. the tones of each word: ngang, huyền, hỏi, ngã, sắc, nặng, wherever in the word the mark
///    stands;
/// 3. the composed text itself, so that only equal texts have equal keys.
public struct CollationKey: Comparable, Hashable, Sendable {
  private let bytes: [UInt8]

  /// The key of a text in any normalisation form.
  ///
  /// - Complexity: O(n).
  public init(_ text: String) {
    let composed = text.composed
    var letters: [UInt8] = []
    var tones: [UInt8] = []
    var digits: [UInt8] = []
    var isApart = false
    for scalar in composed.unicodeScalars {
      if scalar.value &- 0x30 < 10 {
        if isApart && digits.isEmpty { Self.appendSeparator(&letters, &tones) }
        isApart = false
        digits.append(UInt8(scalar.value))
        continue
      }
      Self.appendNumber(&digits, to: &letters)
      guard WordScalar.contains(scalar) else {
        isApart = true
        continue
      }
      if isApart { Self.appendSeparator(&letters, &tones) }
      isApart = false
      let (letter, tone) = Tone.split(scalar)
      Self.appendWeight(of: letter, to: &letters)
      if tone != .ngang { tones.append(Self.firstTone + tone.rawValue) }
    }
    Self.appendNumber(&digits, to: &letters)
    bytes = letters + [0] + tones + [0] + Array(composed.utf8)
  }

  public static func < (first: CollationKey, second: CollationKey) -> Bool {
    first.bytes.lexicographicallyPrecedes(second.bytes)
  }
}

extension CollationKey {
  // Every weight is above 0, the end of a level, and no weight begins another one.
  private static let separator: UInt8 = 1
  private static let number: UInt8 = 2
  private static let firstTone: UInt8 = 2
  private static let firstLetter: UInt8 = 0x10
  private static let otherScalar: UInt8 = 0xF0
  private static let alphabet = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"

  private static let weights: [Unicode.Scalar: UInt8] = {
    var weights: [Unicode.Scalar: UInt8] = [:]
    for (offset, letter) in alphabet.unicodeScalars.enumerated() {
      let weight = firstLetter + UInt8(offset)
      weights[letter] = weight
      if let upper = letter.properties.uppercaseMapping.unicodeScalars.first {
        weights[upper] = weight
      }
    }
    return weights
  }()

  /// Parts words; at the beginning of a text nothing is parted.
  private static func appendSeparator(_ letters: inout [UInt8], _ tones: inout [UInt8]) {
    guard !letters.isEmpty else { return }
    letters.append(separator)
    tones.append(separator)
  }

  /// A letter of Vietnamese by its place in the alphabet, others folded, after z when still
  /// unknown.
  private static func appendWeight(of letter: Unicode.Scalar, to letters: inout [UInt8]) {
    if let weight = weights[letter] {
      letters.append(weight)
    } else if let folded = Folding.fold(letter) {
      if let weight = weights[folded] {
        letters.append(weight)
      } else {
        letters.append(otherScalar)
        for shift in [16, 8, 0] { letters.append(UInt8(truncatingIfNeeded: folded.value >> shift)) }
      }
    }
  }

  /// A run of digits: how many there are after leading zeros, then the digits.
  ///
  /// A count is written as so many 255 as it holds 200, and the rest: more digits sort later.
  private static func appendNumber(_ digits: inout [UInt8], to letters: inout [UInt8]) {
    guard !digits.isEmpty else { return }
    let significant = digits.drop { $0 == 0x30 }
    letters.append(number)
    letters.append(contentsOf: repeatElement(255, count: significant.count / 200))
    letters.append(UInt8(significant.count % 200))
    letters.append(contentsOf: significant)
    digits.removeAll(keepingCapacity: true)
  }
}
