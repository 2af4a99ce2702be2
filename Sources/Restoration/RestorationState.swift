/// How far a text has come.
public enum RestorationState: String, Hashable, Sendable {
  /// Only normalised to NFC: the words are those that the scan gave.
  case notRestored
  /// A decoder has read the words.
  case restored
}
