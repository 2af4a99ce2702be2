/// What a document says of itself in its letterhead and at its end; nil where it does not.
public struct DocumentMetadata: Sendable, Hashable {
  /// Whose form the paper has.
  public var side: Side?
  /// The number in canonical form: `244-KL/TU`.
  public var number: String?
  /// The name of the kind, `Kết luận`; `Công văn` for letters, which print none.
  public var kind: String?
  /// The body that issued the document, under its known name where the registry has one.
  public var issuer: String?
  /// The body above the issuer, where the letterhead prints one.
  public var parent: String?
  /// The place of issue: `Hải Phòng`.
  public var place: String?
  /// The date of issue.
  public var date: CivilDate?
  /// The subject (trích yếu), its lines joined.
  public var title: String?
  /// The term of office of the issuer: `2020-2025`.
  public var term: String?
  /// By what authority it was signed, stacked lines joined by " / "; nil for a head's own right.
  public var authority: String?
  /// The post of whoever signed, without the name of the body; several joined by "; ".
  public var post: String?
  /// Who signed, without rank; several joined by "; ".
  public var signedBy: String?
  /// To whom copies go (nơi nhận), in order.
  public var recipients: [String]

  /// The number, taken apart; nil where it is none.
  ///
  /// - Complexity: some microseconds; those who ask often keep it.
  package var readNumber: DocumentNumber? { number.flatMap { DocumentNumber($0) } }

  /// Metadata of which nothing is known.
  public init() {
    recipients = []
  }
}
