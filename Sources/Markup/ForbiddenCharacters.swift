/// The characters that no page may hold; they are shown as U+FFFD.
///
/// They are those that HTML forbids as text, but for tab, LF, FF and CR (HTML Living Standard, 13.2.3.5).
package enum ForbiddenCharacters {
  package static func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0C, 0x0D: false
    case ..<0x20, 0x7F...0x9F, 0xFDD0...0xFDEF: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }

  /// Whether some bytes look like those of such a character; one pass without decoding.
  package static func mayStand(in text: String) -> Bool {
    var text = text
    return text.withUTF8(mayStand)
  }

  static func mayStand(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var last: UInt8 = 0
    for byte in bytes {
      switch byte {
      case 0x09, 0x0A, 0x0C, 0x0D: break
      case ..<0x20, 0x7F: return true
      case 0x80..<0xA0 where last == 0xC2: return true
      case 0xB7 where last == 0xEF: return true
      case 0xBE...0xBF where last == 0xBF: return true
      // No UTF-8: what cmark-gfm makes of references to U+FFFE and U+FFFF.
      case 0xF8...: return true
      default: break
      }
      last = byte
    }
    return false
  }

  /// The text with U+FFFD in their places.
  package static func replaced(in text: String) -> String {
    guard mayStand(in: text) else { return text }
    var clean = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { clean.append(contains(scalar) ? "\u{FFFD}" : scalar) }
    return String(clean)
  }
}
