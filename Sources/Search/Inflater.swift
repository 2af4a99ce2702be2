import CZlib

/// Opens raw deflate streams.
enum Inflater {
  /// The bytes that were deflated, against a dictionary if there was one.
  ///
  /// - Throws: `SearchIndexError.damaged`.
  static func inflate(
    _ bytes: some Collection<UInt8>,
    dictionary: [UInt8] = []
  ) throws(SearchIndexError) -> [UInt8] {
    var input = Array(bytes)
    var stream = z_stream()
    let size = Int32(MemoryLayout<z_stream>.size)
    guard inflateInit2_(&stream, -15, ZLIB_VERSION, size) == Z_OK else { throw .damaged }
    defer { inflateEnd(&stream) }
    inflateSetDictionary(&stream, dictionary, UInt32(dictionary.count))
    var result: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 15)
    var status = Z_OK
    let count = UInt32(input.count)
    input.withUnsafeMutableBufferPointer { input in
      stream.next_in = input.baseAddress
      stream.avail_in = count
      while status == Z_OK {
        let written = chunk.withUnsafeMutableBufferPointer { chunk in
          stream.next_out = chunk.baseAddress
          stream.avail_out = UInt32(chunk.count)
          status = CZlib.inflate(&stream, Z_NO_FLUSH)
          return chunk.count - Int(stream.avail_out)
        }
        result.append(contentsOf: chunk[..<written])
        if written == 0, status == Z_OK, stream.avail_in == 0 { break }
      }
    }
    guard status == Z_STREAM_END else { throw .damaged }
    return result
  }
}
