/// Where each key of a document's metadata was stated, for diagnostics.
///
/// A few pairs: for a hundred thousand documents, tables of hashes would take more room and more time.
struct StatedPlaces: Sendable, Equatable {
  typealias Place = StatedMetadata.Place

  private var pairs: [(key: MetadataKey, place: Place)] = []

  var count: Int { pairs.count }

  /// - Complexity: O(count).
  subscript(_ key: MetadataKey) -> Place? { pairs.first { $0.key == key }?.place }

  /// Makes room for so many keys.
  mutating func reserveCapacity(_ count: Int) { pairs.reserveCapacity(count) }

  /// Adds a key that is not there yet.
  mutating func add(_ key: MetadataKey, _ place: Place) { pairs.append((key, place)) }

  /// These places, with those of `other` where this table is silent.
  func completed(by other: StatedPlaces) -> StatedPlaces {
    var whole = self
    for (key, place) in other.pairs where self[key] == nil { whole.add(key, place) }
    return whole
  }

  /// In whatever order the keys were stated.
  static func == (left: StatedPlaces, right: StatedPlaces) -> Bool {
    left.count == right.count && left.pairs.allSatisfy { right[$0.key] == $0.place }
  }
}
