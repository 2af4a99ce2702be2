import Foundation

/// The files of the index, as a reader sees them.
///
///     muc-luc.json           the manifest: format, number of documents, and the names of the others;
///                            of each shard also its first term
///     bang/NAME.bin          the document table: for each document its date as the number 20230414
///                            (0: none), where its leading words end, where its text begins, how many
///                            parts it has, and for each its first position and 16 digits of its name
///     tu/NAME.bin            a shard of the postings (`ShardWriter`, `PostingTable`)
///     doan/NA/ME.json        a part of a document: what is shown of it and its sections
///                            [anchor, heading, text] (`DocumentText`)
///     chua-co/NAME.json      documents not held [address, number, title], 128 a file; their numbers in
///                            the postings follow those of the held documents
///
/// All but the manifest are named by their content. Numbers in `.bin` files are LEB128. When a file is
/// missing, the site was built anew since the manifest was read: read it again.
struct SearchIndex: Sendable {
  /// The version of what is described above.
  static let format = 1
  static let notHeldPerFile = 128
  /// The most shards that are read for one prefix.
  static let shardsPerPrefix = 4

  static func path(ofTable name: String) -> String { "bang/\(name).bin" }
  static func path(ofShard name: String) -> String { "tu/\(name).bin" }
  static func path(ofPart name: String) -> String {
    "doan/\(name.prefix(2))/\(name.dropFirst(2)).json"
  }
  static func path(ofNotHeld name: String) -> String { "chua-co/\(name).json" }

  /// A row of the document table.
  struct Document: Sendable {
    let date: Int
    let leadingEnd: Int
    let textStart: Int
    let parts: [(start: Int, name: String)]

    /// The part in which a position lies; the first for positions before the text.
    func part(at position: Int) -> String {
      (parts.last { $0.start <= position } ?? parts.first)?.name ?? ""
    }
  }

  /// A form of a term with its postings.
  struct Form {
    let text: String
    let list: ArraySlice<UInt8>
  }

  let documents: [Document]
  private let shards: [(term: String, name: String)]
  private let notHeld: [String]
  private let read: @Sendable (_ path: String) throws -> [UInt8]

  init(read: @escaping @Sendable (_ path: String) throws -> [UInt8]) throws {
    self.read = read
    let manifest = try JSONDecoder().decode(
      Manifest.self,
      from: Data(read(SearchIndexFile.manifestPath))
    )
    guard manifest.format == SearchIndex.format else { throw SearchIndexError.otherFormat }
    notHeld = manifest.notHeld
    shards = try manifest.shards.map { shard in
      guard shard.count == 2 else { throw SearchIndexError.damaged }
      return (shard[0], shard[1])
    }
    var table = ByteReader(try read(SearchIndex.path(ofTable: manifest.table)))
    documents = try (0..<manifest.documents).map { _ in
      Document(
        date: try table.number(),
        leadingEnd: try table.number(),
        textStart: try table.number(),
        parts: try (0..<table.number()).map { _ in
          (try table.number(), String(decoding: try table.bytes(16), as: UTF8.self))
        }
      )
    }
  }

  /// The forms of a term.
  func forms(of term: String) throws -> [Form] {
    guard let shard = shard(of: term) else { return [] }
    return try entries(ofShard: shard).first { $0.term == term }?.forms ?? []
  }

  /// The forms of all terms that begin with a prefix, as far as they lie in a few shards.
  func forms(withPrefix prefix: String) throws -> [Form] {
    guard let first = shard(of: prefix) ?? shards.indices.first else { return [] }
    var forms: [Form] = []
    for shard in shards[first...].indices.prefix(SearchIndex.shardsPerPrefix) {
      guard shard == first || shards[shard].term.hasBytes(prefix) else { break }
      for entry in try entries(ofShard: shard) where entry.term.hasBytes(prefix) {
        forms += entry.forms
      }
    }
    return forms
  }

  /// A part of a document as it is shown.
  func part(_ name: String) throws -> DocumentPart {
    try JSONDecoder().decode(DocumentPart.self, from: Data(read(SearchIndex.path(ofPart: name))))
  }

  /// A document that is not held, by its number after the held ones.
  func notHeldRecord(_ index: Int) throws -> NotHeldRecord {
    let (file, row) = index.quotientAndRemainder(dividingBy: SearchIndex.notHeldPerFile)
    guard notHeld.indices.contains(file) else { throw SearchIndexError.damaged }
    let bytes = try read(SearchIndex.path(ofNotHeld: notHeld[file]))
    let rows = try JSONDecoder().decode([[String]].self, from: Data(bytes))
    guard rows.indices.contains(row), rows[row].count == 3 else { throw SearchIndexError.damaged }
    return NotHeldRecord(address: rows[row][0], number: rows[row][1], title: rows[row][2])
  }
}

extension SearchIndex {
  private struct Manifest: Decodable {
    let format: Int
    let documents: Int
    let table: String
    let notHeld: [String]
    let shards: [[String]]
  }

  /// The shard that would hold a term; nil when the term stands before all of them.
  private func shard(of term: String) -> Int? {
    let key = Array(term.utf8)[...]
    return shards.lastIndex { !ShardWriter.precedes(key, Array($0.term.utf8)[...]) }
  }

  private func entries(ofShard shard: Int) throws -> [(term: String, forms: [Form])] {
    var reader = ByteReader(try read(SearchIndex.path(ofShard: shards[shard].name)))
    var entries: [(term: String, forms: [Form])] = []
    var term: [UInt8] = []
    while !reader.isAtEnd {
      term = Array(term.prefix(try reader.number())) + (try reader.counted())
      let text = String(decoding: term, as: UTF8.self)
      let forms = try (0..<reader.number()).map { _ in
        let form = String(decoding: try reader.counted(), as: UTF8.self)
        return Form(text: form.isEmpty ? text : form, list: try reader.counted())
      }
      entries.append((text, forms))
    }
    return entries
  }
}

extension String {
  /// Whether it begins with the very scalars of another text.
  fileprivate func hasBytes(_ prefix: String) -> Bool { utf8.starts(with: prefix.utf8) }
}
