/// How much the paragraphs of each source count, by the beginning of its file's name.
///
/// The longest beginning that fits decides; a source that none fits counts once. By default the
/// prose of the Party, which is rare, counts most, then that of authorities; laws, which repeat
/// themselves, count a little more than news and encyclopaedias.
public struct SourceWeights: Sendable, Hashable {
  private var weights: [String: Double]

  public static let standard = SourceWeights([
    "formulas": 10,
    "gov": 4,
    "legal": 1.5,
    "mixed_official": 4,
    "official": 4,
    "party": 10,
    "party_lines_wiki": 4,
  ])

  public init(_ weights: [String: Double]) {
    self.weights = weights
  }

  /// The weight of the sources whose names begin so.
  public subscript(prefix: String) -> Double? {
    get { weights[prefix] }
    set { weights[prefix] = newValue }
  }

  /// The weight of the source with this file name.
  func weight(of name: String) -> Double {
    let prefixes = weights.keys.filter { name.hasPrefix($0) }
    let longest = prefixes.max { $0.utf8.count < $1.utf8.count }
    return longest.flatMap { weights[$0] } ?? 1
  }
}
