/// A document of a list, as a reader sees it.
struct Posting {
  let document: Int
  /// The accents of the words; nil for a rare form, whose accents are not kept.
  let accents: [Int]?
  /// How it stands there (`PostingCode`): of a single word two bits; of a pair the set of the signs that
  /// follow, plus 256 unless it stands there once, plus 512 in a leading field.
  let detail: Int
  let part: Int
}
