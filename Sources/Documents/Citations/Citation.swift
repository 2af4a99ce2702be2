/// A place in a text where another document is named.
///
/// The fields are those of the annotation guide of the project's citation sets: what the text says,
/// not what is known otherwise.
public struct Citation: Sendable, Hashable {
  /// The place in the paragraph, in Unicode scalars: from the kind to the end of the number.
  public let range: Range<Int>
  /// How the citation names its document.
  public let type: CitationType
  /// The kind that the text says, in lower case: `nghị quyết`; nil where it says none.
  public let kind: String?
  /// The number in canonical form; the bare figure of a short citation; nil for names and congresses.
  public let number: String?
  /// The day of issue, where the text gives day, month and year.
  public let date: CivilDate?
  /// The body that issued the document, in the words of the text.
  public let issuer: String?
  /// The parts of the document that are meant, in the words of the text: `khoản 2 Điều 5`.
  public let parts: String?
  /// The number read by its grammar; nil unless the citation is numbered.
  public let documentNumber: DocumentNumber?
  /// The proper name of `issuer` where it is a known body, however badly it was read.
  public let knownIssuer: String?

  /// A citation as it was recognised, with everything that was read of it.
  package init(
    range: Range<Int>,
    type: CitationType,
    kind: String? = nil,
    number: String? = nil,
    date: CivilDate? = nil,
    issuer: String? = nil,
    parts: String? = nil,
    documentNumber: DocumentNumber? = nil,
    knownIssuer: String? = nil
  ) {
    self.range = range
    self.type = type
    self.kind = kind
    self.number = number
    self.date = date
    self.issuer = issuer
    self.parts = parts
    self.documentNumber = documentNumber
    self.knownIssuer = knownIssuer
  }

  /// A citation of a document by its number, as a program makes it.
  public init(
    _ number: DocumentNumber,
    kind: String? = nil,
    date: CivilDate? = nil,
    issuer: String? = nil
  ) {
    self.init(
      range: 0..<0,
      type: .numbered,
      kind: kind,
      number: number.canonical,
      date: date,
      issuer: issuer,
      documentNumber: number
    )
  }

  /// The words of the paragraph that the citation consists of.
  ///
  /// - Complexity: O(length of the paragraph).
  public func surface(in paragraph: String) -> String {
    let scalars = paragraph.unicodeScalars
    return String(String.UnicodeScalarView(scalars.dropFirst(range.lowerBound).prefix(range.count)))
  }
}
