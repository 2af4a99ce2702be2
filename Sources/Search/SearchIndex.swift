import Foundation

/// The files of the index (`SearchIndexFile`), as a reader sees them.
struct SearchIndex: Sendable {
  let manifest: Manifest
  private let read: @Sendable (_ path: String) throws -> [UInt8]

  init(read: @escaping @Sendable (_ path: String) throws -> [UInt8]) throws {
    self.read = read
    manifest = try Manifest(read(SearchIndexFile.manifestPath))
  }

  /// The shards in which a term would be, and with `isOpen` longer terms that it begins.
  func locate(_ term: String, isOpen: Bool = false) throws -> [String] {
    var table = manifest.table
    for _ in 0..<manifest.depth where !table.terms.isEmpty {
      let row = table.row(of: term) ?? 0
      let file = try read(SearchIndexFile.path(table.folders[row]))
      var reader = ByteReader(try Inflater.inflate(file))
      table = try ShardTable(from: &reader)
    }
    guard !table.terms.isEmpty else { return [] }
    let row = table.row(of: term) ?? 0
    var paths = [table.path(row)]
    let next = row + 1
    if isOpen, next < table.terms.count, table.terms[next].starts(with: Array(term.utf8)) {
      paths.append(table.path(next))
    }
    return paths
  }

  func postings(_ term: String, isOpen: Bool = false) throws -> [Posting] {
    try locate(term, isOpen: isOpen).flatMap { path in
      try ShardReader.terms(read(path), manifest.code).filter { each in
        isOpen ? each.term.utf8.starts(with: term.utf8) : each.term == term
      }.flatMap(\.postings)
    }
  }

  /// The rows of numbers near a serial number.
  func numbers(_ serial: String) throws -> [NumberRow] {
    guard let path = try locate(NumberForm.term(of: serial)).first,
      !manifest.table.terms.isEmpty
    else { return [] }
    let row = manifest.table.row(of: NumberForm.term(of: serial)) ?? 0
    guard manifest.depth > 0 || manifest.table.terms[row].first == UInt8(ascii: "#") else {
      return []
    }
    let rows = try NumberRow.rows(read(path))
    guard rows.allSatisfy({ $0.document < manifest.documentCount }) else {
      throw SearchIndexError.damaged
    }
    return rows
  }

  func part(_ document: Int, _ part: Int) throws -> DocumentPart {
    let path = manifest.textPath(document, part: part).split(separator: "?")[0]
    return try DocumentPart(read(String(path)), dictionary: manifest.textDictionary)
  }

  /// The year of a document; 0 for one without date.
  func year(of document: Int) -> Int {
    var rest = document
    return manifest.years.first { year in
      rest -= year.count
      return rest < 0
    }?.year ?? 0
  }

  /// The folded name of the kind (`loai`) or issuer (`cq`) of each document.
  func facets(_ name: String) throws -> [String] {
    let bytes = try Inflater.inflate(read(SearchIndexFile.path(manifest.facets)))
    let lines = bytes.split(separator: 0x0A, maxSplits: 1, omittingEmptySubsequences: false)
    let lists = try JSONDecoder().decode(
      [[String]].self,
      from: Data(LetterCode.text(of: lines[0]).utf8)
    )
    guard lines.count == 2, lists.count == 2 else { throw SearchIndexError.damaged }
    let isKind = name == "loai"
    let names = lists[isKind ? 0 : 1]
    let values = lines[1].dropFirst(isKind ? 0 : manifest.documentCount)
    guard values.count >= manifest.documentCount else { throw SearchIndexError.damaged }
    return values.prefix(manifest.documentCount).map { value in
      value > 0 && value <= names.count ? SearchWord.folded(names[Int(value) - 1]) : ""
    }
  }
}
