/// Every string over an alphabet of scalars, from the empty one up to a length.
struct Strings: Sequence, IteratorProtocol {
  private let alphabet: [Unicode.Scalar]
  private let limit: Int
  private var digits: [Int] = []
  private var isDone = false

  init(over alphabet: [Unicode.Scalar], upTo limit: Int) {
    self.alphabet = alphabet
    self.limit = limit
  }

  mutating func next() -> String? {
    guard !isDone else { return nil }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: digits.map { alphabet[$0] })
    advance()
    return String(text)
  }

  private mutating func advance() {
    for place in digits.indices.reversed() {
      digits[place] += 1
      if digits[place] < alphabet.count { return }
      digits[place] = 0
    }
    digits.append(0)
    isDone = digits.count > limit
  }
}

/// All scalars, the surrogates left out.
let allScalars: [Unicode.Scalar] = (0...0x10FFFF).compactMap { Unicode.Scalar($0 as UInt32) }
