/// A small picture of who cites a document and whom it cites, as SVG.
///
/// The lists of the page say the same in words and more of it. Places are parts of the width, so that
/// the letters keep their size on every screen.
struct CitationPicture {
  /// A document beside the one whose page it is.
  struct Neighbour {
    let label: String
    let isHeld: Bool
  }

  /// Those that cite it, on the left.
  let citing: [Neighbour]
  /// Those that it cites, on the right.
  let cited: [Neighbour]

  private static let most = 6
  private static let rowHeight = 24
  private static let longest = 16

  /// The picture, named `label`; nil where there is nothing to show.
  func svg(label: String, centre: String) -> [UInt8]? {
    guard !citing.isEmpty || !cited.isEmpty else { return nil }
    let rows = max(2, min(max(citing.count, cited.count), Self.most))
    let height = rows * Self.rowHeight + 8
    var html = HTMLBytes()
    html.append(tag: "<svg class=\"so-do\" role=\"img\" width=\"100%\" height=\"")
    html.append(text: String(height))
    html.append(tag: "\" aria-label=\"")
    html.append(text: label)
    html.append(tag: "\">\n")
    append(citing, isLeft: true, height: height, to: &html)
    append(cited, isLeft: false, height: height, to: &html)
    html.append(tag: "<circle cx=\"50%\" cy=\"")
    html.append(text: String(height / 2))
    html.append(tag: "\" r=\"7\"/><text class=\"giua\" x=\"50%\" y=\"")
    html.append(text: String(height / 2 - 14))
    html.append(tag: "\">")
    html.append(text: centre)
    html.append(tag: "</text>\n</svg>\n")
    return html.bytes
  }

  private func append(
    _ neighbours: [Neighbour],
    isLeft: Bool,
    height: Int,
    to html: inout HTMLBytes
  ) {
    let shown = neighbours.prefix(neighbours.count > Self.most ? Self.most - 1 : Self.most)
    let rest = neighbours.count - shown.count
    let count = shown.count + (rest > 0 ? 1 : 0)
    for row in 0..<count {
      let y = (2 * row + 1) * height / (2 * count)
      let neighbour = row < shown.count ? shown[row] : nil
      html.append(tag: neighbour?.isHeld == false ? "<line class=\"thieu\" x1=\"" : "<line x1=\"")
      html.append(tag: isLeft ? "35%" : "65%")
      html.append(tag: "\" x2=\"50%\" y1=\"")
      html.append(text: String(y))
      html.append(tag: "\" y2=\"")
      html.append(text: String(height / 2))
      html.append(
        tag: isLeft ? "\"/><text class=\"trai\" x=\"34%\" y=\"" : "\"/><text x=\"66%\" y=\""
      )
      html.append(text: String(y + 4))
      html.append(tag: "\">")
      html.append(text: neighbour.map { Self.short($0.label) } ?? "+ \(rest)")
      html.append(tag: "</text>\n")
    }
  }

  private static func short(_ label: String) -> String {
    label.count > longest ? label.prefix(longest - 1) + "…" : label
  }
}
