/// Learns an n-gram model from paragraphs.
///
/// 1. Words are numbered while paragraphs are added.
/// 2. The vocabulary is chosen; other words become the unknown one (`TrainingVocabulary`).
/// 3. What is plainly a misprint is put right (`MisprintCorrection`).
/// 4. The n-grams of the highest order are counted by sorting, those of lower orders derived
///    (`NGramCounts`).
/// 5. The n-grams that say least are dropped until the file is small enough (`EntropyPruning`).
/// 6. Probabilities are those of interpolated modified Kneser-Ney (`NGramEstimate`).
/// 7. What is left is quantised and written (`LanguageModelWriter`).
///
/// The same paragraphs in the same order give the same bytes.
package struct LanguageModelTrainer {
  package let order: Int
  private(set) var words = WordInterner()
  private(set) var paragraphs = TrainingParagraphs()

  /// - Parameter order: the greatest number of words in an n-gram, 2 to 4.
  package init(order: Int = 4) {
    precondition((2...LanguageModelLayout.maximumOrder).contains(order), "order is 2 to 4")
    self.order = order
  }

  /// Adds one paragraph.
  ///
  /// - Parameters:
  ///   - words: model words: lower case, NFC; classes such as “<num>” are words like any other.
  ///   - weight: how often the paragraph counts as evidence; it still occurs once.
  package mutating func add(_ words: some Sequence<some StringProtocol>, weight: Double = 1) {
    for word in words {
      var word = String(word)
      paragraphs.append(word.withUTF8 { self.words.number(of: $0) })
    }
    paragraphs.end(weight: weight)
  }

  /// The number of a word in UTF-8, for paragraphs to be added as numbers.
  package mutating func number(of word: UnsafeBufferPointer<UInt8>) -> UInt32 {
    words.number(of: word)
  }

  /// Adds one paragraph of words whose numbers are known.
  package mutating func add(numbers: some Sequence<UInt32>, weight: Double = 1) {
    for number in numbers { paragraphs.append(number) }
    paragraphs.end(weight: weight)
  }

  /// The section of a model file.
  package func model(_ options: Options = Options()) -> [UInt8] {
    let vocabulary = TrainingVocabulary(words, paragraphs, options)
    var text = paragraphs.numbered(vocabulary)
    if options.correctsMisprints {
      var correction = MisprintCorrection(vocabulary)
      text = correction.corrected(text)
    }
    var counts = NGramCounts(
      text,
      order: order,
      vocabularyCount: vocabulary.count
    )
    let pruning = EntropyPruning(options, vocabulary)
    let selection = pruning.selection(from: &counts)
    return LanguageModelWriter(
      trie: NGramTrie(counts, selection),
      vocabulary: vocabulary,
      layout: pruning.layout(selection)
    ).bytes()
  }
}
