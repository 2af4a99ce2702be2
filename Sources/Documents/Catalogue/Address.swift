/// The place of a document on the site: issuer, year and number, without slash in front.
///
/// It depends on no other document and not on the name of the source file (but for papers with
/// neither number nor name). `AddressRule` makes addresses from what is known of a document.
public struct Address: Hashable, Sendable {
  /// The path below the root of the site: `thanh-uy-hai-phong/2023/244-kl-tu/`.
  public let path: String
  private let issuerLength: Int32
  private let yearLength: Int32

  /// What stands for a year that is not known.
  public static let unknownYear = "khong-ro-nam"
  /// What stands for an issuer that is not known.
  public static let unknownIssuer = "khong-ro-co-quan"

  /// The address of a document of which nothing is known.
  static let unknown = Address(issuer: unknownIssuer, year: unknownYear, name: "van-ban")

  init(issuer: String, year: String, name: String) {
    var path = ""
    path.reserveCapacity(issuer.utf8.count + year.utf8.count + name.utf8.count + 3)
    for part in [issuer, year, name] {
      path += part
      path += "/"
    }
    self.path = path
    issuerLength = Int32(issuer.utf8.count)
    yearLength = Int32(year.utf8.count)
  }

  /// The address written as a path, with or without slashes at its ends; nil for anything else.
  public init?(path: String) {
    var path = path
    var parts = path.withUTF8(Self.parts)
    if parts == nil {
      path = path.split(separator: "/").map { $0 + "/" }.joined()
      parts = path.withUTF8(Self.parts)
    }
    guard let (issuer, year) = parts else { return nil }
    self.path = path
    issuerLength = Int32(issuer)
    yearLength = Int32(year)
  }

  /// The issuer with its place: `thanh-uy-hai-phong`.
  public var issuer: String { part(after: 0, Int(issuerLength)) }

  /// The year, or `khong-ro-nam`.
  public var year: String { part(after: Int(issuerLength) + 1, Int(yearLength)) }

  /// The number, or what stands for it: `244-kl-tu`.
  public var name: String {
    let start = Int(issuerLength) + Int(yearLength) + 2
    return part(after: start, path.utf8.count - start - 1)
  }

  private func part(after start: Int, _ length: Int) -> String {
    let start = path.utf8.index(path.startIndex, offsetBy: start)
    return String(path[start..<path.utf8.index(start, offsetBy: length)])
  }

  /// Whether the year is known.
  public var isDated: Bool {
    Int(yearLength) != Self.unknownYear.utf8.count || year != Self.unknownYear
  }

  /// The lengths of issuer and year in a path as it is kept; nil for anything else.
  private static func parts(_ path: UnsafeBufferPointer<UInt8>) -> (issuer: Int, year: Int)? {
    var lengths = (0, 0, 0)
    var count = 0
    var start = 0
    for (index, byte) in path.enumerated() {
      guard byte == UInt8(ascii: "/") else {
        guard isAllowed(byte) else { return nil }
        continue
      }
      guard index > start, count < 3 else { return nil }
      lengths = (lengths.1, lengths.2, index - start)
      count += 1
      start = index + 1
    }
    return count == 3 && start == path.count ? (lengths.0, lengths.1) : nil
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    byte &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x2D
  }
}

extension Address: Comparable {
  /// The order of the paths.
  public static func < (left: Address, right: Address) -> Bool { left.path < right.path }

  /// Equal paths have equal parts.
  public static func == (left: Address, right: Address) -> Bool { left.path == right.path }

  /// Hashes the path alone, which says all.
  public func hash(into hasher: inout Hasher) { hasher.combine(path) }
}

extension Address: CustomStringConvertible {
  public var description: String { path }
}
