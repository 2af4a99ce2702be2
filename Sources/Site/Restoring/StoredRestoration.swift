import Restoration

/// The form in which the cache keeps a restored text.
///
/// The raw lines are not in it, for whoever asks has them. Layout, numbers as LEB128 where no size
/// is given:
/// 1. `VKR1`, then the SHA-256 of all that follows;
/// 2. the state (1 byte), the number of lines, and for each the number of its tokens;
/// 3. for each token start and length of its span, kind (1 byte; bit 7: the text is the raw one),
///    confidence (8 bytes), the text unless it is the raw one, and the alternatives: how many, then
///    text and probability (8 bytes) of each.
enum StoredRestoration {
  private static let magic = Array("VKR1".utf8)
  private static let headerLength = 4 + 64
  private static let isRaw: UInt8 = 0x80

  /// The bytes of a restored text; nil where a token is not what its span holds.
  ///
  /// - Complexity: O(n).
  static func bytes(of restored: RestoredText) -> [UInt8]? {
    var writer = StoredBytes.Writer()
    writer.append(byte: restored.state == .restored ? 1 : 0)
    writer.append(restored.lines.count)
    for line in restored.lines {
      var spans = SpanReader(line.raw)
      writer.append(line.tokens.count)
      for token in line.tokens {
        guard let raw = spans.text(from: token.start, to: token.end),
          raw.utf8.elementsEqual(token.raw.utf8),
          let kind = TokenKind.allCases.firstIndex(of: token.kind)
        else { return nil }
        // Compared by bytes: equal strings may differ in their normalisation form.
        let keepsRaw = token.text.utf8.elementsEqual(token.raw.utf8)
        writer.append(token.start)
        writer.append(token.end - token.start)
        writer.append(byte: UInt8(kind) | (keepsRaw ? isRaw : 0))
        writer.append(token.confidence)
        if !keepsRaw { writer.append(token.text) }
        writer.append(token.alternatives.count)
        for alternative in token.alternatives {
          writer.append(alternative.text)
          writer.append(alternative.probability)
        }
      }
    }
    return magic + Array(ContentHash(of: writer.bytes).hex.utf8) + writer.bytes
  }

  /// The text that `bytes` hold; nil where they are damaged or belong to other lines.
  ///
  /// - Complexity: O(n).
  static func text(in bytes: [UInt8], of scanned: ScannedText) -> RestoredText? {
    guard bytes.count >= headerLength, bytes.starts(with: magic) else { return nil }
    let content = Array(bytes[headerLength...])
    let hash = String(decoding: bytes[magic.count..<headerLength], as: UTF8.self)
    guard ContentHash(hex: hash) == ContentHash(of: content) else { return nil }
    var reader = StoredBytes.Reader(content)
    guard let state = reader.byte(), let count = reader.number(), count == scanned.lines.count
    else { return nil }
    var lines: [RestoredLine] = []
    lines.reserveCapacity(count)
    for raw in scanned.lines {
      guard let tokens = tokens(of: raw, &reader) else { return nil }
      lines.append(RestoredLine(raw: raw, tokens: tokens))
    }
    guard reader.isAtEnd else { return nil }
    return RestoredText(
      lines: lines,
      state: state == 1 ? .restored : .notRestored,
      endsWithNewline: scanned.endsWithNewline
    )
  }

  private static func tokens(
    of line: String,
    _ reader: inout StoredBytes.Reader
  ) -> [RestoredToken]? {
    guard let count = reader.number() else { return nil }
    var spans = SpanReader(line)
    var tokens: [RestoredToken] = []
    for _ in 0..<count {
      guard let start = reader.number(), let length = reader.number(), let mark = reader.byte(),
        TokenKind.allCases.indices.contains(Int(mark & ~isRaw)), let confidence = reader.fraction(),
        let raw = spans.text(from: start, to: start + length),
        let text = mark & isRaw == 0 ? reader.text() : raw,
        let alternatives = alternatives(&reader)
      else { return nil }
      tokens.append(
        RestoredToken(
          raw: raw,
          text: text,
          confidence: confidence,
          alternatives: alternatives,
          kind: TokenKind.allCases[Int(mark & ~isRaw)],
          start: start,
          end: start + length
        )
      )
    }
    return tokens
  }

  private static func alternatives(_ reader: inout StoredBytes.Reader) -> [Alternative]? {
    guard let count = reader.number() else { return nil }
    var alternatives: [Alternative] = []
    for _ in 0..<count {
      guard let text = reader.text(), let probability = reader.fraction() else { return nil }
      alternatives.append(Alternative(text: text, probability: probability))
    }
    return alternatives
  }
}

/// Takes spans out of a line, in ascending order; a span may come again.
private struct SpanReader {
  private let scalars: String.UnicodeScalarView
  private var index: String.Index
  private var position = 0
  private var last = (range: 0..<0, text: "")

  init(_ line: String) {
    scalars = line.unicodeScalars
    index = scalars.startIndex
  }

  /// The text of a span in scalars; nil where it goes back or leaves the line.
  mutating func text(from start: Int, to end: Int) -> String? {
    if start == last.range.lowerBound, end == last.range.upperBound { return last.text }
    guard start >= position, end >= start, let from = place(start), let to = place(end) else {
      return nil
    }
    last = (start..<end, String(scalars[from..<to]))
    return last.text
  }

  private mutating func place(_ wanted: Int) -> String.Index? {
    while position < wanted {
      guard index < scalars.endIndex else { return nil }
      index = scalars.index(after: index)
      position += 1
    }
    return index
  }
}
