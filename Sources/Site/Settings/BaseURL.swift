/// The absolute address of the site's root, ending in `/`, for feeds, sitemap and canonical links.
public struct BaseURL: Sendable, Hashable, CustomStringConvertible {
  public let description: String

  /// The address that an archive has until somebody gives it one (RFC 2606 reserves the name).
  public static let placeholder = BaseURL(text: "https://example.org/")

  /// Nil when `text` is no absolute http or https address in plain ASCII.
  public init?(_ text: String) {
    let rest =
      text.hasPrefix("https://")
      ? text.dropFirst(8) : text.hasPrefix("http://") ? text.dropFirst(7) : ""
    let isClean = rest.utf8.allSatisfy { byte in
      byte > 0x20 && byte < 0x7F && !"\"<>\\^`{|}?#".utf8.contains(byte)
    }
    guard let first = rest.utf8.first, first != UInt8(ascii: "/"), isClean else { return nil }
    self.init(text: text.hasSuffix("/") ? text : text + "/")
  }

  private init(text: String) {
    description = text
  }

  /// The absolute address of a path below the root.
  func absolute(_ path: String) -> String { description + path }

  /// The path part, from and to a slash.
  var path: String {
    let afterScheme = description.split(
      separator: "/",
      maxSplits: 2,
      omittingEmptySubsequences: false
    )
    guard let rest = afterScheme.last, let slash = rest.firstIndex(of: "/") else { return "/" }
    return String(rest[slash...])
  }
}
