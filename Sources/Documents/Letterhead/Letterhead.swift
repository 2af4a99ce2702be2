/// What the head of a document gives.
struct Letterhead: Sendable {
  /// Whose form the head has.
  var side: Side?
  /// The number, as far as it was read.
  var number: Located<DocumentNumber>?
  /// A number or date that is printed and could not be read.
  var findings: [Finding] = []
  /// The name of the kind.
  var kind: String?
  /// The lines that name the issuer and the body above it.
  var issuerLines: [String] = []
  /// The place as printed.
  var place: String?
  /// The date.
  var date: Located<CivilDate>?
  /// Whether a date is printed at all, read or not.
  var hasDate = false
  /// The subject.
  var title: String?
  /// The index of the first line that is no part of the head.
  var bodyStart = 0
}
