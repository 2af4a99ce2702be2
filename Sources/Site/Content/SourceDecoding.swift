import Markup
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
    guard ForbiddenCharacters.mayStand(in: text),
      let first = text.unicodeScalars.firstIndex(where: ForbiddenCharacters.contains)
    else { return text }
    let count = text.unicodeScalars.count(where: ForbiddenCharacters.contains)
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
    return ForbiddenCharacters.replaced(in: text)
  }
}
