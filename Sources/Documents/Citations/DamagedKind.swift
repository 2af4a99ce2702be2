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
      let limit = (name.letters.count + 1) / 4
      guard let distance = EditDistance.distance(letters, name.letters, limit: limit),
        best.map({ distance < $0.distance }) ?? true
      else { continue }
      best = (distance, end - count, name.kind)
    }
    return best.map { ($0.start, $0.kind) }
  }

  /// Whether a token is "Luật" read badly: `Ludt`, `Luét`.
  static func isLaw(_ text: TokenizedText, _ index: Int) -> Bool {
    let token = text.tokens[index]
    guard text.isDamaged, token.shape == .word, token.isCapital, token.figureCount == 4 else {
      return false
    }
    let codes = text.codes(token)
    return codes.starts(with: "lu".utf8) && codes.last == UInt8(ascii: "t")
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
    return (number.side == .party ? byPartySign : byStateSign)[sign] ?? []
  }

  private static let laws = ["nghị quyết", "luật", "bộ luật", "pháp lệnh"].map(Name.init)
  private static let letters = ["công văn", "văn bản"].map(Name.init)
  private static let byPartySign = bySign(on: .party)
  private static let byStateSign = bySign(on: .state)

  private static func bySign(on side: Side) -> [String: [Name]] {
    var result: [String: [Name]] = [:]
    for kind in DocumentKind.all {
      for sign in kind.signs(on: side) {
        result[sign, default: []].append(Name(kind.lowercaseName))
      }
    }
    return result
  }
}
