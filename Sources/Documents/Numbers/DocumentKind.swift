import Vietnamese

/// A kind of official document, such as nghị quyết, kết luận and nghị định.
///
/// The kinds and their signs are in `DocumentKind+Table.swift`.
public struct DocumentKind: Hashable, Sendable {
  /// The name as front matter has it: `Kết luận`.
  public let name: String
  /// The signs of the kind in numbers of the Party, the usual one first; empty if it has none.
  public let partySigns: [String]
  /// The signs of the kind in numbers of the State, the usual one first; empty if it has none.
  public let stateSigns: [String]

  init(_ name: String, party: [String] = [], state: [String] = []) {
    self.name = name
    partySigns = party
    stateSigns = state
  }

  /// The name in lower case, as within a sentence: `kết luận`.
  public var lowercaseName: String { name.lowercased() }

  /// The form in addresses: `ket-luan`.
  public var slug: String { Slug.slug(name) }

  /// The signs of the kind on a side, the usual one first.
  public func signs(on side: Side) -> [String] {
    side == .party ? partySigns : stateSigns
  }
}

extension DocumentKind: Comparable {
  /// By name, letter by letter of the folded form, so that equal kinds alone are equal.
  public static func < (left: DocumentKind, right: DocumentKind) -> Bool {
    (left.slug, left.name) < (right.slug, right.name)
  }
}
