import Foundation

/// A part of a document as its file holds it (`DocumentText`).
struct DocumentPart: Sendable {
  let address: String
  let number: String
  let title: String
  let kind: String
  let issuer: String
  /// Each an anchor, a heading and a text.
  let sections: [[String]]
  let readings: [String]
  /// How many parts the document has.
  let partCount: Int

  init(_ bytes: [UInt8], dictionary: [UInt8]) throws {
    let text = LetterCode.text(of: try Inflater.inflate(bytes, dictionary: dictionary))
    guard let fields = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [Any],
      fields.count == 9, let facts = Array(fields[..<6]) as? [String],
      let sections = fields[6] as? [[String]], let readings = fields[7] as? [String],
      let partCount = fields[8] as? Int
    else { throw SearchIndexError.damaged }
    (address, number, title) = (facts[0], facts[1], facts[2])
    (kind, issuer) = (facts[3], facts[4])
    self.sections = sections
    self.readings = readings
    self.partCount = partCount
  }
}
