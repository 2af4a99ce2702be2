/// The accents of a word or of both words of a pair (`WordForm`), in the order in which the lists of a
/// term stand.
struct Accents: Hashable, Comparable {
  let first: Int
  /// Nil for a single word.
  let second: Int?

  static func < (one: Accents, other: Accents) -> Bool {
    (one.first, one.second ?? 0) < (other.first, other.second ?? 0)
  }

  /// Appends one number or two.
  func append(to bytes: inout ByteWriter) {
    bytes.append(number: first)
    if let second { bytes.append(number: second) }
  }
}
