extension Syllable {
  /// The letter of the medial /w/: o before a, ă, e, and u before all else and after q.
  public enum Glide: String, CaseIterable, Hashable, Sendable {
    case none = ""
    case o, u
  }
}
