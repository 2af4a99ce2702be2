/// What a reader must know first; the one file with a fixed name.
///
/// Deflated: as LEB128 the version of the format, how many documents there are, whether
/// documents have several parts; the names of the facet table and of the
/// dictionary; how many years there are and for each the step from the one before and the number of its
/// documents; a name for the texts of each 256 documents; what texts are
/// deflated against (`TextDictionary`), counted; how many tables lie between here and the
/// shards (0 or 1); the table of shards (`ShardTable`), or a table of such tables, in which a name
/// stands for each.
struct Manifest: Sendable {
  /// The version of what is described here.
  static let format = 3
  /// An index has fewer documents than this.
  static let mostDocuments = 1 << 24
  /// How many documents share a folder and a name of their texts.
  static let block = 256
  /// With more shards than this, the manifest names tables of shards instead of shards.
  static let mostShards = 6144
  /// How many shards such a table has.
  static let shardsPerTable = 512

  var documentCount: Int
  var hasParts: Bool
  var facets: UInt32
  var dictionary: UInt32
  var years: [(year: Int, count: Int)]
  var texts: [UInt32]
  var textDictionary = TextDictionary.bytes
  var depth: Int
  var table: ShardTable

  var bytes: [UInt8] {
    var bytes = ByteWriter()
    for number in [Manifest.format, documentCount, hasParts ? 1 : 0] {
      bytes.append(number: number)
    }
    bytes.append(ContentName.bytes(facets))
    bytes.append(ContentName.bytes(dictionary))
    bytes.append(number: years.count)
    var last = 0
    for (year, count) in years {
      bytes.append(number: year - last)
      bytes.append(number: count)
      last = year
    }
    for name in texts { bytes.append(ContentName.bytes(name)) }
    bytes.append(counted: TextDictionary.bytes)
    bytes.append(number: depth)
    table.write(to: &bytes)
    return Deflater(level: 9).deflate(bytes.bytes)
  }
}

extension Manifest {
  /// Reads a manifest.
  ///
  /// - Throws: `SearchIndexError.otherFormat` for one of another version.
  init(_ file: [UInt8]) throws(SearchIndexError) {
    var reader = ByteReader(try Inflater.inflate(file))
    guard try reader.number() == Manifest.format else { throw .otherFormat }
    documentCount = try reader.number()
    guard documentCount < Manifest.mostDocuments else { throw .damaged }
    hasParts = try reader.number() == 1
    facets = try reader.name()
    dictionary = try reader.name()
    years = []
    let yearCount = try reader.number()
    for _ in 0..<yearCount {
      let year = (years.last?.year ?? 0) + (try reader.number())
      guard year < 10_000 else { throw .damaged }
      years.append((year, try reader.number()))
    }
    texts = []
    for _ in 0..<(documentCount + Manifest.block - 1) / Manifest.block {
      texts.append(try reader.name())
    }
    textDictionary = Array(try reader.counted())
    depth = try reader.number()
    guard depth <= 1 else { throw .damaged }
    table = try ShardTable(from: &reader, isNamed: depth > 0)
  }

  var code: PostingCode {
    PostingCode(documentCount: documentCount, hasParts: hasParts)
  }

  /// The path of a part of a document's text, and the query that tells its version.
  func textPath(_ document: Int, part: Int) -> String {
    let name = ContentName.text(texts[document / Manifest.block])
    return SearchIndexFile.textPath(document, part: part) + "?" + name
  }
}
