extension LanguageModelTrainer {
  /// What a model may cost.
  package struct Options: Sendable {
    /// How many words the vocabulary has at most, beside unknown, start and end.
    package var vocabularyLimit = 32_000
    /// How often a word must occur to be in the vocabulary.
    package var vocabularyMinimumCount = 2
    /// Words that are in the vocabulary even if they never occur.
    package var required: [String] = []
    /// The length to which the section is pruned, if so little is possible; nil for no pruning.
    package var byteLimit: Int?
    /// In how many rounds it is pruned: more give a slightly better model and take time.
    package var pruningRounds = 2
    /// How often an n-gram of each order must occur to be kept; made ascending, so that contexts
    /// are kept too.
    package var cutoffs = [1, 1, 1, 1]
    /// The width of a code of log-probability, below the highest order.
    package var probabilityBits = 6
    /// The width of a code of backoff.
    package var backoffBits = 5
    /// The width of a code of log-probability in the highest order.
    package var highestProbabilityBits = 5

    /// Whether misprints of the texts are put right before n-grams are counted.
    package var correctsMisprints = true

    package init() {}
  }
}
