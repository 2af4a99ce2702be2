extension NumberScanner.Match {
  /// Puts the parts of a number in order; nil where they make none.
  init?(parts: NumberScanner.Parts, start: Int) {
    guard let first = parts.signs.first else { return nil }
    let kind = NumberSign.kind(first)
    let assembly = parts.signs.last.flatMap(DocumentNumber.assemblySign)
    let hasBody = parts.signs.count > 1
    // A figure with a letter is a form code unless the rest leaves no doubt.
    if parts.hasSuffix, kind == nil && !NumberSign.isBody(first) || parts.separators[0] == 0 {
      return nil
    }
    // Two figures are a year only where a kind follows; else they were the start of a date.
    if parts.yearText.utf8.count == 2, kind == nil || !hasBody { return nil }
    if parts.year != nil, parts.separators[0] == 0x2D, kind == nil, assembly == nil { return nil }

    let isKnown = parts.signs.dropFirst().first.map { NumberSign.body($0) != nil } ?? false
    if parts.signs.count == 1, assembly != nil {
      guard parts.year != nil else { return nil }
      strength = .standsAlone
    } else if kind != nil, hasBody, isKnown || assembly != nil {
      strength = .standsAlone
    } else if kind != nil, hasBody, parts.year != nil {
      strength = .standsAlone
    } else if kind != nil, hasBody {
      strength = .needsWord
    } else {
      strength = .needsKind
    }
    number = DocumentNumber(parts: parts, kind: kind, assembly: assembly)
    range = start..<parts.end
  }
}
