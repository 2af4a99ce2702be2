extension TextDecoding {
  /// The tokens that the best path stands for, line by line.
  func assembled(_ drafts: [Draft], _ outcomes: [Lattice.Outcome], _ damage: DamageEstimate)
    -> [RestoredLine]
  {
    var tokens: [RestoredToken] = []
    var result: [RestoredLine] = []
    var index = 0
    while index < drafts.count {
      let draft = drafts[index]
      guard let place = draft.piece else {
        result.append(RestoredLine(raw: lines[draft.line].raw, tokens: tokens))
        tokens = []
        index += 1
        continue
      }
      let piece = lines[draft.line].pieces[place]
      let outcome = outcomes[index]
      // Without a way through the lattice, which only a model with senseless numbers has, nothing is known.
      if draft.candidates.isEmpty || outcome.arc < 0 {
        tokens.append(contentsOf: fixed(piece, in: lines[draft.line], damage.weights[draft.line]))
        index += 1
        continue
      }
      let reading = TokenAssembly(
        language: source.language,
        piece: piece,
        next: outcome.isJoin ? lines[draft.line].pieces[place + 1] : nil,
        line: lines[draft.line]
      )
      tokens.append(contentsOf: reading.tokens(draft.candidates, draft.joins, outcome))
      index += outcome.isJoin ? 2 : 1
    }
    return result
  }

  private func fixed(
    _ piece: ReadLine.Piece,
    in line: ReadLine,
    _ weights: DamageVector
  ) -> [RestoredToken] {
    let read = piece.string
    var text = read
    if piece.kind == .sign, weights.marked < 0.5 {
      text = source.channel.signs.restored(
        read,
        channel: source.channel.latin,
        alphabet: source.channel.alphabet
      )
    }
    let kind: TokenKind =
      switch piece.kind {
      case .punctuation: .punctuation
      case .number: .number
      case .sign: .sign
      case .word: .name
      }
    return [
      RestoredToken(
        raw: line.raw(piece.places[0]..<piece.places[piece.text.count]),
        text: text,
        confidence: piece.kind == .punctuation ? 1 : 0.98,
        alternatives: [],
        kind: kind,
        start: piece.places[0],
        end: piece.places[piece.text.count]
      )
    ]
  }
}
