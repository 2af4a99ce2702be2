import Vietnamese

/// Some words in a row, compared by their folded forms; signs between them count as words of theirs.
struct Phrase: Hashable, Sendable {
  let words: [PackedWord]

  /// The phrase of a text, folded; commas and hyphens in it have to be met.
  init(_ text: String) {
    words = TokenizedText(text).tokens.map(\.word)
  }
}

/// Phrases with values, of which the longest at a place is found.
struct PhraseTable<Value: Sendable>: Sendable {
  private typealias Entry = (words: [PackedWord], value: Value)
  private let firstWords: PackedWordIndex
  private let lastWords: PackedWordIndex
  private var byFirst: [[Entry]]
  private var byLast: [[Entry]]

  /// A table; the first of equal phrases wins.
  init(_ entries: [(text: String, value: Value)]) {
    let phrases = entries.map { (words: Phrase($0.text).words, value: $0.value) }
    firstWords = PackedWordIndex(phrases.compactMap(\.words.first))
    lastWords = PackedWordIndex(phrases.compactMap(\.words.last))
    byFirst = Array(repeating: [], count: firstWords.count)
    byLast = Array(repeating: [], count: lastWords.count)
    for phrase in phrases {
      guard let first = phrase.words.first, let last = phrase.words.last,
        let firstNumber = firstWords[first], let lastNumber = lastWords[last]
      else { continue }
      if byFirst[firstNumber].contains(where: { $0.words == phrase.words }) { continue }
      byFirst[firstNumber].append(phrase)
      byLast[lastNumber].append(phrase)
    }
    for index in byFirst.indices { byFirst[index].sort { $0.words.count > $1.words.count } }
    for index in byLast.indices { byLast[index].sort { $0.words.count > $1.words.count } }
  }

  /// The longest phrase that begins at a token, with the token after it.
  ///
  /// - Complexity: O(phrases with that first word · their length).
  func match(_ tokens: [Token], at start: Int) -> (end: Int, value: Value)? {
    guard start < tokens.count, let first = firstWords[tokens[start].word] else { return nil }
    for entry in byFirst[first]
    where start + entry.words.count <= tokens.count && isMet(entry.words, tokens, at: start) {
      return (start + entry.words.count, entry.value)
    }
    return nil
  }

  /// The longest phrase that ends before a token, with its first token.
  func match(_ tokens: [Token], endingAt end: Int) -> (start: Int, value: Value)? {
    guard end > 0, let last = lastWords[tokens[end - 1].word] else { return nil }
    for entry in byLast[last]
    where entry.words.count <= end && isMet(entry.words, tokens, at: end - entry.words.count) {
      return (end - entry.words.count, entry.value)
    }
    return nil
  }

  /// Whether some phrase begins with a word.
  func hasFirst(_ word: PackedWord) -> Bool { firstWords[word] != nil }

  private func isMet(_ words: [PackedWord], _ tokens: [Token], at start: Int) -> Bool {
    for index in words.indices where tokens[start + index].word != words[index] { return false }
    return true
  }
}
