/// What is written for a document beside the page itself (DESIGN §3, `outputs`).
enum OutputFormat: String, Sendable, CaseIterable {
  case html, md, txt, json, akn, source, atom

  /// The file's name beside the page.
  var fileName: String {
    switch self {
    case .html: "index.html"
    case .md: "index.md"
    case .txt: "index.txt"
    case .json: "index.json"
    case .akn: "akn.xml"
    case .source: "goc.txt"
    case .atom: "atom.xml"
    }
  }
}
