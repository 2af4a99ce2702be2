/// Which elements of two sequences belong together, by Levenshtein distance.
///
/// Of the alignments with the fewest insertions, deletions and substitutions one with the most
/// equal pairs is taken.
/// 1. What both begin and end with is paired off.
/// 2. Where the rest is small its whole matrix is computed.
/// 3. Else it is cut at anchors, runs of elements that occur once in either part, and each piece is
///    aligned; without an anchor it is cut in halves. Then the distance may be above the least.
struct Alignment {
  /// For each element of the first sequence the index of its partner in the second.
  let partners: [Int?]
  /// How many insertions, deletions and substitutions turn the first sequence into the second.
  let distance: Int

  /// Aligns two sequences of interned elements; `anchorLength` elements in a row make an anchor.
  ///
  /// - Complexity: O(n) where the sequences are alike, O(n · √`matrixLimit`) where they are not.
  init(_ first: [Int], _ second: [Int], anchorLength: Int) {
    var solver = AlignmentSolver(first, second, anchorLength: anchorLength)
    solver.align(first.indices, second.indices)
    partners = solver.partners
    var equal = 0
    var paired = 0
    for (index, partner) in solver.partners.enumerated() {
      guard let partner else { continue }
      paired += 1
      if first[index] == second[partner] { equal += 1 }
    }
    distance = (first.count - paired) + (second.count - paired) + (paired - equal)
  }
}
