/// The way from one page of the site to another, so that the site works below any path.
enum RelativeLink {
  /// From the page at `address` (such as `nam/2023/`, or empty for the home page) to the root:
  /// `../../`, or `./`.
  static func root(from address: String) -> String {
    let depth = address.utf8.count { $0 == UInt8(ascii: "/") }
    return depth == 0 ? "./" : String(repeating: "../", count: depth)
  }

  /// From the page at `address` to `target`, both relative to the root.
  static func link(from address: String, to target: String) -> String {
    root(from: address) + target
  }
}
