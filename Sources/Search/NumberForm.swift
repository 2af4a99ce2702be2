/// A document number as a term of the index, and whether a query means it.
///
/// The term is `#` and the serial number; its rows carry what else a query may say of the document,
/// folded (`NumberTable`).
struct NumberForm: Sendable, Hashable {
  /// The first number of the document number, without leading zeros.
  let serial: String
  /// The parts of the number, the serial number among them.
  let parts: [String]
  /// The words of the kind.
  let kind: [String]
  /// The words of the issuer.
  let issuer: [String]
  /// The year of the date; empty where there is none.
  let year: String

  /// The form of a document's number; nil when it has no digits.
  init?(number: String, kind: String?, issuer: String?, date: String?) {
    parts = NumberForm.parts(of: SearchWord.words(in: number))
    guard let serial = parts.first(where: NumberForm.isNumber) else { return nil }
    self.serial = serial
    self.kind = SearchWord.words(in: kind ?? "").map(\.folded)
    self.issuer = SearchWord.words(in: issuer ?? "").map(\.folded)
    year = String((date ?? "").prefix { $0 != "-" })
  }

  /// The form as a row of the index holds it, words with blanks between them.
  init(parts: String, kind: String, issuer: String, year: String) {
    self.parts = parts.split(separator: " ").map(String.init)
    self.kind = kind.split(separator: " ").map(String.init)
    self.issuer = issuer.split(separator: " ").map(String.init)
    self.year = year
    serial = self.parts.first(where: NumberForm.isNumber) ?? ""
  }

  /// The term under which the index holds it.
  var term: String { NumberForm.term(of: serial) }

  static func term(of serial: String) -> String { "#" + serial }

  /// The parts of a number, or of what is asked for, in order.
  static func parts(of words: [SearchWord]) -> [String] {
    words.flatMap(\.parts)
  }

  static func isNumber(_ part: String) -> Bool {
    part.utf8.allSatisfy { $0 &- 0x30 < 10 }
  }
}

extension NumberForm {
  /// How well a number answers a query.
  enum Match: Sendable {
    /// Every part of the number was asked for.
    case whole
    /// The serial number and something that tells it apart, or the serial number alone.
    case partial
  }

  /// Words that may stand around a number without meaning anything else.
  static let fillers: Set<String> = ["so", "nam", "cua"]

  /// How a query, given by its parts, means this document; nil when it asks for something else.
  ///
  /// All parts must be explained by the number, the kind, the issuer or the year. A serial number with
  /// nothing but the issuer or a year is no number query: `thành ủy 2023` is none.
  func match(_ query: [String]) -> Match? {
    guard query.contains(serial) else { return nil }
    let isExplained = query.allSatisfy { part in
      parts.contains(part) || kind.contains(part) || issuer.contains(part) || part == year
        || NumberForm.fillers.contains(part)
    }
    guard isExplained else { return nil }
    let isAnchored = query.contains { part in
      part != serial && (parts.contains(part) || kind.contains(part))
    }
    guard isAnchored || query.allSatisfy({ $0 == serial || $0 == "so" }) else { return nil }
    return parts.allSatisfy(query.contains) ? .whole : .partial
  }
}
