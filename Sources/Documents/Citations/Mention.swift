/// A citation while it is being read, in tokens.
struct Mention {
  /// The first token.
  var start: Int
  /// The token after the last one.
  var end: Int
  var type: CitationType
  /// The kind in lower case.
  var kind: String?
  /// Whether the kind stands before this number, not before another one of a list.
  var hasOwnKind = true
  var number: DocumentNumber?
  /// The bare figure of a short citation.
  var figure: String?
  var parts: String?
  var date: CivilDate?
  /// Whether a comma stands before the date, as in the Party's form.
  var isDateAfterComma = false
  var issuer: String?
  /// Whether the issuer is the subject of the sentence, which goes on for other objects.
  var isIssuerSubject = false
  /// The token after the date and the issuer that follow directly.
  var after: Int
  /// Whether only words of a list stand between the mention before and this one.
  var joinsPrevious = false

  init(start: Int, end: Int, type: CitationType, kind: String?) {
    self.start = start
    self.end = end
    self.type = type
    self.kind = kind
    after = end
  }
}
