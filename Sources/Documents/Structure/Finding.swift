/// A fact about a document that its readers or its archivist should know, with its place.
public enum Finding: Sendable, Hashable {
  /// A mark of secrecy in the region of the letterhead.
  case secrecyMark(Located<SecrecyMark>)
  /// An authority line or a list of recipients without the name of whoever signed; as printed.
  case noSignature(Located<String>)
  /// The mark of a footnote whose text is nowhere.
  case missingFootnote(Located<String>)
  /// A date of issue that is printed but cannot be read; as printed.
  case unreadableDate(Located<String>)
  /// A number that is printed but cannot be read, or whose figure was never filled in; as printed.
  case unreadableNumber(Located<String>)

  /// The line of the source, from 1.
  public var line: Int { place.line }
  /// The place in the line, from 1, in Unicode scalars.
  public var column: Int { place.column }

  private var place: Located<Void> {
    switch self {
    case .secrecyMark(let mark): mark.map { _ in }
    case .noSignature(let text), .missingFootnote(let text), .unreadableDate(let text),
      .unreadableNumber(let text):
      text.map { _ in }
    }
  }
}

extension Finding: Comparable {
  public static func < (left: Finding, right: Finding) -> Bool {
    (left.line, left.column, left.rank) < (right.line, right.column, right.rank)
  }

  private var rank: Int {
    switch self {
    case .secrecyMark: 0
    case .unreadableNumber: 1
    case .unreadableDate: 2
    case .noSignature: 3
    case .missingFootnote: 4
    }
  }
}
