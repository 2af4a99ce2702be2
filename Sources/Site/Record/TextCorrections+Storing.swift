extension TextCorrections {
  /// Appends all of the corrections.
  func append(to writer: inout StoredBytes.Writer) {
    writer.append(first.count)
    for correction in first {
      writer.append(correction.machine)
      writer.append(correction.person)
      writer.append(correction.line)
    }
    writer.append(count)
    writer.append(words)
    writer.append(isRewritten)
  }

  /// Reads what `append` wrote; nil where the bytes hold no such thing.
  init?(reading reader: inout StoredBytes.Reader) {
    guard let shown = reader.number(), shown < 1000 else { return nil }
    var first: [Correction] = []
    for _ in 0..<shown {
      guard let machine = reader.text(), let person = reader.text(), let line = reader.number()
      else { return nil }
      first.append(Correction(machine: machine, person: person, line: line))
    }
    guard let count = reader.number(), let words = reader.number(),
      let isRewritten = reader.flag()
    else { return nil }
    self.init(first: first, count: count, words: words, isRewritten: isRewritten)
  }
}
