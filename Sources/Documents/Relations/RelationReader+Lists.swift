import Vietnamese

extension RelationReader {
  /// What a paragraph that ends in a colon does with the documents listed below it; nil where it
  /// opens no such list.
  ///
  /// - Complexity: O(paragraph).
  public func opening(in paragraph: String) -> ListOpening? {
    // Nearly every paragraph ends otherwise and need not be taken apart.
    let bytes = paragraph.utf8
    guard let last = bytes.last(where: { $0 > 0x20 }), last >= 0x80 || last == UInt8(ascii: ":"),
      let end = paragraph.unicodeScalars.lastIndex(where: { !Blank.contains($0) }),
      paragraph.unicodeScalars[end] == ":"
    else { return nil }
    let scalars = Array(paragraph.unicodeScalars[..<end])
    let clause = Clause(scalars, from: 0, to: scalars.count)
    guard !clause.isQuoted, let found = listed(clause.words) else { return nil }
    return ListOpening(
      relation: found.relation,
      words: Self.words(scalars[found.start..<scalars.count])
    )
  }

  /// What is done with the citations of a paragraph below the opening of a list.
  public func relations(
    of citations: [Citation],
    in paragraph: String,
    below opening: ListOpening
  ) -> [RelationEvidence?] {
    relations(of: citations, in: paragraph.scalarArray, below: opening)
  }

  /// What is done with the citations of a paragraph, given as its scalars, below the opening of a
  /// list.
  ///
  /// An item of the list begins with the document, perhaps after a label; what else it cites stands
  /// in that document's title.
  public func relations(
    of citations: [Citation],
    in scalars: [Unicode.Scalar],
    below opening: ListOpening
  ) -> [RelationEvidence?] {
    var relations = relations(of: citations, in: scalars)
    guard let first = citations.first, relations[0] == nil else { return relations }
    guard isItem(scalars, upTo: first.range.lowerBound) else { return relations }
    relations[0] = RelationEvidence(
      relation: opening.relation,
      words: opening.words + ": … " + Self.words(scalars[first.range])
    )
    return relations
  }

  /// Whether a paragraph is an item of a list of documents, by its first citation.
  public func isItem(_ citations: [Citation], in paragraph: String) -> Bool {
    !citations.isEmpty && isItem(citations, in: paragraph.scalarArray)
  }

  /// Whether a paragraph, given as its scalars, is an item of a list of documents.
  public func isItem(_ citations: [Citation], in scalars: [Unicode.Scalar]) -> Bool {
    citations.first.map { isItem(scalars, upTo: $0.range.lowerBound) } ?? false
  }

  /// Whether only a label stands before a place.
  private func isItem(_ scalars: [Unicode.Scalar], upTo end: Int) -> Bool {
    var length = 0
    for index in 0..<end {
      if Blank.contains(scalars[index]) {
        if length > 0, !Self.endsLabel(scalars[index - 1]) { return false }
        length = 0
      } else {
        length += 1
        if length > 5 { return false }
      }
    }
    return length == 0 || Self.endsLabel(scalars[end - 1])
  }

  private static func endsLabel(_ scalar: Unicode.Scalar) -> Bool {
    ".)-–+*•".unicodeScalars.contains(scalar)
  }

  private func listed(_ words: [Clause.Word]) -> (relation: Relation, start: Int)? {
    let folded = words.map(\.folded)
    guard folded.suffix(2).contains("sau") || folded.suffix(2) == ["duoi", "day"] else {
      return folded.indices.lazy.compactMap { start -> (relation: Relation, start: Int)? in
        // "Các văn bản sau đây hết hiệu lực kể từ ngày …:"
        guard folded[start...].starts(with: ["het", "hieu", "luc"]),
          folded[..<start].contains("sau")
        else { return nil }
        return (.repeals, words[0].start)
      }.first
    }
    for start in folded.indices {
      guard let phrase = RelationPhrase.match(folded, at: start), phrase.relation.isDeed else {
        continue
      }
      let isOwn = isOwnDeed(words, at: start) && !isPassive(words, before: start)
      let names = folded[phrase.end...].allSatisfy(Self.namesOfLists.contains)
      return isOwn && names ? (phrase.relation, words[start].start) : nil
    }
    return nil
  }

  /// What a list of documents is called.
  private static let namesOfLists: Set<String> = Set(
    """
    cac nhung toan bo mot so dieu van ban quy pham phap luat quyet dinh nghi thong tu chi thi ke \
    hoach huong dan thuoc do cua uy nhan dan hoi dong thanh pho tinh thu tuong chinh phu ban hanh \
    va sau day duoi noi dung tai trong
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)
  )
}
