/// Paragraphs as one stream of word numbers.
struct TrainingParagraphs {
  private(set) var numbers: [UInt32] = []
  private(set) var ends: [Int] = []
  private(set) var weights: [Float] = []

  mutating func append(_ number: UInt32) { numbers.append(number) }

  /// Puts another word in a place of the stream.
  mutating func replace(_ place: Int, by number: UInt32) { numbers[place] = number }

  /// Ends the paragraph that was appended last; one without words leaves no trace.
  mutating func end(weight: Double) {
    guard numbers.count > ends.last ?? 0 else { return }
    ends.append(numbers.count)
    weights.append(Float(weight))
  }

  /// The same with the numbers that words have in the vocabulary.
  func numbered(_ vocabulary: TrainingVocabulary) -> TrainingParagraphs {
    var copy = self
    copy.numbers = numbers.map { UInt32(vocabulary.numbers[Int($0)]) }
    return copy
  }

  /// Calls `body` with the words and the weight of each paragraph.
  func forEach(_ body: (_ words: Slice<UnsafeBufferPointer<UInt32>>, _ weight: Float) -> Void) {
    numbers.withUnsafeBufferPointer { numbers in
      var start = 0
      for (end, weight) in zip(ends, weights) {
        body(numbers[start..<end], weight)
        start = end
      }
    }
  }
}
