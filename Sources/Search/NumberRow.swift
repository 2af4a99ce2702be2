import Foundation

/// A document number as its file holds it (`NumberTable`).
struct NumberRow: Sendable {
  let form: NumberForm
  /// -1 where it is not held.
  let document: Int
  let address: String
  let title: String
  let citing: [Int]

  static func rows(_ bytes: [UInt8]) throws -> [NumberRow] {
    let text = LetterCode.text(of: try Inflater.inflate(bytes))
    guard let rows = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[Any]] else {
      throw SearchIndexError.damaged
    }
    return try rows.map { row in
      guard row.count == 8, let words = Array(row[..<4]) as? [String],
        let document = row[4] as? Int, let address = row[5] as? String,
        let title = row[6] as? String, let citing = row[7] as? [Int]
      else { throw SearchIndexError.damaged }
      return NumberRow(
        form: NumberForm(parts: words[0], kind: words[1], issuer: words[2], year: words[3]),
        document: document,
        address: address,
        title: title,
        citing: citing
      )
    }
  }
}
