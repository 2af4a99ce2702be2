import Restoration
import Testing

/// A state is all that need be known of the words before.
@Suite struct StateTests {
  private static let paragraphs = TrainingText.paragraphs(300, words: 60)
  private static let others = TrainingText.paragraphs(40, words: 64, seed: 7)

  /// All n-grams of a model, by the words they are made of.
  private struct NGramList {
    var logProbabilities: [[LanguageModel.Word]: Float] = [:]
    var backoffs: [[LanguageModel.Word]: Float] = [:]

    init(_ model: LanguageModel) {
      for word in 0..<LanguageModel.Word(model.vocabularyCount) {
        let (logProbability, backoff, _) = model.unigram(word)
        logProbabilities[[word]] = logProbability
        backoffs[[word]] = backoff
        add(model, [word], node: Int(word))
      }
    }

    private mutating func add(_ model: LanguageModel, _ words: [LanguageModel.Word], node: Int) {
      let order = words.count + 1
      guard order <= model.order else { return }
      for word in 0..<LanguageModel.Word(model.vocabularyCount) {
        let child = model.child(ofOrder: words.count, node: node, word: word)
        guard child >= 0 else { continue }
        let (logProbability, backoff) = model.values(ofOrder: order, node: child)
        logProbabilities[words + [word]] = logProbability
        backoffs[words + [word]] = backoff
        add(model, words + [word], node: child)
      }
    }

    func score(_ word: LanguageModel.Word, after history: [LanguageModel.Word]) -> Float {
      if let found = logProbabilities[history + [word]] { return found }
      return backoffs[history, default: 0] + score(word, after: Array(history.dropFirst()))
    }
  }

  /// Unpruned, and so far pruned that many n-grams are there without the shorter one they end in.
  @Test(arguments: [nil, 9_000, 6_000])
  func scoresFromStatesAreThoseFromAllWordsBefore(byteLimit: Int?) throws {
    var options = LanguageModelTrainer.Options()
    options.byteLimit = byteLimit
    let model = try TrainingText.model(Self.paragraphs, order: 4, options)
    let list = NGramList(model)
    for paragraph in Self.paragraphs.prefix(40) + Self.others {
      var history = [LanguageModel.start]
      var state = model.start
      for text in paragraph {
        let word = model.word(text) ?? LanguageModel.unknown
        let (value, next) = model.logProbability(of: word, after: state)
        let expected = list.score(word, after: Array(history.suffix(3)))
        #expect(abs(value - expected) < 1e-4)
        history.append(word)
        state = next
      }
    }
  }

  @Test func everyNGramOfTheTextIsInAnUnprunedModel() throws {
    let model = try TrainingText.model(Self.paragraphs, order: 3)
    let list = NGramList(model)
    var expected = Set<[LanguageModel.Word]>()
    for paragraph in Self.paragraphs {
      let words =
        [LanguageModel.start] + paragraph.compactMap { model.word($0) } + [LanguageModel.end]
      for length in 1...3 {
        for start in words.indices.dropLast(length - 1) {
          expected.insert(Array(words[start..<(start + length)]))
        }
      }
    }
    expected.insert([LanguageModel.unknown])
    #expect(Set(list.logProbabilities.keys) == expected)
  }

  @Test func wordsOnWhichNothingDependsAreForgotten() throws {
    let model = try TrainingText.model(["a b", "a c", "d b"], order: 4)
    let b = try #require(model.word("b"))
    let afterA = model.logProbability(of: try #require(model.word("a")), after: model.start).next
    let afterD = model.logProbability(of: try #require(model.word("d")), after: model.start).next
    #expect(afterA != afterD)
    // Nothing comes after the end.
    let ends = [afterA, afterD].map { state in
      model.logProbability(of: LanguageModel.end, after: state).next
    }
    #expect(ends == [.empty, .empty])
    // An unknown word was never seen, whatever came before it.
    let unknowns = [afterA, afterD].map { state in
      model.logProbability(of: LanguageModel.unknown, after: state).next
    }
    #expect(unknowns == [.empty, .empty])
    #expect(model.logProbability(of: b, after: .empty).next == model.state(after: b))
  }

  @Test func statesAreOrderedAndHashed() {
    var one = LanguageModel.State.empty
    one.first = 3
    var other = one
    other.second = 5
    #expect(one != other)
    #expect((one < other) != (other < one))
    #expect(Set([one, other, one]).count == 2)
  }
}
