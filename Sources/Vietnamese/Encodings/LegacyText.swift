/// Text in a legacy encoding that a Western editor has read as Windows-1252 and saved as Unicode.
///
/// The usual state of archives from before 2005: *Céng hßa x· héi* is TCVN3, *Coäng hoøa xaõ hoäi*
/// VNI. Also UTF-8 that was itself taken for Windows-1252 (*Cá»™ng hÃ²a*).
public enum LegacyText {
  /// The text as it was meant, and the encoding that it was in; nil for what is not clearly such.
  ///
  /// 1. Text with hardly a letter of Latin-1, or with many letters that no such accident leaves, is
  ///    refused after one scan of its bytes.
  /// 2. The bytes that the editor saw are found again and read in each encoding (see
  ///    `TextEncoding.recognised(in:)`). OCR text is safe: as many of its words are syllables as
  ///    they stand.
  /// 3. Lines with Vietnamese letters of Unicode, written later, stay as they are, and so does any
  ///    character that has no byte. Lines keep their numbers.
  ///
  /// - Complexity: O(n); 1 ns a byte for Vietnamese in Unicode and for ASCII.
  public static func repaired(_ text: String) -> (text: String, encoding: TextEncoding)? {
    var text = text
    return text.withUTF8 { bytes in
      guard mayBeLegacy(bytes) else { return nil }
      let pieces = pieces(of: bytes)
      let body = pieces.flatMap { piece -> [UInt8] in
        switch piece {
        case .bytes(let bytes): bytes
        case .kept: [0x20]
        }
      }
      guard let encoding = body.withUnsafeBufferPointer(encoding) else { return nil }
      var repaired = ""
      for piece in pieces {
        switch piece {
        case .kept(let text): repaired += text
        case .bytes(let bytes):
          guard let text = encoding.decoded(bytes) else { return nil }
          repaired += text
        }
      }
      return (repaired, encoding)
    }
  }

  private static func encoding(of bytes: UnsafeBufferPointer<UInt8>) -> TextEncoding? {
    guard let text = String(validating: bytes, as: UTF8.self)?.composed else {
      return TextEncoding.legacy(in: bytes)?.encoding
    }
    let western = EncodingEvidence(Windows1252.decoded(bytes))
    return EncodingEvidence(text).isVietnamese(ratherThan: western) ? .utf8 : nil
  }

  /// Text is read in runs of what has a byte; the rest stays.
  private enum Piece {
    case bytes([UInt8])
    case kept(String)
  }

  private static func pieces(of bytes: UnsafeBufferPointer<UInt8>) -> [Piece] {
    var pieces: [Piece] = []
    var run: [UInt8] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
      let line = String(decoding: bytes[start..<end], as: UTF8.self)
      start = end
      if line.unicodeScalars.contains(where: isVietnameseBeyondLatin1) {
        pieces += [.bytes(run), .kept(line)]
        run = []
        continue
      }
      for scalar in line.unicodeScalars {
        if let byte = Windows1252.byte(of: scalar.value) {
          run.append(byte)
        } else {
          pieces += [.bytes(run), .kept(String(scalar))]
          run = []
        }
      }
    }
    return pieces + [.bytes(run)]
  }

  private static func isVietnameseBeyondLatin1(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x100
      && (Folding.marks.contains(scalar) || SyllableLetters.shared.code(of: scalar.value) != 0)
  }

  /// Whether there are some characters of Windows-1252 beyond ASCII, and few others beside them.
  private static func mayBeLegacy(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var western = 0
    var others = 0
    var index = 0
    while index < bytes.count {
      guard bytes[index] >= 0x80 else {
        index &+= 1
        continue
      }
      if Windows1252.byte(of: bytes.scalarValue(at: &index)) == nil {
        others &+= 1
      } else {
        western &+= 1
      }
    }
    return western >= 4 && others &* 4 <= western
  }
}
