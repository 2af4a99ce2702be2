extension CitationResolver {
  /// What the archive has to say to the citations of one document, in their order.
  ///
  /// The same as `resolutions(of:in:)`, `conflict(of:in:)` and `notHeldDocument(_:_:in:)` one after
  /// the other, but each question is put once, however often a document cites another.
  ///
  /// - Complexity: O(n).
  public func answers(of works: [CitedWork], in citing: CitingDocument) -> [CitationAnswer] {
    var known: [Asked: CitationAnswer] = [:]
    guard works.contains(where: { $0.name != nil }) else {
      return works.map { answer($0.citation, in: citing, &known) }
    }
    let resolutions = resolutions(of: works, in: citing)
    return zip(works, resolutions).map { work, resolution in
      guard work.name != nil else { return answer(work.citation, in: citing, &known) }
      var isHeld = false
      if case .held = resolution { isHeld = true }
      return CitationAnswer(
        resolution: resolution,
        conflict: isHeld ? nil : conflict(of: work.citation, in: citing),
        notHeld: notHeldDocument(work, resolution, in: citing)
      )
    }
  }

  /// The same, and `asked` is told of all that the answers depend on besides the document itself.
  public func answers(
    of works: [CitedWork],
    in citing: CitingDocument,
    noting asked: AskedFacets
  ) -> [CitationAnswer] {
    var noting = self
    noting.asked = asked
    return noting.answers(of: works, in: citing)
  }

  /// What of a citation makes the question.
  private struct Asked: Hashable {
    let number: DocumentNumber
    let kind: String?
    let date: CivilDate?
    let issuer: String?
    let knownIssuer: String?
  }

  private func answer(
    _ citation: Citation,
    in citing: CitingDocument,
    _ known: inout [Asked: CitationAnswer]
  ) -> CitationAnswer {
    guard let number = citation.documentNumber else {
      return CitationAnswer(resolution: .none, conflict: nil, notHeld: nil)
    }
    let asked = Asked(
      number: number,
      kind: citation.kind,
      date: citation.date,
      issuer: citation.issuer,
      knownIssuer: citation.knownIssuer
    )
    if let answer = known[asked] { return answer }
    let answer = answer(citation, in: citing)
    known[asked] = answer
    return answer
  }
}
