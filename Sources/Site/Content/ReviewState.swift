/// How far a person has checked the text of a document.
public enum ReviewState: String, Sendable, CaseIterable {
  case machine, partial, done
}
