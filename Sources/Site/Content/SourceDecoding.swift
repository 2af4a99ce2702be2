import SystemPackage

/// From the bytes of a source text to its lines, or the reason why they are no text.
///
/// A text is read as UTF-8, as UTF-16 with a byte order mark, or as one of the encodings that
/// Vietnamese was written in before; that it was not UTF-8 is noted. Lines keep their numbers, and
/// all that counts characters counts those of the converted text. A byte order mark is dropped;
/// lines end at LF or CR LF. Characters that no page may hold (control characters, noncharacters)
/// become U+FFFD, which is reported once a file: the published source keeps them.
package enum SourceDecoding {
  /// A larger file is not read: no typed document comes near, and a damaged disk image does.
  static let sizeLimit = 16 << 20

  package static func decode(
    _ bytes: [UInt8],
    path: String,
    mayBeBlank: Bool = false,
    diagnostics: inout [Diagnostic]
  ) -> String? {
    guard let text = text(bytes, path: path, diagnostics: &diagnostics) else { return nil }
    guard mayBeBlank || text.unicodeScalars.contains(where: { !$0.properties.isWhitespace })
    else {
      diagnostics.append(
        Diagnostic(.error, path, "the file is empty", hint: "put the text in, or remove the file")
      )
      return nil
    }
    return replacingForbidden(in: text, path: path, diagnostics: &diagnostics)
  }

  /// The text of a file that the command line names; it may be blank.
  static func text(of path: String, diagnostics: inout [Diagnostic]) -> String? {
    do {
      return decode(
        try Disk.bytes(of: FilePath(path)),
        path: path,
        mayBeBlank: true,
        diagnostics: &diagnostics
      )
    } catch {
      diagnostics.append(
        Diagnostic(.error, path, error.description, hint: "look whether the file is there")
      )
      return nil
    }
  }

  private static func replacingForbidden(
    in text: String,
    path: String,
    diagnostics: inout [Diagnostic]
  ) -> String {
    guard mayHoldForbidden(text), let first = text.unicodeScalars.firstIndex(where: isForbidden)
    else { return text }
    let count = text.unicodeScalars.count(where: isForbidden)
    let before = Array(text.utf8[..<first])
    let place = place(of: before.count, in: before[...])
    diagnostics.append(
      Diagnostic(
        .warning,
        path,
        line: place.line,
        column: place.column,
        "\(count) control characters that no page can hold are shown as \u{FFFD}",
        hint: "remove them from the text if they stand for nothing"
      )
    )
    var clean = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { clean.append(isForbidden(scalar) ? "\u{FFFD}" : scalar) }
    return String(clean)
  }

  /// Whether some bytes look like those of a forbidden character; one pass without decoding.
  private static func mayHoldForbidden(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var last: UInt8 = 0
      for byte in bytes {
        switch byte {
        case 0x09, 0x0A, 0x0C, 0x0D: break
        case ..<0x20, 0x7F: return true
        case 0x80..<0xA0 where last == 0xC2: return true
        case 0xB7 where last == 0xEF: return true
        case 0xBE...0xBF where last == 0xBF: return true
        default: break
        }
        last = byte
      }
      return false
    }
  }

  /// What HTML forbids as text (HTML Living Standard, 13.2.3.5), but for tab, LF, FF and CR.
  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0C, 0x0D: false
    case ..<0x20, 0x7F...0x9F, 0xFDD0...0xFDEF: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }
}
