import Vietnamese

/// Makes a restoration model of printed paragraphs and of lines with their readings.
///
/// The same input in the same order gives the same bytes.
public struct RestorationTrainer {
  /// What the model may cost.
  public struct Options: Sendable {
    /// The length to which the language model is pruned, in bytes; nil for no pruning.
    public var languageByteLimit: Int? = 15_200_000
    /// The words of the vocabulary.
    public var vocabularyLimit = 16_000

    public init() {}
  }

  private var language = LanguageModelTrainer(order: 4)
  private var printed = PrintedWords()
  private var statistics = PrintedStatistics()
  private var seen: Set<String> = []
  private var pairs: [[LinePair]] = []

  public init() {}

  /// Adds a paragraph of a source with its weight; one that came before is left out.
  public mutating func add(paragraph: String, weight: Double) {
    guard seen.insert(paragraph).inserted else { return }
    let words = printed.words(of: paragraph)
    guard !words.isEmpty else { return }
    language.add(words.lazy.map(\.text), weight: weight)
    statistics.add(words, weight: weight)
    if weight > 1 { statistics.addSigns(of: paragraph) }
  }

  /// Adds the lines that one engine read.
  public mutating func add(pairs: [LinePair]) {
    self.pairs.append(pairs)
  }

  /// The bytes of a model file; `provenance` says in its header what it is made from.
  public func model(_ options: Options = Options(), provenance: String) throws(ModelError)
    -> [UInt8]
  {
    var settings = LanguageModelTrainer.Options()
    settings.required = PrintedWords.classes
    settings.byteLimit = options.languageByteLimit
    settings.vocabularyLimit = options.vocabularyLimit
    let section = language.model(settings)
    let channel = ChannelTraining(pairs: pairs, statistics: statistics).model(
      for: try LanguageModel(ModelBytes(section))
    )
    return ModelFile.bytes(
      sections: [
        (LanguageModel.sectionName, section), (ChannelModel.sectionName, channel.bytes()),
      ],
      provenance: provenance
    )
  }
}
