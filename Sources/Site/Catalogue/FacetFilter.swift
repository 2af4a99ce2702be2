import Documents

/// A set of facets that says quickly of most others that they are not in it.
struct FacetFilter: Sendable {
  private let facets: Set<UInt64>
  private var bits = [UInt64](repeating: 0, count: 1 << 10)

  init(_ facets: some Sequence<ArchiveFacet>) {
    self.facets = Set(facets.lazy.map(\.value))
    for value in self.facets { bits[Self.place(value)] |= 1 &<< (value & 63) }
  }

  var isEmpty: Bool { facets.isEmpty }

  func contains(_ facet: ArchiveFacet) -> Bool { contains(facet.value) }

  @inline(__always)
  func contains(_ value: UInt64) -> Bool {
    bits[Self.place(value)] & 1 &<< (value & 63) != 0 && facets.contains(value)
  }

  @inline(__always)
  private static func place(_ value: UInt64) -> Int { Int(value &>> 6 & 0x3FF) }
}
