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
    let parts = path.split(separator: "/", omittingEmptySubsequences: true)
    guard parts.count == 3, parts.allSatisfy({ part in part.utf8.allSatisfy(Self.isAllowed) })
    else { return nil }
    issuer = String(parts[0])
    year = String(parts[1])
    name = String(parts[2])
  }

  /// The path below the root of the site: `thanh-uy-hai-phong/2023/244-kl-tu/`.
  public var path: String { "\(issuer)/\(year)/\(name)/" }

  /// Whether the year is known.
  public var isDated: Bool { year != Self.unknownYear }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    byte &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x2D
  }
}

extension Address: Comparable {
  /// The order of the paths; what is equal at the front is not put together to be compared.
  public static func < (left: Address, right: Address) -> Bool {
    if left.issuer != right.issuer { return left.issuer + "/" < right.issuer + "/" }
    if left.year != right.year { return left.year + "/" < right.year + "/" }
    return left.name + "/" < right.name + "/"
  }
}

extension Address: CustomStringConvertible {
  public var description: String { path }
}
