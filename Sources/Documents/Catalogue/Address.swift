/// The place of a document on the site: issuer, year and number, without slash in front.
///
/// It depends on no other document and not on the name of the source file (but for papers with
/// neither number nor name). `AddressRule` makes addresses from what is known of a document.
public struct Address: Hashable, Sendable {
  /// The issuer with its place: `thanh-uy-hai-phong`.
  public let issuer: String
  /// The year, or `khong-ro-nam`.
  public let year: String
  /// The number, or what stands for it: `244-kl-tu`.
  public let name: String

  /// What stands for a year that is not known.
  public static let unknownYear = "khong-ro-nam"
  /// What stands for an issuer that is not known.
  public static let unknownIssuer = "khong-ro-co-quan"

  /// The address of a document of which nothing is known.
  static let unknown = Address(issuer: unknownIssuer, year: unknownYear, name: "van-ban")

  init(issuer: String, year: String, name: String) {
    self.issuer = issuer
    self.year = year
    self.name = name
  }

  /// The address written as a path, with or without slashes at its ends; nil for anything else.
  public init?(path: String) {
    var path = path
    guard let parts = path.withUTF8({ Self.parts(of: $0) }) else { return nil }
    (issuer, year, name) = parts
  }

  /// The path below the root of the site: `thanh-uy-hai-phong/2023/244-kl-tu/`.
  public var path: String {
    var path = ""
    path.reserveCapacity(issuer.utf8.count + year.utf8.count + name.utf8.count + 3)
    for part in [issuer, year, name] {
      path += part
      path += "/"
    }
    return path
  }

  private static func parts(
    of path: UnsafeBufferPointer<UInt8>
  ) -> (String, String, String)? {
    let parts = path.split(separator: UInt8(ascii: "/"))
    guard parts.count == 3, parts.allSatisfy({ $0.allSatisfy(isAllowed) }) else { return nil }
    func text(_ part: Int) -> String { String(decoding: parts[part], as: UTF8.self) }
    return (text(0), text(1), text(2))
  }

  /// Whether the year is known.
  public var isDated: Bool { year != Self.unknownYear }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    byte &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x2D
  }
}

extension Address: Comparable {
  /// The order of the paths; what is equal at the front is not put together to be compared.
  public static func < (left: Address, right: Address) -> Bool {
    if left.issuer != right.issuer { return precedes(left.issuer, right.issuer) }
    if left.year != right.year { return precedes(left.year, right.year) }
    return precedes(left.name, right.name)
  }

  /// Whether one part of a path comes before another, a slash being the end of either.
  private static func precedes(_ left: String, _ right: String) -> Bool {
    var left = left
    var right = right
    return left.withUTF8 { left in
      right.withUTF8 { right in
        let slash = UInt8(ascii: "/")
        for index in 0..<min(left.count, right.count) where left[index] != right[index] {
          return left[index] < right[index]
        }
        if left.count == right.count { return false }
        return left.count < right.count ? slash < right[left.count] : left[right.count] < slash
      }
    }
  }
}

extension Address: CustomStringConvertible {
  public var description: String { path }
}
