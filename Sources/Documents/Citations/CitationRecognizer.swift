import Vietnamese

/// Finds where a text cites other documents, in clean text and in text read badly from a page.
///
/// The numbers of documents are a closed grammar (`NumberScanner`); kinds, dates, issuers and parts
/// are read from the words around them, and laws and resolutions without a number by their names.
/// Classes ("nghị quyết các cấp") and self references ("Nghị định này") are no citations.
///
/// - Complexity: linear in the text; long paragraphs are read in windows that end with a sentence.
public struct CitationRecognizer: Sendable {
  private let registry: IssuerRegistry?

  /// A recogniser that knows the proper names of the bodies in a registry; without one,
  /// `knownIssuer` of its citations is nil.
  public init(registry: IssuerRegistry? = IssuerRegistry()) {
    self.registry = registry
  }

  /// The citations in each paragraph, in order.
  public func citations(in paragraphs: [String]) -> [[Citation]] {
    paragraphs.map { citations(in: $0) }
  }

  /// The citations in a paragraph, in order; they do not overlap.
  public func citations(in paragraph: String) -> [Citation] {
    CitationScreen.mayCite(paragraph) ? everyCitation(in: paragraph) : []
  }

  /// The same without a first look at the paragraph, which spares most of them this.
  package func everyCitation(in paragraph: String) -> [Citation] {
    citations(in: paragraph.scalarArray)
  }

  /// The citations in the scalars of a paragraph that ``mayCite(_:)``.
  package func citations(in scalars: [Unicode.Scalar]) -> [Citation] {
    guard scalars.count >= Self.windowSize else { return citations(scalars, first: 0) }
    var result: [Citation] = []
    var start = 0
    while scalars.count - start >= Self.windowSize {
      let end = start + Self.cut(scalars[start..<start + Self.windowSize])
      result += citations(Array(scalars[start..<end]), first: start)
      start = end
    }
    return result + citations(Array(scalars[start...]), first: start)
  }

  /// Whether a paragraph can cite anything; true where it cannot be told at a glance.
  package func mayCite(_ paragraph: String) -> Bool { CitationScreen.mayCite(paragraph) }

  private func citations(_ scalars: [Unicode.Scalar], first: Int) -> [Citation] {
    guard !scalars.isEmpty else { return [] }
    var scan = CitationScan(TokenizedText(scalars, first: first), registry: registry)
    return scan.citations()
  }

  /// How many scalars are read at once.
  private static let windowSize = 1 << 14

  /// Where a window ends: after its last sentence or semicolon, else its last blank, in its second
  /// half, else where it is full.
  private static func cut(_ window: ArraySlice<Unicode.Scalar>) -> Int {
    let start = window.startIndex
    var blank: Int?
    for at in stride(from: window.endIndex - 1, to: start + window.count / 2, by: -1)
    where window[at] == " " || window[at] == "\n" {
      if window[at - 1] == "." || window[at - 1] == ";" { return at + 1 - start }
      if blank == nil { blank = at + 1 - start }
    }
    return blank ?? window.count
  }
}
