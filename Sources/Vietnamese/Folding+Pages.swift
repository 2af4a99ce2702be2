extension Folding {
  /// The folded forms of the scalars of a range: 0 where a scalar folds to nothing.
  struct Page: Sendable {
    let first: UInt32
    let folded: [UInt16]
  }

  /// The two ranges in which letters with marks live; other scalars ask the standard library.
  struct Pages: Sendable {
    static let low: Range<UInt32> = 0..<0x590
    static let high: Range<UInt32> = 0x1E00..<0x2200

    let low: Page
    let high: Page

    /// The folded value of a scalar value, 0 when it folds to nothing.
    @inline(__always)
    func folded(_ value: UInt32) -> UInt32 {
      if value < Pages.low.upperBound { return UInt32(low.folded[Int(value)]) }
      let offset = value &- Pages.high.lowerBound
      if offset < UInt32(Pages.high.count) { return UInt32(high.folded[Int(offset)]) }
      return Folding.lowerCase(value)
    }
  }

  /// Computed once, in less than a millisecond, from `variants` and the lower case of each scalar.
  static let pages: Pages = {
    var bases: [UInt32: UInt16] = [:]
    for (base, letters) in variants {
      for letter in letters.unicodeScalars { bases[letter.value] = UInt16(base.value) }
    }
    func page(_ range: Range<UInt32>) -> Page {
      Page(
        first: range.lowerBound,
        folded: range.map { value in
          guard !(marks.lowerBound.value...marks.upperBound.value).contains(value) else { return 0 }
          let lower = lowerCase(value)
          return bases[lower] ?? UInt16(lower)
        }
      )
    }
    return Pages(low: page(Pages.low), high: page(Pages.high))
  }()

  /// The lower case of a scalar value; of İ, whose lower case is two scalars, the first of them.
  @inline(never)
  static func lowerCase(_ value: UInt32) -> UInt32 {
    guard let scalar = Unicode.Scalar(value), scalar.properties.changesWhenLowercased else {
      return value
    }
    return scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? value
  }
}
