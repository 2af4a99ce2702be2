import Vietnamese

/// A line of the source with its tokens, in order.
///
/// A token may stand for several words of the line (a join), and several tokens may have one span
/// (a split); apart from that, spans ascend and do not overlap.
public struct RestoredLine: Sendable, Hashable {
  /// The line as it was received.
  public let raw: String
  public let tokens: [RestoredToken]

  public init(raw: String, tokens: [RestoredToken]) {
    self.raw = raw
    self.tokens = tokens
  }

  /// The line as restored, in NFC: the tokens in their places, the blanks between them kept.
  ///
  /// The tokens of a split are parted by one blank.
  ///
  /// - Complexity: O(n).
  public var text: String {
    var raw = raw
    return raw.withUTF8 { bytes in
      var output: [UInt8] = []
      output.reserveCapacity(bytes.count + 8)
      var cursor = Cursor(bytes)
      for token in tokens {
        if token.start < cursor.position {
          output.append(0x20)
        } else {
          output.append(blanks: cursor.bytes(upTo: token.start))
        }
        output.append(contentsOf: token.text.utf8)
        _ = cursor.bytes(upTo: token.end)
      }
      output.append(blanks: cursor.bytes(upTo: .max))
      return String(decoding: output, as: UTF8.self)
    }
  }
}

extension RestoredLine {
  /// Walks over the bytes of a line and counts its scalars.
  private struct Cursor {
    private let line: UnsafeBufferPointer<UInt8>
    private var index = 0
    private(set) var position = 0

    init(_ line: UnsafeBufferPointer<UInt8>) {
      self.line = line
    }

    /// The bytes from here to a place in scalars, or to the end of the line.
    mutating func bytes(upTo place: Int) -> Slice<UnsafeBufferPointer<UInt8>> {
      let start = index
      while position < place, index < line.count {
        index += 1
        while index < line.count, line[index] & 0xC0 == 0x80 { index += 1 }
        position += 1
      }
      return line[start..<index]
    }
  }
}

extension [UInt8] {
  /// Appends what stands between tokens; two of the blanks of Unicode have another form in NFC.
  fileprivate mutating func append(blanks: Slice<UnsafeBufferPointer<UInt8>>) {
    if blanks.allSatisfy({ $0 < 0x80 }) {
      append(contentsOf: blanks)
    } else {
      append(contentsOf: String(decoding: blanks, as: UTF8.self).composed.utf8)
    }
  }
}
