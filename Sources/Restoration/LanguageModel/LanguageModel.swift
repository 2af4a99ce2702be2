/// An n-gram model of words, read in place from the section of a model file.
///
/// p(w | h) is that of the longest n-gram hw in the file, times the backoff weights of the longer
/// contexts that are in it. The n-grams are a trie from the first word on; children are sorted by
/// word. All logarithms are natural.
package struct LanguageModel {
  /// The number of a word; numbers from 3 on follow the code points of the words.
  package typealias Word = UInt16

  /// Every word that is not in the vocabulary.
  package static let unknown: Word = 0
  /// The start of a paragraph, which is context only.
  package static let start: Word = 1
  /// The end of a paragraph, which is predicted only.
  package static let end: Word = 2

  /// The greatest number of words in an n-gram, 2 to 4.
  package let order: Int
  /// The number of words, with the three above.
  package let vocabularyCount: Int
  /// The length of the file's section.
  package let byteCount: Int

  let unigrams: UnsafeRawPointer
  let second: NGramLevel
  let third: NGramLevel
  let fourth: NGramLevel
  private let wordStarts: UnsafeRawPointer
  private let texts: UnsafeRawPointer

  /// The model in a section of a file; whatever its bytes are, no look-up leaves it.
  ///
  /// - Complexity: O(v + n / 64) for v words and n n-grams.
  package init(_ section: ModelBytes) throws(ModelError) {
    func damaged(_ part: String) -> ModelError {
      ModelError(.damaged(section: Self.sectionName, part: part))
    }
    guard let layout = LanguageModelLayout(header: section) else { throw damaged("header") }
    guard
      let second = NGramLevel(section, layout, index: 0),
      let third = NGramLevel(section, layout, index: 1),
      let fourth = NGramLevel(section, layout, index: 2)
    else { throw damaged("list of children") }
    order = layout.order
    vocabularyCount = layout.vocabularyCount
    byteCount = section.count
    unigrams = section.base + layout.unigrams
    self.second = second
    self.third = third
    self.fourth = fourth
    wordStarts = section.base + layout.wordStarts
    texts = section.base + layout.texts
    guard
      Self.isAscending(unigrams + 8, LanguageModelLayout.unigramSize, vocabularyCount, second.count)
    else { throw damaged("list of unigrams") }
    guard Self.isAscending(wordStarts, 4, vocabularyCount, layout.textCount) else {
      throw damaged("list of words")
    }
  }

  /// The four letters of the section in a model file.
  package static let sectionName = "NGRM"
}

/// Everything it points to is never written.
extension LanguageModel: @unchecked Sendable {}

extension LanguageModel {
  /// The word's number; nil when it is not in the vocabulary.
  ///
  /// - Complexity: O(log v)
  package func word(_ text: String) -> Word? {
    var text = text
    return text.withUTF8 { word(utf8: UnsafeRawBufferPointer($0)) }
  }

  /// The number of a word in UTF-8 and NFC; nil when it is not in the vocabulary.
  package func word(utf8 bytes: UnsafeRawBufferPointer) -> Word? {
    var low = LanguageModelLayout.specialCount
    var high = vocabularyCount
    while low < high {
      let middle = (low + high) / 2
      let other = textBytes(middle)
      if other.elementsEqual(bytes) { return Word(middle) }
      if other.lexicographicallyPrecedes(bytes) { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  package func text(of word: Word) -> String {
    guard word < vocabularyCount else { return "" }
    return String(decoding: textBytes(Int(word)), as: UTF8.self)
  }

  private func textBytes(_ word: Int) -> UnsafeRawBufferPointer {
    let start = wordStarts.loadUnaligned(fromByteOffset: word * 4, as: UInt32.self)
    let end = wordStarts.loadUnaligned(fromByteOffset: word * 4 + 4, as: UInt32.self)
    let range = Int(UInt32(littleEndian: start))..<Int(UInt32(littleEndian: end))
    return UnsafeRawBufferPointer(start: texts + range.lowerBound, count: range.count)
  }

  /// Whether `count` + 1 numbers, `stride` bytes apart, go up and end with `last`.
  private static func isAscending(
    _ base: UnsafeRawPointer,
    _ stride: Int,
    _ count: Int,
    _ last: Int
  ) -> Bool {
    var before: UInt32 = 0
    for index in 0...count {
      let bits = base.loadUnaligned(fromByteOffset: index * stride, as: UInt32.self)
      let number = UInt32(littleEndian: bits)
      guard number >= before else { return false }
      before = number
    }
    return Int(before) == last
  }
}

extension LanguageModel: CustomStringConvertible {
  /// The numbers of words and n-grams, for a reader of logs.
  package var description: String {
    "order \(order), \(vocabularyCount) words, "
      + [second, third, fourth].prefix(order - 1).map { "\($0.count)" }.joined(separator: " + ")
      + " n-grams"
  }
}
