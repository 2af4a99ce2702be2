/// The words of a language model that stand for more than one text.
struct WordClasses: Sendable {
  let number: LanguageModel.Word?
  let sign: LanguageModel.Word?
  private let stop: LanguageModel.Word?
  private let colon: LanguageModel.Word?
  private let comma: LanguageModel.Word?

  init(_ language: LanguageModel) {
    number = language.word(PrintedWords.number)
    sign = language.word(PrintedWords.sign)
    stop = language.word(PrintedWords.stop)
    colon = language.word(PrintedWords.colon)
    comma = language.word(PrintedWords.comma)
  }

  /// What a run of marks counts as; nil for nothing.
  func word(of marks: ArraySlice<Unicode.Scalar>) -> LanguageModel.Word? {
    switch PrintedWords.punctuation(marks) {
    case PrintedWords.stop: stop
    case PrintedWords.colon: colon
    case PrintedWords.comma: comma
    default: nil
    }
  }
}
