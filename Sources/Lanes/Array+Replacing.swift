extension [UInt8] {
  /// Appends a text with something else in the place of what a question finds in it.
  ///
  /// - Parameters:
  ///   - text: the bytes.
  ///   - question: tells which bytes may have to be replaced.
  ///   - write: appends what stands for the byte at an index and tells how many bytes of the text that
  ///     replaces; 0, with nothing appended, where the byte stays.
  /// - Complexity: O(n).
  @inlinable
  public mutating func append<Question: LaneQuestion>(
    _ text: UnsafeBufferPointer<UInt8>,
    replacing question: Question.Type,
    by write: (_ index: Int, _ bytes: inout [UInt8]) -> Int
  ) {
    var start = 0
    for index in LanePlaces(of: question, in: text) {
      append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      start = index + write(index, &self)
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }
}
