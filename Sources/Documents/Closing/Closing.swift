/// The end of a document: authority, signature, and to whom copies go.
struct Closing: Sendable {
  /// A piece of a line, or of several.
  struct Piece: Sendable {
    let kind: Block.Kind
    var text: String
    var lines: ClosedRange<Int>
    /// Where it begins in its first line, from 1, in Unicode scalars.
    var column = 1
    var marker = ""
    /// What `AuthorityLine` read of the piece.
    var authority: AuthorityLine?
    var pageBreaks: [PageBreak] = []
  }

  /// The pieces in the order in which they are shown.
  var pieces: [Piece] = []
  /// The indices of the lines that the closing takes.
  var taken: Set<Int> = []
  /// What reading a seal as letters gave.
  var residue: [SetAside] = []
  /// The names under the signatures.
  var names: [String] = []

  /// By what authority was signed.
  var authority: String? {
    let lines = pieces.compactMap(\.authority).filter(\.isOnBehalf).map(\.text)
    return lines.isEmpty ? nil : lines.joined(separator: " / ")
  }

  /// In what post was signed.
  var post: String? {
    let posts = pieces.compactMap(\.authority?.post)
    return posts.isEmpty ? nil : posts.joined(separator: "; ")
  }

  /// Who signed.
  var signatory: String? { names.isEmpty ? nil : names.joined(separator: "; ") }

  /// To whom copies go, without the signs between them.
  var recipients: [String] {
    pieces.filter { $0.kind == .recipient }.map { piece in
      var text = piece.text
      while let last = text.last, ";,. ".contains(last) { text.removeLast() }
      return text
    }
  }
}
