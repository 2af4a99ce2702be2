import Vietnamese

extension SourceDecoding {
  /// The text that the bytes stand for, in whatever encoding; nil, with the reason, when in none.
  ///
  /// 1. UTF-16 says so itself.
  /// 2. A NUL byte makes a binary file of all else.
  /// 3. Valid UTF-8 is one, unless it is a legacy encoding that an editor has read as Windows-1252.
  /// 4. What is left must be a legacy encoding that makes the text Vietnamese.
  static func text(
    _ bytes: [UInt8],
    path: String,
    diagnostics: inout [Diagnostic]
  ) -> String? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return utf16Text(bytes, path: path, diagnostics: &diagnostics)
    }
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    if let nul = body.firstIndex(of: 0) {
      diagnostics.append(
        error(
          "a NUL byte: this is a binary file, not a text",
          at: nul,
          in: body,
          path: path,
          hint: "put a text file here; a scan belongs beside it as .pdf"
        )
      )
      return nil
    }
    if let text = String(validating: body, as: UTF8.self) {
      guard let legacy = LegacyText.repaired(text) else { return text }
      diagnostics.append(
        conversion(
          "read as \(legacy.encoding.name), once taken for Windows-1252, and converted to Unicode",
          path: path
        )
      )
      return legacy.text
    }
    if let encoding = TextEncoding.recognised(in: body)?.encoding,
      let text = encoding.decoded(body)
    {
      diagnostics.append(
        conversion("read as \(encoding.name) and converted to Unicode", path: path)
      )
      return text
    }
    diagnostics.append(
      error(
        "not valid UTF-8 from here on",
        at: firstInvalidByte(in: body),
        in: body,
        path: path,
        hint: "save it as UTF-8; it reads as Vietnamese in none of "
          + TextEncoding.allCases.dropFirst().map(\.name).joined(separator: ", ")
      )
    )
    return nil
  }

  private static func utf16Text(
    _ bytes: [UInt8],
    path: String,
    diagnostics: inout [Diagnostic]
  ) -> String? {
    let isLittleEndian = bytes[0] == 0xFF
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isLittleEndian ? second << 8 | first : first << 8 | second
    }
    guard bytes.count.isMultiple(of: 2), !units.contains(0),
      let text = String(validating: units, as: UTF16.self)
    else {
      diagnostics.append(
        Diagnostic(
          .error,
          path,
          "not valid UTF-16, as its beginning says",
          hint: "save it as UTF-8"
        )
      )
      return nil
    }
    diagnostics.append(conversion("read as UTF-16 and converted to UTF-8", path: path))
    return text
  }

  private static func conversion(_ message: String, path: String) -> Diagnostic {
    Diagnostic(
      .note,
      path,
      message,
      hint: "keep the file as it is, or save it as UTF-8 once the result is checked"
    )
  }

  private static func error(
    _ message: String,
    at index: Int,
    in body: ArraySlice<UInt8>,
    path: String,
    hint: String
  ) -> Diagnostic {
    let place = place(of: index, in: body)
    return Diagnostic(.error, path, line: place.line, column: place.column, message, hint: hint)
  }

  private static func firstInvalidByte(in bytes: ArraySlice<UInt8>) -> Int {
    var index = bytes.startIndex
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): index += UTF8.width(scalar)
      case .emptyInput, .error: return index
      }
    }
  }

  /// Line and column, from 1, in Unicode scalars, of the byte at `index`.
  static func place(
    of index: Int,
    in bytes: ArraySlice<UInt8>
  ) -> (line: Int, column: Int) {
    let before = bytes[..<index]
    let line = before.count { $0 == UInt8(ascii: "\n") } + 1
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? before.startIndex
    return (line, String(decoding: before[start...], as: UTF8.self).unicodeScalars.count + 1)
  }
}
