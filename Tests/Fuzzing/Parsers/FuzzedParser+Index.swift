import Search

extension FuzzedParser {
  /// Reads a search index of which one file is another: the first byte says which, the second how it is
  /// packed; or a ledger of an index.
  static func readIndex(_ bytes: [UInt8]) {
    guard bytes.count > 2 else { return }
    let content = Array(bytes[2...])
    if let ledger = IndexLedger(content) {
      precondition(IndexLedger(ledger.bytes)?.bytes == ledger.bytes)
    }
    let damaged = smallIndex.paths[Int(bytes[0]) % smallIndex.paths.count]
    let file =
      switch bytes[1] % 3 {
      case 0: content
      case 1: stored(content[...])
      default: shard(content)
      }
    do {
      let searcher = try Searcher { path in
        // The name of a text has a query that tells its version.
        let path = String(path.prefix { $0 != "?" })
        if path == damaged { return file }
        guard let known = smallIndex.files[path] else { throw SearchIndexError.damaged }
        return known
      }
      for query in ["ket luan", "\"nhiệm vụ năm\"", "so 244-kl/tu", "công tac -thành", "nhiêm"] {
        _ = try searcher.search(query)
      }
    } catch {}  // A refusal with a reason is an answer.
  }

  /// A deflate stream that holds the bytes as they are (RFC 1951, 3.2.4).
  private static func stored(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let count = UInt16(truncatingIfNeeded: min(bytes.count, 0xFFFF))
    let lengths = [count, ~count].flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    return [1] + lengths + bytes.prefix(Int(count))
  }

  /// A shard whose dictionary has as many bytes as the first one says.
  private static func shard(_ bytes: [UInt8]) -> [UInt8] {
    guard let first = bytes.first else { return [] }
    let dictionary = stored(bytes.dropFirst().prefix(Int(first)))
    let count = dictionary.count
    let length = count < 0x80 ? [UInt8(count)] : [UInt8(count & 0x7F) | 0x80, UInt8(count >> 7)]
    return length + dictionary + bytes.dropFirst(1 + Int(first))
  }

  /// The files of an index of three documents.
  private static let smallIndex: (paths: [String], files: [String: [UInt8]]) = {
    let records = (1...3).map { number in
      SearchRecord(
        address: "a/2021/\(number)/",
        number: "24\(number)-KL/TU",
        title: "Kết luận về nhiệm vụ năm 202\(number)",
        kind: "Kết luận",
        issuer: "Thành ủy Hải Phòng",
        date: "202\(number)-01-05",
        sections: [
          SearchSection(anchor: "1", heading: "Một", text: "Công tác của thành phố số \(number).")
        ],
        cites: ["24\(number % 3 + 1)-KL/TU"]
      )
    }
    var builder = SearchIndexBuilder(dates: records.map(\.date))
    var list: [SearchIndexFile] = []
    for (index, record) in records.enumerated() { list += builder.add(record, at: index) }
    list += builder.finish()
    return (list.map(\.path).sorted(), Dictionary(list.map { ($0.path, $0.bytes) }) { $1 })
  }()
}
