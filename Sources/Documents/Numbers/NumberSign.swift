/// A sign of letters in a number, as it should be written.
///
/// Damaged signs are restored where they have one reading: Đ is read as D, B or P (or as two of
/// them), Q as O or 0, and headings in capitals spell `TTG` and `CTR`.
enum NumberSign {
  /// The sign of a kind read from letters, nil if no kind has such a sign.
  static func kind(_ letters: String) -> String? { restored(letters, known: kinds) }

  /// The sign of a body read from letters, nil if it is not known.
  static func body(_ letters: String) -> String? { restored(letters, known: bodies) }

  /// Whether the letters are the sign of a body just as they stand.
  static func isBody(_ letters: String) -> Bool { bodies.signs.contains(letters) }

  /// A kind and a body written as one sign, nil where the letters are a sign or no such pair.
  static func pair(_ letters: String) -> (kind: String, body: String)? {
    if kind(letters) != nil || body(letters) != nil { return nil }
    var found: (kind: String, body: String)?
    for index in letters.indices.dropFirst() {
      let (head, tail) = (String(letters[..<index]), String(letters[index...]))
      guard tail.utf8.count > 1, let kind = kind(head), let body = body(tail) else { continue }
      guard found == nil else { return nil }
      found = (kind, body)
    }
    return found
  }

  private static let kinds = Lexicon(
    DocumentKind.all.flatMap { $0.partySigns + $0.stateSigns }
      + ["QĐNS", "QĐKT", "QCPH", "CTPH", "KHPH", "HDLN", "HDLT", "GP", "GCN"]
  )
  private static let bodies = Lexicon(
    CentralBodies.all.compactMap(\.sign) + [
      "TU", "TƯ", "HU", "QU", "TXU", "ThU", "ĐU", "CB", "ĐH", "BTV", "BCH", "BCĐ", "BCSĐ", "ĐĐ",
      "VPTU", "BTCTU", "UBKTTU", "BTGTU", "BDVTU", "BTGDVTU", "BNCTU", "UBKTHU", "VPHU", "BTCHU",
      "UBND", "HĐND", "UB", "HĐ", "CPTTg", "HĐTP", "TTHĐND", "MTTQ", "BCHTW", "BCĐTW",
      "STC", "SNV", "STP", "SXD", "SYT", "SCT", "SGDĐT", "SNN", "SNNPTNT", "SNNMT", "STNMT",
      "SKHĐT", "SKHCN", "SLĐTBXH", "SVHTTDL", "SVHTT", "STTTT", "SGTVT", "SDL", "SNgV",
    ]
  )

  /// Signs by what of them survives damage.
  private struct Lexicon {
    let signs: Set<String>
    private let byKey: [String: [String]]

    init(_ list: [String]) {
      signs = Set(list)
      byKey = Dictionary(grouping: signs.sorted(), by: NumberSign.key)
    }

    func candidates(_ letters: String) -> [String] {
      byKey[NumberSign.key(letters)] ?? []
    }
  }

  private static func restored(_ letters: String, known: Lexicon) -> String? {
    if known.signs.contains(letters) { return letters }
    // A sign that is right elsewhere in a number is no damaged form of another.
    if kinds.signs.contains(letters) || bodies.signs.contains(letters) { return nil }
    let readings = known.candidates(letters).filter { isReading(letters, of: $0) }
    return readings.count == 1 ? readings[0] : nil
  }

  /// What all readings of a sign share: capitals, with the letters of one look made one.
  private static func key(_ sign: String) -> String {
    var key: [UInt8] = []
    key.reserveCapacity(sign.utf8.count)
    for scalar in sign.unicodeScalars {
      let shape: UInt8
      switch scalar {
      case "Đ", "đ", "D", "d", "B", "b", "P", "p", "Ð", "ð":
        shape = UInt8(ascii: "D")
        if key.last == shape { continue }
      case "Q", "q", "O", "o", "0": shape = UInt8(ascii: "Q")
      case "Ư", "ư", "U", "u": shape = UInt8(ascii: "U")
      case "a"..."z": shape = UInt8(truncatingIfNeeded: scalar.value) & 0xDF
      case "\0"..<"\u{80}": shape = UInt8(truncatingIfNeeded: scalar.value)
      default:
        key += Array(String(scalar).uppercased().utf8)
        continue
      }
      key.append(shape)
    }
    return String(decoding: key, as: UTF8.self)
  }

  /// Whether letters can be read from a page that has the sign: only Đ and Q look like others.
  private static func isReading(_ letters: String, of sign: String) -> Bool {
    isReading(Array(letters.uppercased())[...], of: Array(sign.uppercased())[...])
  }

  private static func isReading(
    _ read: ArraySlice<Character>,
    of printed: ArraySlice<Character>
  ) -> Bool {
    guard let letter = printed.first, let found = read.first else {
      return printed.isEmpty && read.isEmpty
    }
    let rest = printed.dropFirst()
    switch letter {
    case "Đ":
      guard "ĐDBPÐ".contains(found) else { return false }
      if isReading(read.dropFirst(), of: rest) { return true }
      // The stroke and the letter may have been read one after the other.
      let tail = read.dropFirst()
      return tail.first.map { "ĐDBP".contains($0) } == true
        && isReading(tail.dropFirst(), of: rest)
    case "Q":
      return "QO0".contains(found) && isReading(read.dropFirst(), of: rest)
    default:
      return found == letter && isReading(read.dropFirst(), of: rest)
    }
  }
}
