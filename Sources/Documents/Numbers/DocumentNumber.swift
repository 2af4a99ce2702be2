import Vietnamese

/// The number of a document: `244-KL/TU`, `30/2020/NĐ-CP`, `59/2020/QH14`.
///
/// It is made from a printed number by `init(_:)`, tolerant of blanks, swapped separators and of
/// letters read wrongly; it prints in one form, `canonical`. Two numbers are equal when their
/// canonical forms are; leading zeros are kept as printed and ignored by `identityKey`.
public struct DocumentNumber: Hashable, Sendable {
  /// The number in the form of its side: `08-NQ/TU`, `14/NQ-CP`.
  public let canonical: String
  /// The side whose form and signs it has.
  public let side: Side
  /// The serial number as printed: `08`.
  public let serial: String
  /// The year, where the number has one.
  public let year: Int?
  /// The sign of the kind, nil where the number has none: `KL`, `NĐ`.
  public let kindSign: String?
  /// The sign of the body that issued it, that of the first where several did: `TU`, `CP`, `QH14`.
  public let issuerSign: String?
  /// The signs after it: further issuers or units.
  public let units: [String]

  /// The term of the National Assembly: 14 for `QH14`.
  public var assembly: Int? {
    guard let issuerSign, Self.assemblySign(issuerSign) != nil else { return nil }
    return Int(issuerSign.drop { !$0.isNumber })
  }

  /// The serial number without leading zeros.
  public var plainSerial: String {
    let rest = serial.drop { $0 == "0" }
    return rest.isEmpty ? "0" : String(rest)
  }

  /// The form in addresses: folded, leading zeros gone, then one zero before 1 to 9 (`08-nq-tu`).
  public var slug: String {
    let folded = Slug.slug(canonical)
    let rest = folded.drop { $0 == "0" }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    if digits.isEmpty { return "0" + rest }
    return digits.utf8.count == 1 ? "0" + rest : String(rest)
  }

  /// The forms under which readers look for the number, folded, each of them once.
  ///
  /// With and without leading zeros; with separators, blanks, or nothing between: `08-nq/tu`,
  /// `8 nq tu`, `8nqtu`.
  public var searchForms: [String] {
    let printed = canonical.folded
    let bare = plainSerial.folded + printed.dropFirst(serial.utf8.count)
    var forms: [String] = []
    for form in [printed, bare] {
      let words = form.replacingSeparators(by: " ")
      for candidate in [form, words, form.replacingSeparators(by: "")]
      where !forms.contains(candidate) {
        forms.append(candidate)
      }
    }
    return forms
  }

  package init(
    canonical: String,
    side: Side,
    serial: String,
    year: Int?,
    kindSign: String?,
    issuerSign: String?,
    units: [String]
  ) {
    self.canonical = canonical
    self.side = side
    self.serial = serial
    self.year = year
    self.kindSign = kindSign
    self.issuerSign = issuerSign
    self.units = units
  }
}

extension DocumentNumber: CustomStringConvertible {
  public var description: String { canonical }
}

extension String {
  fileprivate func replacingSeparators(by replacement: String) -> String {
    var result = ""
    for character in self {
      if character == "-" || character == "/" {
        result += replacement
      } else {
        result.append(character)
      }
    }
    return result
  }
}
