import Vietnamese

/// Reads what a document does with those that it cites, from the words before each citation.
///
/// 1. A clause is what stands between full stops, semicolons and colons; the label of a division
///    ends one, too. What is quoted speaks for another document.
/// 2. Within a clause the first citation counts, and those listed after it ("A và B"); another one
///    stands in the title of the first, and what that does is no deed of this document.
/// 3. The word of the relation stands right before the citation; between the two only words that
///    name parts may come ("sửa đổi một số điều của").
/// 4. To amend, replace, repeal and guide is a deed of this document only in its title, at the
///    beginning of a clause, or after it has named itself ("Quyết định này … thay thế").
///
/// No relation is made up: where these rules find none, there is none.
public struct RelationReader: Sendable {
  /// Whether the text is the title of the document, which speaks of what the document does.
  private let isTitle: Bool

  /// A reader of paragraphs or of titles.
  public init(isTitle: Bool = false) {
    self.isTitle = isTitle
  }

  /// For each of the citations of a paragraph, in order, what is done with it.
  ///
  /// - Complexity: O(paragraph).
  public func relations(of citations: [Citation], in paragraph: String) -> [RelationEvidence?] {
    citations.isEmpty ? [] : relations(of: citations, in: paragraph.scalarArray)
  }

  /// For each of the citations of a paragraph, given as its scalars, what is done with it.
  ///
  /// - Complexity: O(paragraph).
  public func relations(
    of citations: [Citation],
    in scalars: [Unicode.Scalar]
  ) -> [RelationEvidence?] {
    var result: [RelationEvidence?] = []
    var previousEnd = 0
    /// Where the words of the relation begin that goes on through a list.
    var firstWord = 0
    for (index, citation) in citations.enumerated() {
      let gap = Clause(scalars, from: previousEnd, to: citation.range.lowerBound)
      var found: (relation: Relation, start: Int)?
      if !gap.isQuoted {
        let isGround = result.first??.relation == .basis
        if index == 0 || gap.isBroken, !isGround {
          found = relation(in: gap)
        } else if index > 0, !gap.isBroken, let previous = result[index - 1] {
          found = continued(gap, after: previous.relation)
          let isNear = citation.range.upperBound - firstWord < Self.longestEvidence
          if let same = found, same.start == gap.end, isNear { found?.start = firstWord }
        }
        // "Căn cứ Luật A; Luật B;": the grounds go on.
        if isGround, gap.isBroken, gap.words.allSatisfy({ $0.folded == "va" }) {
          found = (.basis, citation.range.lowerBound)
        }
        if found == nil, index == 0 || gap.isBroken,
          isEnded(after: citation, before: citations.dropFirst(index + 1).first, scalars)
        {
          found = (.repeals, citation.range.lowerBound)
        }
      }
      result.append(
        found.map { relation, start in
          RelationEvidence(
            relation: relation,
            words: Self.words(scalars[start..<citation.range.upperBound])
          )
        }
      )
      firstWord = found?.start ?? citation.range.lowerBound
      previousEnd = citation.range.upperBound
    }
    return result
  }
}

extension RelationReader {
  /// The relation that the words before a citation say.
  private func relation(in clause: Clause) -> (relation: Relation, start: Int)? {
    let words = clause.words
    let folded = words.map(\.folded)
    for start in words.indices.reversed() {
      guard words.count - start <= Self.reach else { return nil }
      guard let phrase = RelationPhrase.match(folded, at: start) else { continue }
      // "sửa đổi, bổ sung" is one phrase, and its second half another.
      let isHalf = (max(0, start - 8)..<start).contains {
        RelationPhrase.match(folded, at: $0)?.end == phrase.end
      }
      if isHalf { continue }
      guard phrase.allows(Array(folded[phrase.end...])), !isPassive(words, before: start) else {
        return nil
      }
      // "tổng kết 10 năm thực hiện", "hướng dẫn thực hiện": the first word says what is done.
      if let outer = outerPhrase(of: start, phrase.relation, in: clause) { return outer }
      guard !phrase.relation.isDeed || isOwnDeed(words, at: start) else { return nil }
      guard phrase.relation != .basis || start == 0 else { return nil }
      return (phrase.relation, words[start].start)
    }
    return nil
  }

  /// The relation that governs "thực hiện".
  private func outerPhrase(
    of start: Int,
    _ relation: Relation,
    in clause: Clause
  ) -> (relation: Relation, start: Int)? {
    guard relation == .implements else { return nil }
    let words = clause.words
    let folded = words.map(\.folded)
    for outer in stride(from: start - 1, through: max(0, start - 12), by: -1) {
      guard let phrase = RelationPhrase.match(folded, at: outer), phrase.end <= start else {
        continue
      }
      switch phrase.relation {
      case .reviews: return (.reviews, words[outer].start)
      case .guides where isOwnDeed(words, at: outer): return (.guides, words[outer].start)
      default: return nil
      }
    }
    return nil
  }

  /// Whether what a verb says is done by this document itself.
  func isOwnDeed(_ words: [Clause.Word], at start: Int) -> Bool {
    if isTitle { return true }
    let before = words[..<start].map(\.folded)
    if before.allSatisfy(Self.openers.contains) { return true }
    return before.indices.contains { index in
      before[index] == "nay" && index > 0 && Self.ownNames.contains(before[index - 1])
    }
  }

  func isPassive(_ words: [Clause.Word], before start: Int) -> Bool {
    start > 0 && ["duoc", "bi", "chua", "khong"].contains(words[start - 1].folded)
  }

  /// The relation of a further citation of a list: that of the one before, or one of its own.
  private func continued(
    _ gap: Clause,
    after relation: Relation
  ) -> (relation: Relation, start: Int)? {
    let folded = gap.words.map(\.folded)
    if let first = folded.firstIndex(where: { $0 != "va" }),
      let phrase = RelationPhrase.match(folded, at: first), phrase.relation.isDeed,
      relation.isDeed, first > 0 || gap.opensWithComma, phrase.allows(Array(folded[phrase.end...]))
    {
      return (phrase.relation, gap.words[first].start)
    }
    guard gap.endsInList,
      !folded.indices.contains(where: {
        RelationPhrase.match(folded, at: $0) != nil
      })
    else { return nil }
    return (relation, gap.end)
  }

  /// Whether the text goes on to say that the cited document is no longer in force.
  private func isEnded(
    after citation: Citation,
    before next: Citation?,
    _ scalars: [Unicode.Scalar]
  ) -> Bool {
    let end = min(scalars.count, next?.range.lowerBound ?? .max, citation.range.upperBound + 240)
    guard citation.range.upperBound < end,
      Self.mayHoldEnd(scalars[citation.range.upperBound..<end])
    else { return false }
    let after = Clause(scalars, from: citation.range.upperBound, to: end, keepsFirst: true)
    let words = after.words.map(\.folded)
    return words.indices.contains {
      words[$0...].starts(with: ["het", "hieu", "luc"])
    } && words.contains("nay")
  }

  /// Whether the folded letters of "hết" follow each other, as they do nearly nowhere.
  private static func mayHoldEnd(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    var met = 0
    for scalar in scalars {
      switch Folding.fold(scalar) {
      case "h": met = 1
      case "e": met = met == 1 ? 2 : 0
      case "t":
        if met == 2 { return true }
        met = 0
      // A mark of the letter before.
      case nil: break
      default: met = 0
      }
    }
    return false
  }

  static func words(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var words: [Unicode.Scalar] = []
    words.reserveCapacity(scalars.count)
    var isApart = false
    for scalar in scalars {
      if Blank.contains(scalar) {
        isApart = true
        continue
      }
      if isApart, !words.isEmpty { words.append(" ") }
      isApart = false
      words.append(scalar)
    }
    return String(scalars: words[...])
  }

  private static let reach = 26
  /// In Unicode scalars.
  private static let longestEvidence = 300
  private static let openers: Set<String> = [
    "nay", "ve", "viec", "ban", "hanh", "quyet", "dinh", "phe", "duyet", "cong", "bo", "de",
  ]
  private static let ownNames: Set<String> = [
    "dinh", "luat", "tu", "quyet", "che", "lenh", "thi", "dan", "luan", "ban",
  ]
}

extension Relation {
  /// Whether it changes what the other document says or says how to apply it.
  var isDeed: Bool {
    switch self {
    case .amends, .supplements, .replaces, .repeals, .guides: true
    case .basis, .implements, .reviews: false
    }
  }
}
