/// How the postings of a term are written: what the writer and every reader must agree on.
///
/// A list is, for each document in order, the step from the one before (less one, the first from -1)
/// in the code of Rice, then
/// - for what stands in few documents, nothing: the text of what is shown is looked at anyway;
/// - for a single word, two bits: how often (once, 2–3 times, more) or that it stands in a leading
///   field;
/// - for a pair, how they go on. `0` and three bits: once, and the sign of the word that follows;
///   `10` and eight bits: the signs of the words that follow, as a set; `11` and eight bits: the same
///   for a pair that stands in a leading field, too.
/// Where some document has several parts, the first part with the term follows in unary.
///
/// A phrase of three words is a pair whose third word has the right sign, and the pair that begins with
/// its second word: of the documents that hold both pairs but not the phrase, few pass.
struct PostingCode {
  /// A form in no more documents than this is rare.
  static let few = 4
  /// How many bits say how a single word occurs.
  static let wordWidth = 2
  /// How a single word occurs that stands in a leading field.
  static let leading = 3

  /// How many documents there are.
  let documentCount: Int
  /// Whether some document has more than one part.
  let hasParts: Bool

  /// The shift of the code of Rice for the steps of a list of so many documents.
  func stepShift(_ count: Int) -> Int {
    BitWriter.shift(total: max(0, documentCount - count), count: count)
  }

  /// How often a single word occurs, in two bits.
  static func frequency(_ count: Int, isLeading: Bool) -> Int {
    isLeading ? leading : count == 1 ? 0 : count < 4 ? 1 : 2
  }

  /// How many bits say how a pair goes on: `0` and three, or ten that begin with `1`.
  @inline(__always)
  static func pairWidth(_ detail: UInt64) -> Int { detail < 8 ? 4 : 10 }

  /// The sign of a word, 0–7; what follows the last word of a field has the sign of no letters, 0.
  static func sign(_ folded: some Sequence<Unicode.Scalar>) -> Int {
    let hash = folded.reduce(0) { ($0 * 31 + Int($1.value)) & 0xFFFF }
    return (hash ^ hash >> 5 ^ hash >> 10) & 7
  }
}
