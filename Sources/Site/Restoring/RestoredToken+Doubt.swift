import Restoration

extension RestoredToken {
  /// Whether it is a word of less confidence than `RestoredText.doubtThreshold`.
  var isDoubtful: Bool { kind != .punctuation && confidence < RestoredText.doubtThreshold }

  /// Whether it is another word than in the source; another normalisation form is none.
  var isRepaired: Bool { text != raw }
}
