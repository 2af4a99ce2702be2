import Vietnamese

/// The subject that a text gives a document after its number: what stands in quotation marks, or in
/// a ground of the preamble all up to its end.
///
/// In running text a subject without marks ends nowhere that could be told; it is left.
public enum CitedTitle {
  /// The subject after a citation.
  ///
  /// - Parameters:
  ///   - index: which of the citations.
  ///   - citations: those of the paragraph, in order.
  ///   - scalars: the paragraph.
  ///   - isGround: whether the paragraph gives a ground.
  /// - Returns: the subject; nil where there is none.
  /// - Complexity: O(1); a subject has at most 400 scalars.
  public static func after(
    _ index: Int,
    of citations: [Citation],
    in scalars: [Unicode.Scalar],
    isGround: Bool
  ) -> String? {
    let citation = citations[index]
    let next = index + 1 < citations.count ? citations[index + 1] : nil
    // The members of a list share date and issuer; whose subject follows cannot be told.
    if index > 0,
      citation.range.lowerBound - citations[index - 1].range.upperBound < shortestDescription
    {
      return nil
    }
    let end = min(scalars.count, citation.range.upperBound + limit)
    guard let opening = opening(in: scalars[..<end], from: citation.range.upperBound) else {
      return nil
    }
    if let next, next.range.lowerBound < opening { return nil }
    if let mark = quotation(in: scalars[..<end], from: opening) { return mark }
    guard isGround else { return nil }
    var close = opening
    while close < end, scalars[close] != ";", scalars[close] != "\n" { close += 1 }
    guard close < end || end == scalars.count else { return nil }
    var words = String(scalars: scalars[opening..<close]).trimmingBlanks
    while let last = words.last, ".,;".contains(last) { words.removeLast() }
    return words.count > 12 ? words : nil
  }

  /// Where "về", "quy định", "ban hành" or "hướng dẫn" begins, on the way past date and issuer.
  private static func opening(
    in scalars: ArraySlice<Unicode.Scalar>,
    from start: Int
  ) -> Int? {
    var index = start
    while index < scalars.endIndex, index - start < 140 {
      switch scalars[index] {
      case ";", ":", "(": return nil
      case "." where index + 1 == scalars.endIndex || scalars[index + 1] == " ": return nil
      default: break
      }
      if Blank.contains(scalars[index]), index + 1 < scalars.endIndex,
        mayOpen(scalars[index + 1])
      {
        let rest = scalars[(index + 1)...].prefix(12).map { Folding.fold($0) ?? $0 }
        if openings.contains(where: rest.starts(with:)) { return index + 1 }
      }
      index += 1
    }
    return nil
  }

  /// Whether one of the openings may begin with a letter.
  private static func mayOpen(_ scalar: Unicode.Scalar) -> Bool {
    switch Folding.fold(scalar) {
    case "v", "q", "b", "h", "p", "s": true
    default: false
    }
  }

  private static func quotation(
    in scalars: ArraySlice<Unicode.Scalar>,
    from start: Int
  ) -> String? {
    var index = start
    var words = 0
    // "về", "về việc" may come before the mark.
    while index < scalars.endIndex, words < 3 {
      if scalars[index] == "“" || scalars[index] == "\"" {
        let close = scalars[(index + 1)...].firstIndex { $0 == "”" || $0 == "\"" }
        guard let close, close > index + 8 else { return nil }
        return String(scalars: scalars[(index + 1)..<close]).trimmingBlanks
      }
      if Blank.contains(scalars[index]) { words += 1 }
      index += 1
    }
    return nil
  }

  private static let limit = 400
  /// What lies between two citations of which the first has a date or an issuer of its own.
  private static let shortestDescription = 10
  private static let openings: [[Unicode.Scalar]] = [
    "ve ", "quy dinh ", "ban hanh qu", "ban hanh di", "ban hanh ch", "huong dan ", "phe duyet ",
    "sua doi", "bo sung ",
  ].map { Array($0.unicodeScalars) }
}
