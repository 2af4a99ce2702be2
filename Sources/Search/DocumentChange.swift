/// What an index knew of a document number and what it is to know.
public struct DocumentChange: Sendable {
  /// The number of the document (`DocumentOrder`).
  let document: Int
  /// Nil where there was nothing to find.
  let old: SearchDigest?
  let new: SearchDigest?

  public init(document: Int, from old: SearchDigest?, to new: SearchDigest?) {
    self.document = document
    self.old = old
    self.new = new
  }
}

extension SearchDigest {
  /// What an index has beside the words: the facts as bytes, and the hashes of the texts.
  var head: (facts: [UInt8], textHashes: [UInt64]) {
    bytes.withUnsafeBufferPointer { buffer in
      var reader = DigestReader(buffer)
      _ = reader.facts()
      return (reader.bytes(since: 0), reader.textHashes())
    }
  }
}
