import Vietnamese

/// A congress of the Party as its resolution is called by it: "Đại hội lần thứ XIII của Đảng".
///
/// Congress resolutions rarely have a number that others cite; the body and the ordinal tell which.
public struct CongressName: Hashable, Sendable {
  /// Whose congress it was.
  public enum Body: Hashable, Sendable {
    /// Of the whole Party.
    case national
    /// Of a province or city, whose name follows where the text says it.
    case provincial(place: String?)
    /// Not said.
    case unsaid
  }

  /// Whose congress it was.
  public let body: Body
  /// The ordinal in Roman figures: `XIII`.
  public let ordinal: String

  /// The congress named in a text; nil where none is, or that of another body.
  public init?(in text: String) {
    let words = text.split { $0 == " " || $0 == "\u{A0}" || $0 == "," || $0 == "(" || $0 == ")" }
    let folded = words.map { Slug.slug(String($0)) }
    guard let start = folded.indices.first(where: { folded[$0...].starts(with: ["dai", "hoi"]) }),
      let ordinal = words[(start + 2)...].first(where: {
        RomanNumeral.value(of: $0.unicodeScalars) != nil
      })
    else { return nil }
    self.ordinal = String(ordinal)
    let rest = folded[(start + 2)...].joined(separator: " ")
    if Self.others.contains(where: rest.contains) { return nil }
    if rest.contains("dang bo tinh") || rest.contains("dang bo thanh pho") {
      body = .provincial(place: IssuerRegistry.place(in: text))
    } else if rest.contains("dang bo") {
      return nil
    } else if rest.contains("dang") || rest.contains("toan quoc") {
      body = .national
    } else {
      body = .unsaid
    }
  }

  /// The congress whose resolution a document is; nil for other documents.
  init?(of metadata: DocumentMetadata) {
    guard metadata.kind == "Nghị quyết", let title = metadata.title,
      let name = CongressName(in: title),
      Slug.slug(title).hasPrefix("dai-hoi") || metadata.number == nil
    else { return nil }
    self = name
  }

  /// The ordinal alone; the body is told by the issuer in the address.
  var plain: CongressName { CongressName(body: .unsaid, ordinal: ordinal) }

  private init(body: Body, ordinal: String) {
    self.body = body
    self.ordinal = ordinal
  }

  /// What stands for the number in the address.
  var addressName: String { "nghi-quyet-dai-hoi-\(ordinal.lowercased())" }

  private static let others = [
    "huyen", "quan", "thi xa", "phuong", "khoi", "cong doan", "doan thanh nien", "phu nu",
    "nong dan",
    "cuu chien binh", "mat tran", "co dong", "quan doi", "cong an", "chi bo", "hoi lien hiep",
  ]
}
