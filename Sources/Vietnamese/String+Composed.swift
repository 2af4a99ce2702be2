extension String {
  /// The text in Normalization Form C (Unicode Standard Annex 15).
  ///
  /// Returns the text itself where nothing can need composing: when every scalar is one of
  /// `Composition.isInert`, which one scan over the bytes decides. Only what is around other
  /// scalars is taken apart and composed anew: Vietnamese letters by a table, the rest with
  /// Foundation's decompositions, one scalar or pair at a time (Foundation takes quadratic time for
  /// long texts).
  ///
  /// - Complexity: O(n), but O(k log k) for k combining marks in a row.
  public var composed: String {
    utf8.withContiguousStorageIfAvailable { bytes in
      guard let first = Composition.firstNotInert(in: bytes, from: 0) else { return self }
      return Composition.composed(bytes, from: first)
    } ?? String(decoding: Array(utf8), as: UTF8.self).composed
  }
}
