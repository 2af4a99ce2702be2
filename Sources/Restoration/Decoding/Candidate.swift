/// What a piece of text may have been printed as.
struct Candidate: Sendable {
  /// Stands for no second word.
  static let none = LanguageModel.Word.max

  var first: LanguageModel.Word
  /// The second word where the blank between two was lost.
  var second = Candidate.none
  var pattern = CasePattern.small
  /// The text, where it is not to be made of the vocabulary's words.
  var kept: String?
  /// The log-probability of the reading by kind of damage.
  var likelihood = DamageVector.impossible
  /// Whether it is the reading itself.
  var isIdentity = false
  /// The log-probability of the spelling, for a word that is in no vocabulary.
  var spelling: Float = 0
  /// Marks at the ends of the reading that are taken for printed ones.
  var lead: UInt8 = 0
  var trail: UInt8 = 0
  /// The same at another cost.
  func adding(_ cost: Float) -> Candidate {
    var candidate = self
    candidate.likelihood = likelihood + cost
    return candidate
  }

  /// Whether the digits of the reading are a number of their own, parted from a word.
  var hasNumber = false

  /// Whether the digits of the reading are those of the candidate.
  var keepsDigits: Bool { isIdentity || hasNumber }
}
