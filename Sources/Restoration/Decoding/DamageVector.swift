import Foundation

/// A value for each kind of damage.
struct DamageVector: Sendable, Hashable {
  /// An engine without a Vietnamese model.
  var latin: Float
  /// An engine with one, or no damage at all.
  var marked: Float
  /// Marks and tones stripped, the letters right.
  var stripped: Float

  static let impossible = DamageVector(latin: -60, marked: -60, stripped: -60)

  var greatest: Float { max(latin, marked, stripped) }

  /// The logarithm of the mixture of probabilities, of which self holds the logarithms.
  func mixed(by weights: DamageVector) -> Float {
    let highest = greatest
    let sum =
      weights.latin * exp(latin - highest) + weights.marked * exp(marked - highest)
      + weights.stripped * exp(stripped - highest)
    return highest + log(max(sum, 1e-30))
  }

  static func + (first: DamageVector, second: DamageVector) -> DamageVector {
    DamageVector(
      latin: first.latin + second.latin,
      marked: first.marked + second.marked,
      stripped: first.stripped + second.stripped
    )
  }

  static func + (vector: DamageVector, value: Float) -> DamageVector {
    DamageVector(
      latin: vector.latin + value,
      marked: vector.marked + value,
      stripped: vector.stripped + value
    )
  }
}
