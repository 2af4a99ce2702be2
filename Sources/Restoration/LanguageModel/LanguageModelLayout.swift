/// Where the parts of the section of a language model are: all that follows from a few counts.
///
/// The section, little-endian, every part at a multiple of 8:
/// 1. Header of 64 bytes, 4 each: version, order, words of the vocabulary, bytes of their text; for
///    the orders 2, 3, 4 the number of n-grams and the widths of the codes of log-probability and
///    backoff; zeros.
/// 2. Unigrams, 12 bytes each, and one more as a sentinel: log-probability, backoff, first bigram.
/// 3. Where the text of each word begins, 4 bytes each, one more as a sentinel; the texts in UTF-8.
/// 4. For each order from 2 on: the values of the codes of log-probability, then of backoff; the
///    last words as bit fields, sorted by context and then by word; their pairs of codes as bit
///    fields; below the highest order the sequence of first children.
///
/// Because offsets are computed and not stored, a section of the right length has everything in
/// bounds.
struct LanguageModelLayout {
  /// The n-grams of one order from 2 on.
  struct Order {
    var count = 0
    var probabilityBits = 0
    var backoffBits = 0

    /// The width of both codes of an n-gram together.
    var codeBits: Int { probabilityBits + backoffBits }
  }

  /// Where the parts of one order are.
  struct Place {
    let probabilities: Int
    let backoffs: Int
    let words: Int
    let codes: Int
    let children: Int
    let childrenLayout: MonotoneSequence.Layout
  }

  static let version: UInt32 = 1
  static let headerSize = 64
  static let unigramSize = 12
  static let maximumOrder = 4
  /// The words that are none: unknown, start and end.
  static let specialCount = 3

  let order: Int
  let vocabularyCount: Int
  let textCount: Int
  /// The orders 2, 3 and 4; those above `order` are empty.
  let orders: [Order]

  let unigrams = headerSize
  let wordStarts: Int
  let texts: Int
  let places: [Place]
  /// The length of the section.
  let byteCount: Int

  /// The width of a word's number.
  var wordBits: Int { (vocabularyCount - 1).significantBits }

  init(order: Int, vocabularyCount: Int, textCount: Int, orders: [Order]) {
    self.order = order
    self.vocabularyCount = vocabularyCount
    self.textCount = textCount
    self.orders = orders
    func padded(_ count: Int) -> Int { (count + 7) & ~7 }
    wordStarts = unigrams + padded((vocabularyCount + 1) * Self.unigramSize)
    texts = wordStarts + padded((vocabularyCount + 1) * 4)
    var offset = texts + padded(textCount)
    let wordBits = (vocabularyCount - 1).significantBits
    places = orders.indices.map { index in
      let this = orders[index]
      let next = index + 1 < orders.count ? orders[index + 1].count : 0
      let probabilities = offset
      let backoffs = probabilities + padded(4 << this.probabilityBits)
      let words = backoffs + padded(4 << this.backoffBits)
      let codes = words + BitField.byteCount(count: this.count, width: wordBits)
      let children = codes + BitField.byteCount(count: this.count, width: this.codeBits)
      let childrenLayout = MonotoneSequence.Layout(
        count: index + 2 < order ? this.count + 1 : 0,
        bound: next
      )
      offset = children + childrenLayout.byteCount
      return Place(
        probabilities: probabilities,
        backoffs: backoffs,
        words: words,
        codes: codes,
        children: children,
        childrenLayout: childrenLayout
      )
    }
    byteCount = offset
  }
}

extension LanguageModelLayout {
  /// What the header of a section says, if it can be and is true to the section's length.
  init?(header section: ModelBytes) {
    guard section.count >= Self.headerSize, section.halfWord(at: 0) == Self.version else {
      return nil
    }
    let order = Int(section.halfWord(at: 4))
    let vocabularyCount = Int(section.halfWord(at: 8))
    guard (2...Self.maximumOrder).contains(order) else { return nil }
    guard (Self.specialCount...1 << 16).contains(vocabularyCount) else { return nil }
    let orders = (0..<3).map { index in
      Order(
        count: Int(section.halfWord(at: 16 + index * 12)),
        probabilityBits: Int(section.halfWord(at: 20 + index * 12)),
        backoffBits: Int(section.halfWord(at: 24 + index * 12))
      )
    }
    guard orders.allSatisfy({ $0.probabilityBits <= 16 && $0.backoffBits <= 16 }) else {
      return nil
    }
    self.init(
      order: order,
      vocabularyCount: vocabularyCount,
      textCount: Int(section.halfWord(at: 12)),
      orders: orders
    )
    guard byteCount == section.count else { return nil }
  }

  /// The header of a section that is laid out like this.
  func appendHeader(to sink: inout ByteSink) {
    for number in [Int(Self.version), order, vocabularyCount, textCount] {
      sink.append(UInt32(number))
    }
    for order in orders {
      for number in [order.count, order.probabilityBits, order.backoffBits] {
        sink.append(UInt32(number))
      }
    }
    sink.append(contentsOf: repeatElement(0, count: Self.headerSize - sink.bytes.count))
  }
}
