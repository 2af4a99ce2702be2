import Vietnamese

extension RelationReader {
  /// What a paragraph that ends in a colon does with the documents listed below it; nil where it
  /// opens no such list.
  ///
  /// - Complexity: O(paragraph).
  public func opening(in paragraph: String) -> ListOpening? {
    // Nearly every paragraph ends otherwise and need not be taken apart.
    guard let end = paragraph.unicodeScalars.lastIndex(where: { !Blank.contains($0) }),
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
  ///
  /// An item of the list begins with the document, perhaps after a label; what else it cites stands
  /// in that document's title.
  public func relations(
    of citations: [Citation],
    in paragraph: String,
    below opening: ListOpening
  ) -> [RelationEvidence?] {
    var relations = relations(of: citations, in: paragraph)
    guard let first = citations.first, relations[0] == nil else { return relations }
    let scalars = paragraph.scalarArray
    guard isItem(scalars, upTo: first.range.lowerBound) else { return relations }
    relations[0] = RelationEvidence(
      relation: opening.relation,
      words: opening.words + ": … " + Self.words(scalars[first.range])
    )
    return relations
  }

  /// Whether a paragraph is an item of a list of documents, by its first citation.
  public func isItem(_ citations: [Citation], in paragraph: String) -> Bool {
    citations.first.map { isItem(paragraph.scalarArray, upTo: $0.range.lowerBound) }
      ?? false
  }

  /// Whether only a label stands before a place.
  private func isItem(_ scalars: [Unicode.Scalar], upTo end: Int) -> Bool {
    scalars[..<end].split { Blank.contains($0) }.allSatisfy { word in
      word.count <= 5 && (word.last.map { ".)-–+*•".unicodeScalars.contains($0) } ?? true)
    }
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
