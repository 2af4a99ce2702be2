import Foundation

/// The words of a vocabulary letter by letter, in depth-first order.
///
/// A node's descendants are the nodes after it up to `end`, so that a walk goes through the array
/// from front to back and skips what cannot be.
struct LetterTrie: Sendable {
  struct Node: Sendable {
    /// The code of a small letter.
    let letter: UInt8
    /// 0 for a word's first letter; there is no root.
    let depth: UInt8
    /// The word that ends here, -1 for none.
    var word: Int32
    /// The node after the last descendant.
    var end: Int32
    /// How common the word is, as it counts in a search.
    var own: Float = 0
    /// The greatest such value here and in the descendants.
    var common: Float = 0
  }

  private(set) var nodes: [Node] = []
  /// The letters of the longest word.
  private(set) var depth = 0

  /// Longer words are names, which are not guessed at.
  static let longest = 10

  /// The words of a language model; those that hold other characters than letters are left out.
  ///
  /// Its words are in the order of their scalars, so those that begin alike stand together.
  ///
  /// - Complexity: O(n) for n letters.
  init(_ language: LanguageModel, commonness: Float) {
    var path: [Int] = []
    for index in LanguageModelLayout.specialCount..<language.vocabularyCount {
      let word = LanguageModel.Word(index)
      guard let letters = PrintedLetter.letters(of: language.text(of: word)),
        !letters.isEmpty, letters.count <= Self.longest
      else { continue }
      var shared = 0
      while shared < min(path.count, letters.count),
        nodes[path[shared]].letter == letters[shared].code
      {
        shared += 1
      }
      close(&path, to: shared)
      for letter in letters[shared...] {
        let depth = UInt8(path.count)
        path.append(nodes.count)
        nodes.append(Node(letter: letter.code, depth: depth, word: -1, end: 0))
      }
      let common = exp(commonness * language.logProbability(word))
      if let last = path.last {
        nodes[last].word = Int32(index)
        nodes[last].own = common
      }
      for node in path { nodes[node].common = max(nodes[node].common, common) }
      depth = max(depth, path.count)
    }
    close(&path, to: 0)
  }

  private mutating func close(_ path: inout [Int], to count: Int) {
    for node in path[count...] { nodes[node].end = Int32(nodes.count) }
    path.removeSubrange(count...)
  }
}
