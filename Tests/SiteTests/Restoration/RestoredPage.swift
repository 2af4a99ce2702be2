import Foundation

/// What a test looks at in the page of a restored document.
struct RestoredPage {
  let html: String
  /// The page with source and restored text side by side; empty where there is none.
  var comparison = ""

  /// The marked words of the text that lead to a note, with the id of the note.
  var links: [(note: String, word: String)] {
    html.matches(of: /<a href="#(_n[^"]+)" id="_t\d+"><mark class="ngo">([^<]*)<\/mark><\/a>/)
      .map { (String($0.1), String($0.2)) }
  }

  /// The marked words of the text, with a note or without.
  var marks: [String] {
    html.matches(of: /<mark class="ngo">([^<]*)</).map { String($0.1) }
  }

  /// The notes by id, without tags.
  var notes: [String: String] {
    var notes: [String: String] = [:]
    for match in html.matches(of: /<p tabindex=-1 id="([^"]+)">(.*?)<br><a [^>]*>[^<]*<\/a><\/p>/) {
      let lines = String(match.2).replacing("<br>", with: "\n")
      notes[String(match.1)] = lines.replacing(/<[^>]*>/, with: "")
    }
    return notes
  }

  /// The rows of the comparison, each as its HTML.
  var rows: [String] {
    guard
      let body = comparison.firstMatch(of: /<tbody lang="vi">(.*?)<\/tbody>/.dotMatchesNewlines())
    else { return [] }
    return body.1.replacing(/<tr id="d\d+">/, with: "<tr>").split(separator: "<tr>").map(
      String.init
    )
  }

  /// The text of the document as HTML, marks and the links to their notes taken out.
  var unmarkedText: String {
    let start = html.range(of: "<div class=\"van-ban")?.upperBound ?? html.startIndex
    let end = html.range(of: "</section>", range: start..<html.endIndex)?.lowerBound ?? start
    let text = html[start..<end].split(separator: "<div class=\"ghi-ngo\">").first ?? ""
    return String(text)
      .replacing(/<a href="#_n[^>]*>(<mark[^>]*>[^<]*<\/mark>)<\/a>/) { String($0.1) }
      .replacing(/<\/?mark[^>]*>/, with: "")
  }
}
