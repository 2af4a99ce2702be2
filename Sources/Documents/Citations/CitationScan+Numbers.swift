extension CitationScan {
  /// Reads the words that belong to the number at a token; the token to go on with.
  mutating func number(_ at: Int) -> Int {
    let match = text.numbers[Int(tokens[at].number)]
    var head = at
    if head > bound, NumberWord.matches(text, at: head - 1) {
      head -= 1
    } else if head - 1 > bound, tokens[head - 1].isSign(":"), NumberWord.matches(text, at: head - 2)
    {
      head -= 2
    }
    if isForm(at, head) {
      lastForm = at
      return at + 1
    }
    if let kind = kind(before: head, match, hasWord: head < at) {
      add(match, start: kind.start, end: at + 1, kind: kind.kind)
    } else if let previous = mentions.last, isMember(match, head, of: previous) {
      add(match, start: head, end: at + 1, kind: previous.kind, hasOwnKind: false)
    } else {
      let kind = kindNearby(head, match.number)
      let isOld = Self.oldBodies.contains(match.number.issuerSign ?? "") && kind != nil
      if match.strength >= (head < at ? .needsWord : .standsAlone) || head < at && isOld {
        add(match, start: head, end: at + 1, kind: kind, hasOwnKind: false)
      }
    }
    return at + 1
  }

  private mutating func add(
    _ match: NumberScanner.Match,
    start: Int,
    end: Int,
    kind: String?,
    hasOwnKind: Bool = true
  ) {
    var mention = Mention(start: start, end: end, type: .numbered, kind: kind)
    mention.hasOwnKind = hasOwnKind
    mention.number = match.number
    append(mention)
  }

  /// Codes of forms look like numbers: "Mẫu số 01/QĐ-HĐ", "biểu số 94/CK-NSNN, 95/CK-NSNN".
  private func isForm(_ at: Int, _ head: Int) -> Bool {
    if let lastForm, isListed(after: lastForm + 1, before: head) { return true }
    var before = head - 1
    if let kind = KindPhrase.match(tokens, endingAt: head), kind.start > bound {
      before = kind.start - 1
    }
    guard before >= bound else { return false }
    return Self.formWords.contains(tokens[before].word)
  }

  private static let formWords = PackedWordSet("mau bieu luc phieu form tk")

  /// Whether a number without a kind of its own is one more of the list before it.
  private func isMember(_ match: NumberScanner.Match, _ head: Int, of previous: Mention) -> Bool {
    guard let other = previous.number, isListed(after: previous.after, before: head) else {
      return false
    }
    let number = match.number
    if previous.kind == "văn bản" { return true }
    return number.kindSign == other.kindSign && (number.assembly == nil) == (other.assembly == nil)
  }

  // MARK: the kind

  private func kind(
    before head: Int,
    _ match: NumberScanner.Match,
    hasWord: Bool
  ) -> (start: Int, kind: String)? {
    if let found = KindPhrase.match(tokens, endingAt: head), found.start >= bound {
      return (found.start, found.name.kind)
    }
    if let found = DamagedKind.match(text, endingAt: head, before: match.number),
      found.start >= bound
    {
      return found
    }
    return hasWord ? qualifiedKind(before: head, match.number) : nil
  }

  /// A kind with words of its own before the number: "Kế hoạch thu hồi đất số", "Thông báo của Ban
  /// Thường vụ số".
  private func qualifiedKind(
    before head: Int,
    _ number: DocumentNumber
  ) -> (start: Int, kind: String)? {
    var at = head - 1
    while at >= bound, head - at < 26 {
      let token = tokens[at]
      if token.shape == .number || token.shape == .sign && !token.isSign("-") { return nil }
      if Self.clauseWords.contains(token.word) { return nil }
      if let found = KindPhrase.match(tokens, at: at), found.end <= head,
        accepts(number, found.name.kind)
          || head - found.end < 4 && tokens[at].isCapital && number.assembly == nil
            && !number.units.isEmpty
      {
        return (at, found.name.kind)
      }
      if number.assembly != nil, DamagedKind.isLaw(text, at) { return (at, "luật") }
      at -= 1
    }
    return nil
  }

  private static let clauseWords = PackedWordSet("tai theo ngay duoc la co bang")

  /// The kind that a number without one has in its surroundings.
  private func kindNearby(_ head: Int, _ number: DocumentNumber) -> String? {
    if let other = mentions.suffix(40).last(where: {
      $0.hasOwnKind && $0.number?.kindSign == number.kindSign
        && $0.number?.issuerSign == number.issuerSign
    }) {
      return other.kind
    }
    var at = head - 1
    while at >= 0, head - at < 80 {
      if let found = KindPhrase.match(tokens, at: at), accepts(number, found.name.kind) {
        return found.name.kind
      }
      at -= 1
    }
    return nil
  }

  /// Bodies whose sign alone follows the figure in the numbers of older law: `61-CP`.
  private static let oldBodies: Set<String> = ["CP", "TTg", "HĐBT"]

  /// Whether a kind goes with the sign of a number.
  private func accepts(_ number: DocumentNumber, _ kind: String) -> Bool {
    if let sign = number.kindSign {
      return Side.allCases.contains { side in
        DocumentKind.kinds(sign: sign, side: side).contains { $0.lowercaseName == kind }
      } || Self.specialSigns[sign] == kind
    }
    if number.assembly != nil {
      return ["luật", "bộ luật", "nghị quyết", "pháp lệnh", "lệnh"].contains(kind)
    }
    if number.issuerSign == "CP" || number.issuerSign == "HĐBT" || number.issuerSign == "TTg" {
      return ["nghị định", "quyết định", "chỉ thị", "nghị quyết"].contains(kind)
    }
    return kind == "công văn" || kind == "văn bản" || kind == "giấy phép"
  }

  private static let specialSigns = ["QĐNS": "quyết định", "QĐKT": "quyết định", "GP": "giấy phép"]
}
