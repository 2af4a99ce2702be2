/// A folded text that knows for each folded scalar which scalar of the original it came from.
///
/// Highlights and spans found in the folded text are carried back by `original(of:)`.
public struct FoldedText: Sendable, Hashable {
  /// The folded scalars.
  public let scalars: [Unicode.Scalar]
  /// For each folded scalar the index of its scalar in the original; strictly ascending.
  public let origin: [Int]
  /// How many scalars the original has.
  public let originalCount: Int

  /// Folds a text.
  ///
  /// - Complexity: O(n).
  public init(_ text: some StringProtocol) {
    var scalars: [Unicode.Scalar] = []
    var origin: [Int] = []
    scalars.reserveCapacity(text.utf8.count)
    origin.reserveCapacity(text.utf8.count)
    var count = 0
    for scalar in text.unicodeScalars {
      if let folded = Folding.fold(scalar) {
        scalars.append(folded)
        origin.append(count)
      }
      count += 1
    }
    self.scalars = scalars
    self.origin = origin
    originalCount = count
  }

  /// The folded text as a string.
  public var text: String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  /// The scalars of the original that a range of folded scalars came from, marks after them
  /// included.
  ///
  /// An empty range gives the empty range before the scalar it stands at.
  public func original(of range: Range<Int>) -> Range<Int> {
    let start = place(of: range.lowerBound)
    return start..<(range.isEmpty ? start : place(of: range.upperBound))
  }

  private func place(of index: Int) -> Int {
    index < origin.count ? origin[index] : originalCount
  }
}
