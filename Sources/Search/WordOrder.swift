/// The order of words by their folded letters and then by their accents.
struct WordOrder {
  /// The accents of each word.
  private let accents: [Int]
  /// The rank of each word's letters: equal for words that differ in accents alone.
  private let letters: [UInt64]
  /// The rank of each word among those of the same letters.
  private let forms: [UInt64]
  /// Whether no word shares its rank with another one.
  private(set) var isExact = true

  private static let mostForms: UInt64 = 0x3FF

  init(_ words: WordTable) {
    let numbers = words.words.indices.dropFirst().sorted { first, second in
      let left = words.folded(first)
      let right = words.folded(second)
      if left != right { return TermOrder.precedes(left, right) }
      return words.words[first].accents < words.words[second].accents
    }
    var letters = [UInt64](repeating: 0, count: words.words.count)
    var forms = letters
    var last = 0
    for number in numbers {
      if last > 0, words.folded(last) == words.folded(number) {
        letters[number] = letters[last]
        forms[number] = min(forms[last] + 1, Self.mostForms)
      } else {
        letters[number] = letters[last] + 1
      }
      last = number
    }
    self.letters = letters
    isExact = !forms.contains(Self.mostForms)
    self.forms = forms
    accents = words.words.map(\.accents)
  }

  /// The indices of the chosen entries in order of their terms.
  ///
  /// - Complexity: O(n).
  func sorted(
    _ entries: [PostingLists.Entry],
    where isChosen: (PostingLists.Entry) -> Bool
  ) -> [Int] {
    var keys: [UInt64] = []
    var indices: [Int] = []
    for (index, entry) in entries.enumerated() where isChosen(entry) {
      let (first, second) = (Int(entry.first), Int(entry.second))
      keys.append(
        letters[first] &<< 42 | letters[second] &<< 21 | forms[first] &<< 10 | forms[second]
      )
      indices.append(index)
    }
    RadixSort.sort(&indices, by: keys)
    return indices
  }

  func haveSameLetters(_ one: PostingLists.Entry, _ other: PostingLists.Entry) -> Bool {
    letters[Int(one.first)] == letters[Int(other.first)]
      && letters[Int(one.second)] == letters[Int(other.second)]
  }

  /// The accents of the words of an entry.
  func accents(_ entry: PostingLists.Entry) -> Accents {
    Accents(
      first: accents[Int(entry.first)],
      second: entry.second == WordTable.end ? nil : accents[Int(entry.second)]
    )
  }
}
