/// In what way the bytes of a text stand for Vietnamese letters.
///
/// Before 2005 most texts in Vietnam were written in one of the five after UTF-8, each tied to its
/// fonts; the files do not say which.
public enum TextEncoding: String, CaseIterable, Hashable, Sendable {
  /// Unicode, in NFC or NFD.
  case utf8
  /// TCVN 5712:1993, VN3, of the ABC fonts (.VnTime): a byte a letter, without toned capitals.
  case tcvn3
  /// VNI for Windows: a byte for the letter and one for its marks.
  case vni
  /// RFC 1456: a byte a letter, six of them control characters.
  case viscii
  /// Of the Vietnamese Professionals Society: a byte a letter, fourteen of them control characters.
  case vps
  /// Windows code page 1258: a byte for the letter and one for its tone.
  case windows1258
}

extension TextEncoding {
  /// The name that users know.
  public var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .tcvn3: "TCVN3 (ABC)"
    case .vni: "VNI"
    case .viscii: "VISCII"
    case .vps: "VPS"
    case .windows1258: "Windows-1258"
    }
  }

  /// All but UTF-8.
  static let legacy: [TextEncoding] = [.tcvn3, .vni, .viscii, .vps, .windows1258]
}
