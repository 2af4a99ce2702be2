/// Readings of whole words that were seen often enough to count.
///
/// An engine reads letters in their surroundings, so that a frequent word has readings which its
/// letters alone do not explain.
struct WordReadings: Sendable {
  struct Entry: Sendable, Hashable {
    let word: UInt16
    /// How often the word was read so, 0 to 1.
    let share: Float
  }

  /// By reading.
  let entries: [String: [Entry]]
  /// The share of the counted readings in a mixture with those by letters.
  static let weight: Float = 0.5
}
