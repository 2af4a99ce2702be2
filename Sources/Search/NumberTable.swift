/// The document numbers that are known: those of held documents, those asked for in vain, and which
/// documents cite them.
///
/// A row of a shard is `[parts, kind, issuer, year, document, address, title, [citing, …]]`: the parts
/// of the number, kind and issuer as folded words, `document` -1 where it is not held; only then are
/// address and title given. Rows are grouped under `#` and the serial number.
struct NumberTable {
  private struct Row {
    let form: NumberForm
    let document: Int
    var address = ""
    var title = ""
    /// In order, each once.
    var citing: [Int] = []
  }

  private var rows: [Row] = []
  /// The documents that cite each number, as it is printed.
  private var citations: [String: [Int]] = [:]

  /// Notes the number of a held document.
  mutating func add(_ form: NumberForm, document: Int) {
    rows.append(Row(form: form, document: document))
  }

  /// Notes a number that is cited and not held.
  mutating func add(_ record: NotHeldRecord) {
    guard let form = NumberForm(number: record.number, kind: record.title, issuer: nil, date: nil)
    else { return }
    rows.append(Row(form: form, document: -1, address: record.address, title: record.title))
  }

  /// Notes that a document cites a number.
  mutating func add(citation number: String, document: Int) {
    citations[number, default: []].append(document)
  }

  /// The rows by serial number, each group as JSON without its brackets, in order of the terms.
  consuming func groups() -> [(term: String, json: [UInt8])] {
    var citations: [[String]: [Int]] = [:]
    for (number, citing) in self.citations {
      guard let form = NumberForm(number: number, kind: nil, issuer: nil, date: nil) else {
        continue
      }
      citations[form.parts, default: []] += citing
    }
    citations = citations.mapValues { Set($0).sorted() }
    for index in rows.indices {
      rows[index].citing = citations.removeValue(forKey: rows[index].form.parts) ?? []
    }
    for (parts, citing) in citations {
      let number = parts.joined(separator: " ")
      guard let form = NumberForm(number: number, kind: nil, issuer: nil, date: nil) else {
        continue
      }
      rows.append(Row(form: form, document: -1, citing: citing))
    }
    let sorted = rows.enumerated().sorted { first, second in
      let left = first.element.form
      let right = second.element.form
      if left.serial != right.serial { return left.serial < right.serial }
      if left.parts != right.parts { return left.parts.lexicographicallyPrecedes(right.parts) }
      return first.offset < second.offset
    }
    var groups: [(term: String, json: [UInt8])] = []
    for row in sorted.lazy.map(\.element) {
      let json = NumberTable.json(of: row)
      if groups.last?.term == row.form.term {
        groups[groups.count - 1].json += [UInt8(ascii: ",")] + json
      } else {
        groups.append((row.form.term, json))
      }
    }
    return groups
  }

  private static func json(of row: Row) -> [UInt8] {
    var json = JSONBytes()
    json.append("[")
    for words in [row.form.parts, row.form.kind, row.form.issuer, [row.form.year]] {
      json.append(string: words.joined(separator: " "))
      json.append(",")
    }
    json.append(number: row.document)
    json.append(",")
    json.append(string: row.address)
    json.append(",")
    json.append(string: row.title)
    json.append(",")
    json.append(numbers: row.citing)
    json.append("]")
    return json.bytes
  }
}
