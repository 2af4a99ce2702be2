import Vietnamese

/// The name of a kind read from a damaged page, found by what the number after it says.
///
/// Recognition engines read `Thông tư` as `Thong nr` and `Nghị định` as `Nghj dinh`. The sign of the
/// number tells which names can be meant, so that a bounded edit distance is safe.
enum DamagedKind {
  /// The name that ends before a token, with its first token.
  static func match(
    _ text: TokenizedText,
    endingAt end: Int,
    before number: DocumentNumber
  ) -> (start: Int, kind: String)? {
    var best: (distance: Int, start: Int, kind: String)?
    for name in names(for: number) {
      let count = name.wordCount
      guard count <= end, text.tokens[(end - count)..<end].allSatisfy({ $0.shape != .sign }) else {
        continue
      }
      var letters: [UInt8] = []
      for token in text.tokens[(end - count)..<end] {
        for code in text.codes(token) { PrintedForm.append(code, to: &letters) }
      }
      let limit = max(1, name.letters.count / 4)
      guard let distance = EditDistance.distance(letters, name.letters, limit: limit),
        best.map({ distance < $0.distance }) ?? true
      else { continue }
      best = (distance, end - count, name.kind)
    }
    return best.map { ($0.start, $0.kind) }
  }

  private struct Name: Sendable {
    let kind: String
    let letters: [UInt8]
    let wordCount: Int

    init(_ kind: String) {
      self.kind = kind
      letters = PrintedForm.letters(kind)
      wordCount = kind.split(separator: " ").count
    }
  }

  private static func names(for number: DocumentNumber) -> [Name] {
    guard let sign = number.kindSign else {
      return number.assembly == nil ? letters : laws
    }
    return bySign[sign] ?? []
  }

  private static let laws = ["nghị quyết", "luật", "bộ luật", "pháp lệnh"].map(Name.init)
  private static let letters = ["công văn", "văn bản"].map(Name.init)
  private static let bySign: [String: [Name]] = {
    var result: [String: [Name]] = [:]
    for kind in DocumentKind.all {
      for sign in Set(kind.partySigns + kind.stateSigns) {
        result[sign, default: []].append(Name(kind.lowercaseName))
      }
    }
    return result
  }()
}
