import Vietnamese

/// The head of what is attached to a document: an annex, or a paper with a head of its own.
enum AttachmentHead {
  /// Whether an attachment begins with a line.
  ///
  /// Its head is looked for on a new page, or directly after the closing of the document.
  ///
  /// - Complexity: O(1).
  static func begins(
    at index: Int,
    in lines: [SourceLine],
    afterClosing: Bool = false
  ) -> Bool {
    let line = lines[index]
    guard line.length < 150, let first = line.text.unicodeScalars.first,
      LetterCase.isUppercase(first)
    else { return false }
    if let opening = LabelOpening(startOf: line.text), opening.label.form == .annex {
      guard !opening.isDamaged || line.pageStart != nil && line.length < 20 else { return false }
      return opensAnnex(opening, line: line)
    }
    guard LetterCase.isCapitals(line.text) else { return false }
    if isHeadLine(line.text) { return true }
    if line.pageStart != nil || afterClosing,
      lines[index...].dropFirst().prefix(4).contains(where: {
        LetterCase.isCapitals($0.text) && isHeadLine($0.text)
      })
    {
      return true
    }
    return title(at: index, in: lines) != nil
  }

  /// Whether a label of an annex heads one, and is no mention of it in a sentence.
  static func opensAnnex(_ opening: LabelOpening, line: SourceLine) -> Bool {
    switch opening.rest {
    case .nothing: return true
    case .other: return line.text.contains("(") && line.length < 80
    case .capital:
      guard !opening.label.figures.isEmpty else { return LetterCase.isCapitals(line.text) }
      return opening.sign == ":" || opening.sign == "." || opening.sign == "-"
        || LetterCase.isCapitals(line.text)
    default: return false
    }
  }

  /// Whether a line holds the name of the State or of the Party as heads print it.
  static func isHeadLine(_ text: String) -> Bool {
    let printed = PrintedLine(text, limit: 160)
    return HeadWords.nation.range(in: printed) != nil
      || HeadWords.party.range(in: printed) != nil && printed.letters.count < 60
  }

  /// The kind that heads an attached paper: alone in capitals on a new page, or above its note.
  static func title(at index: Int, in lines: [SourceLine]) -> DocumentKind? {
    let line = lines[index]
    guard line.length < 40, LetterCase.isCapitals(line.text), let last = line.text.last,
      last != ":",
      let kind = DocumentKind(reading: line.text)
    else { return nil }
    if line.pageStart != nil { return kind }
    let hasNote = lines[index...].dropFirst().prefix(9).contains { opensNote($0.text) }
    return hasNote ? kind : nil
  }

  /// Whether a heading opens with the kind of a paper in capitals: "QUY CHẾ Làm việc …".
  static func opensPaper(_ text: String) -> Bool {
    let words = text.split(separator: " ", maxSplits: 3)
    return (1...3).reversed().contains { count in
      guard count <= words.count else { return false }
      let name = words[..<count].joined(separator: " ")
      return LetterCase.isCapitals(name) && DocumentKind(named: name) != nil
    }
  }

  /// Whether a line opens the note that names the document an annex belongs to.
  static func opensNote(_ text: String) -> Bool {
    guard text.hasPrefix("(") else { return false }
    let printed = PrintedLine(text, limit: 40)
    return notes.contains { $0.prefix(of: printed) != nil }
  }

  private static let notes = [
    PrintedPhrase("Ban hành kèm theo", limit: 2), PrintedPhrase("Kèm theo", limit: 1),
    PrintedPhrase("Ban hành theo", limit: 1), PrintedPhrase("Phê duyệt kèm theo", limit: 2),
  ]
}
