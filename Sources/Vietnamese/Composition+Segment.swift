import Foundation

extension Composition {
  /// A segment decomposed, ordered and composed.
  static func composed(_ segment: [UInt32]) -> [UInt32] {
    var parts: [(value: UInt32, rank: UInt8)] = []
    for value in segment {
      for part in decomposition(of: value) { parts.append((part, combiningClass(part))) }
    }
    order(&parts)

    // D117: a mark joins the last starter unless something of its own or a higher class, or a
    // starter, stands between them.
    var result: [UInt32] = []
    result.reserveCapacity(parts.count)
    var starter: Int?
    var last: UInt8 = 0
    for (value, rank) in parts {
      let isAdjacent = starter == result.count - 1
      if let place = starter, isAdjacent || (rank > last && last != 0),
        let composite = composite(result[place], value)
      {
        result[place] = composite
        continue
      }
      if rank == 0 { starter = result.count }
      last = rank
      result.append(value)
    }
    return result
  }

  /// Puts each run of marks in ascending order of class, equal ones as they stand.
  private static func order(_ parts: inout [(value: UInt32, rank: UInt8)]) {
    var start = 0
    while start < parts.count {
      var end = start
      while end < parts.count, parts[end].rank != 0 { end += 1 }
      if end - start > 1 {
        let ordered = parts[start..<end].enumerated().sorted {
          ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
        }
        for (offset, part) in ordered.enumerated() { parts[start + offset] = part.element }
      }
      start = end + 1
    }
  }
}

extension Composition {
  /// The full canonical decomposition of a scalar value.
  private static func decomposition(of value: UInt32) -> [UInt32] {
    if value < 0x80 || table.combiningClass(value) != nil { return [value] }
    if let parts = table.decomposition(of: value) { return parts }
    return text([value]).decomposedStringWithCanonicalMapping.unicodeScalars.map(\.value)
  }

  /// The one scalar that two make, if they do.
  private static func composite(_ first: UInt32, _ second: UInt32) -> UInt32? {
    if let composite = table.composite(first, second) { return composite }
    // An ASCII letter and a mark of the table: had they a composite, it would have been there.
    if first < 0x80, table.combiningClass(second) != nil { return nil }
    if first > 0xFFFF || second > 0xFFFF { return supplementary[[first, second]] }
    if (0x1100...0x11FF).contains(second) { return hangulSyllable(first, second) }
    // Foundation joins only what is fully decomposed.
    let scalars = text([first, second]).decomposedStringWithCanonicalMapping
      .precomposedStringWithCanonicalMapping.unicodeScalars
    guard let scalar = scalars.first, scalars.count == 1 else { return nil }
    return scalar.value
  }

  /// The syllable of a leading consonant and a vowel, or of a syllable and a final consonant.
  ///
  /// Unicode Standard, 3.12; Foundation makes other syllables of jamo that are no longer in use.
  private static func hangulSyllable(_ first: UInt32, _ second: UInt32) -> UInt32? {
    if (0x1100...0x1112).contains(first), (0x1161...0x1175).contains(second) {
      return 0xAC00 + ((first - 0x1100) * 21 + (second - 0x1161)) * 28
    }
    let isOpen = (0xAC00...0xD7A3).contains(first) && (first - 0xAC00) % 28 == 0
    return isOpen && (0x11A8...0x11C2).contains(second) ? first + (second - 0x11A7) : nil
  }

  /// The composites of pairs with scalars beyond U+FFFF, which Foundation takes for others.
  ///
  /// The ranges hold the scripts that have such letters; no composition exclusion is among them.
  private static let supplementary: [[UInt32]: UInt32] = {
    var composites: [[UInt32]: UInt32] = [:]
    for value in [0x10500..<0x10600, 0x11000..<0x12000, 0x16000..<0x17000].joined() {
      let scalars = text([UInt32(value)]).decomposedStringWithCanonicalMapping.unicodeScalars
      let parts = scalars.map(\.value)
      guard let last = parts.last, parts.count > 1 else { continue }
      // Of three parts the first two are a composite themselves, and a smaller one.
      let first = parts.count == 2 ? parts[0] : composites[Array(parts.dropLast())]
      if let first { composites[[first, last]] = UInt32(value) }
    }
    return composites
  }()

  private static func combiningClass(_ value: UInt32) -> UInt8 {
    if value < 0x80 { return 0 }
    if let rank = table.combiningClass(value) { return rank }
    return Unicode.Scalar(value)?.properties.canonicalCombiningClass.rawValue ?? 0
  }

  private static func text(_ values: [UInt32]) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: values.lazy.compactMap(Unicode.Scalar.init))
    return String(text)
  }
}
