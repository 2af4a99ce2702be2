import Search

/// An index in memory, and what reads it.
struct IndexFiles: Sendable {
  struct Missing: Error {}

  let files: [String: [UInt8]]
  /// The paths in the order in which the builder gave them.
  let paths: [String]

  init(_ records: [SearchRecord], notHeld: [NotHeldRecord] = []) {
    var builder = SearchIndexBuilder(dates: records.map(\.date))
    var list: [SearchIndexFile] = []
    for (index, record) in records.enumerated() { list += builder.add(record, at: index) }
    for record in notHeld { builder.add(record) }
    list += builder.finish()
    paths = list.map(\.path)
    files = Dictionary(list.map { ($0.path, $0.bytes) }) { _, last in last }
  }

  func searcher() throws -> Searcher {
    try Searcher { [files] path in
      guard let bytes = files[path] else { throw Missing() }
      return bytes
    }
  }

  /// The addresses that a query finds, in order.
  func addresses(_ query: String) throws -> [String] {
    try searcher().search(query).hits.map(\.address)
  }
}
