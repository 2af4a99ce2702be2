/// The n-grams of one order in a file: bit fields, and what their codes mean.
struct NGramLevel {
  let count: Int
  private let words: UnsafeRawPointer
  private let wordBits: Int
  private let wordMask: UInt64
  private let codes: UnsafeRawPointer
  private let codeBits: Int
  private let probabilityMask: UInt64
  private let backoffShift: UInt64
  private let probabilities: UnsafeRawPointer
  private let backoffs: UnsafeRawPointer
  private let backoffMask: UInt64
  private let children: MonotoneSequence
  private let hasChildren: Bool

  /// The n-grams of `index + 2` words; nil when their children cannot be found safely.
  init?(_ section: ModelBytes, _ layout: LanguageModelLayout, index: Int) {
    let place = layout.places[index]
    let order = layout.orders[index]
    count = order.count
    words = section.base + place.words
    wordBits = layout.wordBits
    wordMask = 1 << UInt64(layout.wordBits) - 1
    codes = section.base + place.codes
    codeBits = order.codeBits
    probabilityMask = 1 << UInt64(order.probabilityBits) - 1
    backoffShift = UInt64(order.probabilityBits)
    backoffMask = 1 << UInt64(order.backoffBits) - 1
    probabilities = section.base + place.probabilities
    backoffs = section.base + place.backoffs
    hasChildren = place.childrenLayout.count > 0
    guard hasChildren else {
      children = MonotoneSequence(emptyAt: section.base)
      return
    }
    guard
      let bytes = section.slice(from: place.children, count: place.childrenLayout.byteCount),
      let children = MonotoneSequence(bytes, place.childrenLayout)
    else { return nil }
    self.children = children
  }

  /// The n-gram that ends in `word`, of those from `lower` up to `upper`; −1 when there is none.
  ///
  /// - Complexity: O(log n)
  @inline(__always)
  func node(of word: UInt16, from lower: Int, to upper: Int) -> Int {
    guard lower < upper else { return -1 }
    let wanted = Int(word)
    var first = lower
    var length = upper &- lower
    while length > 1 {
      let half = length &>> 1
      narrow(&first, by: half, wanted)
      length &-= half
    }
    return lastWord(first) == wanted ? first : -1
  }

  /// The n-grams that end in each of four words, looked for side by side.
  ///
  /// No search waits for what another one reads.
  ///
  /// - Complexity: O(log n)
  @inline(__always)
  func nodes(of words: SIMD4<UInt16>, from lower: Int, to upper: Int) -> SIMD4<Int> {
    guard lower < upper else { return SIMD4(repeating: -1) }
    var (first, second, third, fourth) = (lower, lower, lower, lower)
    let wanted = SIMD4<Int>(truncatingIfNeeded: words)
    var length = upper &- lower
    while length > 1 {
      let half = length &>> 1
      narrow(&first, by: half, wanted[0])
      narrow(&second, by: half, wanted[1])
      narrow(&third, by: half, wanted[2])
      narrow(&fourth, by: half, wanted[3])
      length &-= half
    }
    return SIMD4(
      lastWord(first) == wanted[0] ? first : -1,
      lastWord(second) == wanted[1] ? second : -1,
      lastWord(third) == wanted[2] ? third : -1,
      lastWord(fourth) == wanted[3] ? fourth : -1
    )
  }

  /// Moves a place up by half of what is left, unless that is above the wanted word: without a branch,
  /// which nothing could predict.
  @inline(__always)
  private func narrow(_ first: inout Int, by half: Int, _ wanted: Int) {
    let isAbove = (wanted &- lastWord(first &+ half)) &>> (Int.bitWidth - 1)
    first &+= half &>> isAbove
  }

  @inline(__always)
  func logProbability(_ node: Int) -> Float {
    value(probabilities, codes(node) & probabilityMask)
  }

  @inline(__always)
  func backoff(_ node: Int) -> Float { value(backoffs, codes(node) &>> backoffShift & backoffMask) }

  /// Whether anything depends on the words of the n-gram having been read.
  ///
  /// The code 0 of the backoff says that no longer n-gram begins with it; the backoff is 0 then.
  @inline(__always)
  func isContext(_ node: Int) -> Bool { codes(node) &>> backoffShift & backoffMask != 0 }

  /// The n-grams one word longer that begin with this one, in the next level: from … up to ….
  @inline(__always)
  func children(_ node: Int) -> (lower: Int, upper: Int) {
    guard hasChildren else { return (0, 0) }
    let (lower, upper) = children.pair(at: node)
    return (lower, upper)
  }

  @inline(__always)
  private func lastWord(_ node: Int) -> Int {
    Int(truncatingIfNeeded: BitField.word(words, bit: node &* wordBits) & wordMask)
  }

  @inline(__always)
  private func codes(_ node: Int) -> UInt64 { BitField.word(codes, bit: node &* codeBits) }

  @inline(__always)
  private func value(_ values: UnsafeRawPointer, _ code: UInt64) -> Float {
    let bits = values.loadUnaligned(fromByteOffset: Int(code) &* 4, as: UInt32.self)
    return Float(bitPattern: UInt32(littleEndian: bits))
  }
}
