import Restoration

/// The notes of doubtful words as HTML: what was read and how sure it is, what the source has, what
/// else it may be.
struct DoubtNotes {
  /// The most other readings that a note names.
  private static let readingLimit = 4

  private let strings: InterfaceStrings
  /// The page that shows the source line by line; nil where it is not published.
  private let comparison: String?

  init(strings: InterfaceStrings, comparison: String?) {
    self.strings = strings
    self.comparison = comparison
  }

  /// The notes of the words with these indices; each can take the focus, so that it is read out, and
  /// leads back to its word.
  func html(_ words: [DoubtfulWord], noted: [Int]) -> [UInt8] {
    var html = HTMLBytes()
    for index in noted {
      let word = words[index]
      html.append(tag: "<p tabindex=-1 id=\"")
      html.append(text: DoubtMarks.noteID(index))
      html.append(tag: "\">")
      append(word.token.text, word.token.confidence, to: &html)
      html.append(tag: "<br>")
      let source = strings(.doubtSource, ["line": String(word.line)])
      if let comparison {
        html.append(tag: "<a href=\"")
        html.append(text: "\(comparison)#d\(word.line)")
        html.append(tag: "\">")
        html.append(text: source)
        html.append(tag: "</a> ")
      } else {
        html.append(text: source)
        html.append(tag: " ")
      }
      append(word.token.raw, nil, to: &html)
      let others = word.token.alternatives.filter { $0.text != word.token.text }
      if !others.isEmpty {
        html.append(tag: "<br>")
        html.append(text: strings(.doubtReadings))
        for (position, other) in others.prefix(Self.readingLimit).enumerated() {
          html.append(tag: position == 0 ? " " : ", ")
          append(other.text, other.probability, to: &html)
        }
      }
      html.append(tag: "<br><a href=\"#")
      html.append(text: DoubtMarks.wordID(index))
      html.append(tag: "\">")
      html.append(text: strings(.doubtClose))
      html.append(tag: "</a></p>\n")
    }
    return html.bytes
  }

  private func append(_ word: String, _ probability: Double?, to html: inout HTMLBytes) {
    html.append(tag: "<b lang=vi>")
    html.append(text: word)
    html.append(tag: "</b>")
    guard let probability, probability.isFinite else { return }
    let percent = min(max(Int((probability * 100).rounded()), 1), 99)
    html.append(text: " (\(percent) %)")
  }
}
