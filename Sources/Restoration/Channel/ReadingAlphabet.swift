/// The characters that engines print when they read, each with a code of one byte.
///
/// The code 0 stands for every character that too few readings held.
struct ReadingAlphabet: Sendable {
  static let other: UInt8 = 0
  static let capacity = 255

  /// The characters of the codes from 1 on, in scalar order.
  let scalars: [Unicode.Scalar]
  private let codes: [Unicode.Scalar: UInt8]

  /// At most `capacity` characters.
  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = Array(scalars.prefix(Self.capacity))
    codes = [Unicode.Scalar: UInt8](
      uniqueKeysWithValues: self.scalars.enumerated().map { ($1, UInt8($0 + 1)) }
    )
  }

  /// The characters that stand at least `minimum` times in readings.
  init(counts: [Unicode.Scalar: Int], minimum: Int) {
    let frequent = counts.filter { $0.value >= minimum }
    let kept = frequent.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.capacity)
    self.init(kept.map(\.key).sorted())
  }

  func code(of scalar: Unicode.Scalar) -> UInt8 {
    codes[scalar] ?? Self.other
  }

  func codes(of text: some StringProtocol) -> [UInt8] {
    text.unicodeScalars.map(code)
  }
}
