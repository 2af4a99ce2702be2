/// How many documents of each year an archive holds and how many it lacks, as a picture (SVG) and as
/// the rows of a table.
struct Timeline {
  /// One year.
  struct Year {
    let year: Int
    let held: Int
    let lacking: Int
  }

  /// From the first year to the last, those without documents among them.
  let years: [Year]

  private static let height = 120
  private static let labelHeight = 22
  /// More labels would touch each other on a telephone.
  private static let mostLabels = 7

  init(_ catalogue: Catalogue) {
    var held: [Int: Int] = [:]
    var lacking: [Int: Int] = [:]
    for index in catalogue.published {
      if let year = catalogue.entries[index].metadata.date?.year { held[year, default: 0] += 1 }
    }
    for document in catalogue.notHeld {
      if let year = document.date?.year { lacking[year, default: 0] += 1 }
    }
    let known = Array(held.keys) + Array(lacking.keys)
    guard let first = known.min(), let last = known.max() else {
      years = []
      return
    }
    years = (max(first, last - 150)...last).map { year in
      Year(year: year, held: held[year] ?? 0, lacking: lacking[year] ?? 0)
    }
  }

  /// The picture, named `label`; nil where no document has a date.
  func svg(label: String) -> [UInt8]? {
    guard let first = years.first, let last = years.last else { return nil }
    let most = max(years.map { $0.held + $0.lacking }.max() ?? 1, 1)
    let step = Self.step(across: last.year - first.year + 1)
    var html = HTMLBytes()
    html.append(tag: "<svg class=\"nam-thang\" role=\"img\" width=\"100%\" height=\"")
    html.append(text: String(Self.height + Self.labelHeight))
    html.append(tag: "\" aria-label=\"")
    html.append(text: label)
    html.append(tag: "\">\n")
    for (index, year) in years.enumerated() {
      let top = Self.bar(year.held + year.lacking, of: most)
      let middle = Self.bar(year.held, of: most)
      append(index, from: middle, to: top, "thieu", &html)
      append(index, from: 0, to: middle, "co", &html)
      if year.year % step == 0 || years.count == 1 {
        html.append(tag: "<text x=\"")
        html.append(text: percent(2 * index + 1, of: 2 * years.count))
        html.append(tag: "%\" y=\"")
        html.append(text: String(Self.height + 16))
        html.append(tag: "\">")
        html.append(text: String(year.year))
        html.append(tag: "</text>\n")
      }
    }
    html.append(tag: "</svg>\n")
    return html.bytes
  }

  /// The years that have documents, the latest first.
  var rows: [Year] { years.reversed().filter { $0.held + $0.lacking > 0 } }

  private func append(
    _ index: Int,
    from bottom: Int,
    to top: Int,
    _ name: StaticString,
    _ html: inout HTMLBytes
  ) {
    guard top > bottom else { return }
    html.append(tag: "<rect class=\"")
    html.append(tag: name)
    html.append(tag: "\" x=\"")
    html.append(text: percent(10 * index + 1, of: 10 * years.count))
    html.append(tag: "%\" width=\"")
    html.append(text: percent(8, of: 10 * years.count))
    html.append(tag: "%\" y=\"")
    html.append(text: String(Self.height - top))
    html.append(tag: "\" height=\"")
    html.append(text: String(top - bottom))
    html.append(tag: "\"/>\n")
  }

  /// A share of the width in hundredths, with two digits behind the point.
  private func percent(_ part: Int, of whole: Int) -> String {
    let value = part * 10_000 / whole
    let rest = value % 100
    return "\(value / 100)" + (rest == 0 ? "" : rest < 10 ? ".0\(rest)" : ".\(rest)")
  }

  /// The height of a bar; what there is at all can be seen.
  private static func bar(_ count: Int, of most: Int) -> Int {
    count == 0 ? 0 : max(2, count * (height - 4) / most)
  }

  /// Between the years that are named.
  private static func step(across years: Int) -> Int {
    [1, 2, 5, 10, 20, 50].first { years / $0 <= mostLabels } ?? 100
  }
}
