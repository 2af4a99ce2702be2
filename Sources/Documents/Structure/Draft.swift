/// A block while its lines are being joined.
struct Draft: Sendable {
  /// What the draft is before its neighbours are known.
  enum Role: Sendable, Hashable {
    case text, recital, item, note
    /// A label that waits for its title, or the title of an attached paper.
    case title
    /// Lines kept apart.
    case lines
    /// A block that is finished as it is: of the closing.
    case fixed(Block.Kind)
  }

  var role: Role
  var text: String
  var firstLine: Int
  var lastLine: Int
  var opening: LabelOpening?
  /// The depth of the label in the ladder, from 1.
  var depth = 0
  var marker = ""
  var pageBreaks: [PageBreak] = []
  /// How many scalars the text has.
  var length: Int
  /// The last line by itself.
  var lastPiece: SourceLine
  /// How many lines it has.
  var count = 1
  /// Whether a paper of its own begins here, whose labels count from 1 again.
  var beginsAttachment = false

  init(role: Role, line: SourceLine) {
    self.role = role
    text = line.text
    firstLine = line.number
    lastLine = line.number
    length = line.length
    lastPiece = line
    pageBreaks = line.pageBreaks
  }

  /// Adds a line.
  ///
  /// - Complexity: O(length of the line), amortised.
  mutating func append(_ line: SourceLine) {
    if role == .lines {
      text.append("\n")
      text.append(line.text)
      length += 1
    } else {
      let isCut = LineJoin.isCut(text, line.text)
      LineJoin.append(line.text, to: &text)
      length += isCut ? 0 : 1
    }
    if let start = line.pageStart {
      pageBreaks.append(PageBreak(page: start.number, offset: length))
    }
    length += line.length
    lastLine = line.number
    lastPiece = line
    count += 1
  }

  /// How the text ends.
  var ending: Ending { Ending(text) }

  /// The end of a paragraph as far as it shows whether a sentence ends there.
  enum Ending: Sendable, Hashable {
    case open, comma, stop, semicolon, colon, closed

    init(_ text: String) {
      var scalars = text.unicodeScalars.reversed().makeIterator()
      var last = scalars.next()
      // Quotation marks and brackets stand after the sign of a sentence.
      while let scalar = last, "”\"’»".unicodeScalars.contains(scalar) { last = scalars.next() }
      switch last {
      case ".", "!", "?", "…": self = .stop
      case ";": self = .semicolon
      case ":": self = .colon
      case ",": self = .comma
      case "/": self = scalars.next() == "." ? .closed : .open
      default: self = .open
      }
    }

    /// Whether another paragraph may well begin after it.
    var isTerminal: Bool { self != .open && self != .comma }
  }
}
