/// What a token is, by its shape alone.
public enum TokenKind: String, CaseIterable, Hashable, Sendable {
  /// A word with the shape of a Vietnamese syllable.
  case syllable
  /// Digits, with separators or without (244, 14/4/2023, 2020-2025, 3,5), or a Roman numeral (XVI).
  case number
  /// The number of a document with its letters (244-KL/TU, 30/2020/NĐ-CP), or a part of one
  /// (KL/TW).
  case sign
  /// Any other word: foreign and compound words, and words that a scan has damaged.
  case name
  /// What holds neither letter nor digit.
  case punctuation
}
