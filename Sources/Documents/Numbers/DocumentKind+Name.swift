import Vietnamese

extension DocumentKind {
  /// The kind of that name, in whatever case and with or without its marks: `KET LUAN`.
  ///
  /// - Complexity: O(n).
  public init?(named name: String) {
    // Most are written as names are.
    guard let kind = Self.byName[name] ?? Self.byFoldedName[Self.key(name)] else { return nil }
    self = kind
  }

  /// The kind whose name was read as `name` from a damaged page: `QUYET BINH`, `Két luan`.
  ///
  /// The nearest name within one letter (two from nine letters on) wins; two equally near ones are
  /// no reading.
  public init?(reading name: String) {
    if let kind = DocumentKind(named: name) {
      self = kind
      return
    }
    let letters = PrintedForm.letters(name)
    guard letters.count >= 5, letters.count < 40 else { return nil }
    var best: (distance: Int, kind: DocumentKind)?
    var isTied = false
    for (form, kind) in Self.printedForms {
      let limit = form.count >= 9 ? 2 : 1
      guard let distance = EditDistance.distance(letters, form, limit: limit) else { continue }
      if let found = best, found.distance <= distance {
        isTied = isTied || found.distance == distance
      } else {
        best = (distance, kind)
        isTied = false
      }
    }
    guard let best, !isTied else { return nil }
    self = best.kind
  }

  private static let byName = Dictionary(
    all.flatMap { [($0.name, $0), ($0.lowercaseName, $0)] },
    uniquingKeysWith: { first, _ in first }
  )
  private static let byFoldedName = Dictionary(
    uniqueKeysWithValues: all.map { (key($0.name), $0) }
  )
  private static let printedForms = all.map { (PrintedForm.letters($0.name), $0) }

  private static func key(_ name: String) -> String {
    name.folded.split { !WordScalar.contains($0.unicodeScalars.first ?? " ") }
      .joined(separator: " ")
  }
}
