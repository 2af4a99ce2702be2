/// Something that a citation can ask an archive for: who has a number, a name or an address, or the
/// number of a law.
///
/// As 64 bits of FNV-1a (Fowler, Noll and Vo) over what is asked for, to be kept between builds. Where
/// two questions share them, more is looked at than must be, and nothing is missed.
public struct ArchiveFacet: Hashable, Sendable, Comparable {
  /// The hash of the question.
  public let value: UInt64

  /// A facet that was kept.
  public init(value: UInt64) {
    self.value = value
  }

  /// Whether somebody has an address.
  public static func address(_ address: Address) -> ArchiveFacet {
    ArchiveFacet("address", [address.path])
  }

  static func number(_ key: NumberKey) -> ArchiveFacet {
    ArchiveFacet("number", [key.side.rawValue, key.issuer, key.kind, key.serial])
  }

  static func name(_ key: CitationResolver.NameKey) -> ArchiveFacet {
    ArchiveFacet("name", [key.issuer ?? "\u{0}"] + words(of: key.name))
  }

  /// The number of a law of that name.
  static func law(_ name: CitedName) -> ArchiveFacet {
    ArchiveFacet("law", words(of: name))
  }

  public static func < (left: ArchiveFacet, right: ArchiveFacet) -> Bool {
    left.value < right.value
  }

  private init(_ kind: String, _ words: [String]) {
    var hash = FacetHash()
    hash.add(kind)
    for word in words { hash.add(word) }
    value = hash.value
  }

  private static func words(of name: CitedName) -> [String] {
    switch name {
    case .law(let kind, let name, let year): ["law", kind, name, year.map(String.init) ?? ""]
    case .congress(let name): ["congress", "\(name.body)", name.ordinal]
    case .short(let kind, let serial, let year):
      ["short", kind, serial, year.map(String.init) ?? ""]
    }
  }
}

/// FNV-1a over words, each of which ends with a byte that UTF-8 does not have.
struct FacetHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ word: String?) {
    for byte in (word ?? "\u{0}").utf8 { add(byte) }
    add(0xFF)
  }

  private mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
  }
}
