/// The weights of the decoder, in natural logarithms where they are costs.
///
/// Tuned on development sets: lines of the first document's first half, decisions of Hanoi read by
/// two engines, rendered pages that no model was trained on.
enum DecodingParameters {
  /// The part of the channel in a score; its letters are not as independent as it takes them, those
  /// of an engine without Vietnamese letters least of all.
  static let channelWeight = (latin: Float(0.75), marked: Float(0.9))
  /// To take two words for one, where the engine saw a blank.
  static let joinCost: Float = -6
  /// To take one word for two, where it lost one.
  static let splitCost: Float = -6
  /// To take digits alone for a word.
  static let digitCost: Float = -5
  /// To take a mark at a word's end for a printed one, and not for a part of a letter.
  static let markCost: Float = -6
  /// To leave marks that stand alone; an engine without Vietnamese letters makes them of letters.
  static let loneMarkCost = DamageVector(latin: -16, marked: -12, stripped: -12)
  /// A word of letters and digits that is as it was printed.
  static let mixedCost: Float = -8
  /// To lose or change digits in a line that no engine without Vietnamese letters has read.
  static let lostDigitCost: Float = -40

  /// A text of fewer words says too little about its damage.
  static let adaptationWords = 150
  /// The mean doubt from which on the channel is fitted to the text.
  static let adaptationDoubt = 0.007
  /// The confidence of the words that it is fitted to.
  static let adaptationConfidence = 0.8
  /// A word of this confidence needs no second look.
  static let certainty = 0.97
  /// What the channel knew before counts as so many readings of each letter.
  static let adaptationWeight = 20.0
}
