/// One pass over the tokens of a paragraph that finds what cites another document.
///
/// 1. From left to right: a law by its name, a document number with the words that belong to it, a
///    kind with an occasion or a bare figure after it. Parts (điều, khoản) are kept in mind for the
///    citation that follows them. No token is read into two citations.
/// 2. Each citation takes the date and the issuer that follow it directly (`CitationScan+Direct`).
/// 3. What is missing comes from the sentence around it: the subject before, the end of the title
///    (`CitationScan+Sentence`).
/// 4. Members of a list share what the rules of the annotation guide let them share
///    (`CitationScan+Lists`).
struct CitationScan {
  let text: TokenizedText
  let tokens: [Token]
  private let registry: IssuerRegistry?
  var mentions: [Mention] = []
  /// The parts read last, which may belong to the next citation.
  var lastParts: PartPhrase?
  /// The last number that turned out to be the code of a form.
  var lastForm: Int?

  init(_ text: TokenizedText, registry: IssuerRegistry?) {
    self.registry = registry
    self.text = text
    tokens = text.tokens
  }

  /// The citations of the text, in order.
  ///
  /// - Complexity: O(n).
  mutating func citations() -> [Citation] {
    find()
    guard !mentions.isEmpty else { return [] }
    completeFromSentences()
    shareInLists()
    return mentions.map(citation)
  }

  /// The token after the last citation found.
  var bound: Int { mentions.last?.end ?? 0 }

  private mutating func find() {
    var at = 0
    while at < tokens.count {
      let token = tokens[at]
      switch token.shape {
      case .number: at = number(at)
      case .word: at = word(at, token)
      case .figures, .sign: at += 1
      }
    }
  }

  private mutating func word(_ at: Int, _ token: Token) -> Int {
    switch token.word {
    case "luat", "bo", "phap", "hien":
      if let law = LawPhrase.match(text, at: at) {
        add(law)
        return law.end
      }
    default: break
    }
    if PartPhrase.canBegin(token.word), let parts = PartPhrase.match(text, at: at) {
      lastParts = parts
      return parts.end
    }
    if token.isAllCapitals, let end = gluedShort(at) { return end }
    guard KindPhrase.table.hasFirst(token.word), let found = KindPhrase.match(tokens, at: at) else {
      return at + 1
    }
    if let end = congress(at, found.end, found.name) { return end }
    return short(at, found.end, found.name) ?? at + 1
  }

  private mutating func add(_ law: LawPhrase) {
    var mention = Mention(start: law.start, end: law.end, type: .namedLaw, kind: law.kind)
    if let number = law.number {
      mention.type = .numbered
      mention.number = text.numbers[Int(tokens[number].number)].number
    }
    append(mention)
  }

  private mutating func congress(_ start: Int, _ kindEnd: Int, _ name: KindPhrase.Name) -> Int? {
    guard name.kind == "nghị quyết" || name.kind == "kết luận",
      let phrase = CongressPhrase.match(text, at: kindEnd)
    else { return nil }
    append(Mention(start: start, end: phrase.end, type: .congress, kind: name.kind))
    for other in phrase.others {
      var mention = Mention(
        start: other.lowerBound,
        end: other.upperBound,
        type: .congress,
        kind: name.kind
      )
      mention.hasOwnKind = false
      append(mention)
    }
    return bound
  }

  /// Adds a mention with the parts before it and what follows it directly.
  mutating func append(_ mention: Mention) {
    var mention = mention
    mention.joinsPrevious = isListed(after: mentions.last?.after, before: mention.start)
    mention.parts = parts(before: mention.start)
    readDirectly(&mention)
    mentions.append(mention)
  }

  /// Whether between two tokens there are only words of a list.
  func isListed(after: Int?, before start: Int) -> Bool {
    guard let after, after < start, start - after <= 3 else { return false }
    return tokens[after..<start].allSatisfy {
      $0.isSign(",") || $0.isSign(";") || $0.isSign("&") || Self.listWords.contains($0.word)
    }
  }

  private static let listWords = PackedWordSet("va hoac cung voi")

  /// The words of the parts that belong to what begins at a token.
  private func parts(before start: Int) -> String? {
    guard let parts = lastParts, parts.end <= start, parts.start >= bound else { return nil }
    let between = tokens[parts.end..<start]
    let isAttached: Bool
    if between.count <= 2,
      between.allSatisfy({ Self.partWords.contains($0.word) || $0.isSign(",") })
    {
      isAttached = true
    } else if parts.isAnnex, let attached = Self.annexWords.match(tokens, at: parts.end) {
      isAttached = attached.end == start
    } else {
      isAttached = parts.isArticle && isTitle(between)
    }
    return isAttached ? text.surface(parts.start..<parts.end) : nil
  }

  private static let partWords = PackedWordSet("cua tai thuoc trong cac")
  private static let annexWords = PhraseTable<Bool>([
    ("ban hành kèm theo", true), ("kèm theo", true), ("được ban hành kèm theo", true),
    ("(ban hành kèm theo", true),
  ])

  /// Whether tokens are the title of an article, as collections of law print it.
  ///
  /// `Điều 11. Phát hành hóa đơn của Thông tư …`
  private func isTitle(_ between: ArraySlice<Token>) -> Bool {
    guard between.count > 2, between.count < 60, let first = between.first, first.isSign("."),
      let last = between.last, last.word == "cua", between[between.startIndex + 1].isCapital
    else { return false }
    return !between.dropFirst().contains {
      $0.isSign(".") || $0.isSign(";") || $0.isSign("[") || $0.isSign("]") || $0.isSign("(")
    }
  }

  private func citation(_ mention: Mention) -> Citation {
    Citation(
      range: text.original(mention.start..<mention.end),
      type: mention.type,
      kind: mention.kind,
      number: mention.number?.canonical ?? mention.figure,
      date: mention.date,
      issuer: mention.issuer,
      parts: mention.parts,
      documentNumber: mention.number,
      knownIssuer: mention.issuer.flatMap {
        registry?.properName(of: $0, isDamaged: text.isDamaged)
      }
    )
  }
}
