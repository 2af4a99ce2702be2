/// A part of a document as its file holds it.
struct DocumentPart: Decodable, Sendable {
  let address: String
  let number: String?
  let title: String
  let kind: String?
  let issuer: String?
  let date: String?
  let start: Int
  /// Each an anchor, a heading and a text.
  let sections: [[String]]
}
