import CZlib

/// Raw deflate streams (RFC 1951), which browsers open with `DecompressionStream('deflate-raw')`.
///
/// A stream is set up once and used for many small texts: setting one up costs more than a text.
final class Deflater {
  // A class, because zlib keeps pointers into the stream's own memory.
  private let stream: UnsafeMutablePointer<z_stream>
  private var output: [UInt8] = []

  private let dictionary: [UInt8]

  /// - Parameters:
  ///   - level: 1 is fast, 9 is small; 6 is the best bargain for text.
  ///   - dictionary: bytes that count as read before what is deflated.
  init(level: Int32 = 6, dictionary: [UInt8] = []) {
    self.dictionary = dictionary
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    let status = deflateInit2_(
      stream,
      level,
      Z_DEFLATED,
      -15,
      8,
      Z_DEFAULT_STRATEGY,
      ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size)
    )
    precondition(status == Z_OK, "zlib cannot be set up")
  }

  deinit {
    deflateEnd(stream)
    stream.deallocate()
  }

  /// The deflated form of some bytes.
  func deflate(_ bytes: [UInt8]) -> [UInt8] {
    deflateReset(stream)
    if !dictionary.isEmpty {
      deflateSetDictionary(stream, dictionary, UInt32(dictionary.count))
    }
    let bound = Int(deflateBound(stream, UInt(bytes.count)))
    if output.count < bound { output = [UInt8](repeating: 0, count: bound) }
    return bytes.withUnsafeBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        stream.pointee.avail_in = UInt32(input.count)
        stream.pointee.next_out = output.baseAddress
        stream.pointee.avail_out = UInt32(output.count)
        let status = CZlib.deflate(stream, Z_FINISH)
        precondition(status == Z_STREAM_END, "the bound of zlib did not hold")
        return Array(output[..<(output.count - Int(stream.pointee.avail_out))])
      }
    }
  }
}
