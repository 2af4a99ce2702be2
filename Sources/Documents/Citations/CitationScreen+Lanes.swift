import Lanes

extension CitationScreen {
  /// Whether the screen finds a place at which a text may cite, or a character that is left to the scan.
  ///
  /// Sixteen bytes are asked together whether figures begin at them or one of the words that are looked
  /// for; what is found so is looked at alone.
  var findsAny: Bool {
    var foreign = SIMDMask<SIMD16<Int8>>(repeating: false)
    for window in LaneWindows(UnsafeRawBufferPointer(bytes)) {
      if ((window.now | window.last) .>= 0x80).holdsAnywhere { foreign .|= Self.foreign(window) }
      for index in Self.openings(window).places(from: window.offset) {
        if bytes[index].isDigitCode {
          if canCite(withFiguresAt: index) { return true }
        } else if !isWord(before: index), canCite(withWordAt: index) {
          return true
        }
      }
    }
    return foreign.holdsAnywhere
  }

  /// Where figures begin, and the first two letters of luật, luận, lệnh, pháp, NQ, NĐ, quyết and KL.
  @inline(__always)
  private static func openings(_ window: LaneWindow) -> SIMDMask<SIMD16<Int8>> {
    let (last, now, next) = (window.last, window.now, window.next)
    let first = now.lowercasedASCII
    let second = next.lowercasedASCII
    let third = window.afterNext & 0xDF
    // Of the letters after C3 those that fold to e and u.
    let isMarked =
      next .>= 0x80
      .& (next .!= 0xC3 .| third.isWithin(0x88...0x8B) .| third.isWithin(0x99...0x9C))
    let u = second .== 0x75
    let luat = first .== 0x6C .& (isMarked .| u .| second .== 0x65)
    let phap = first .== 0x70 .& second .== 0x68
    let nghi = first .== 0x6E .& (second .== 0x71 .| second .== 0x64 .| next .== 0xC4)
    let quyet = first .== 0x71 .& (isMarked .| u)
    let ketLuan = first .== 0x6B .& second .== 0x6C
    let figures = now.isWithin(0x30...0x39) .& .!last.isWithin(0x30...0x39)
    let words = (luat .| phap .| nghi .| quyet .| ketLuan) .& .!last.isAlphanumericASCII
    return figures .| words
  }

  /// Where bytes end or continue characters other than ASCII, the letters of Vietnamese and common
  /// signs.
  @inline(__always)
  private static func foreign(_ window: LaneWindow) -> SIMDMask<SIMD16<Int8>> {
    let (first, last, now) = (window.beforeLast, window.last, window.now)
    let even = now & 0xFE
    let others = now .>= 0xC0 .& .!(now.isWithin(0xC2...0xC6) .| now.isWithin(0xE1...0xE2))
    // Of Latin-1 only signs that are read as signs, which ª ² ³ µ ¹ º ¼ ½ ¾ are not.
    let signs =
      last .== 0xC2
      .& (now .== 0xAA .| now.isWithin(0xB2...0xB3) .| now .== 0xB5
        .| now.isWithin(0xB9...0xBE) .& now .!= 0xBB)
    // Of its letters neither Ð ð Ñ ñ, which fold to other letters, nor × ÷, which are none.
    let latin =
      last .== 0xC3
      .& (even .== 0x90 .| even .== 0xB0 .| now .== 0x97 .| now .== 0xB7)
    // Ă ă Đ đ Ĩ ĩ, Ũ ũ, Ơ ơ Ư ư.
    let extended =
      last .== 0xC4 .& .!(even .== 0x82 .| even .== 0x90 .| even .== 0xA8)
      .| last .== 0xC5 .& even .!= 0xA8
      .| last .== 0xC6 .& .!(even .== 0xA0 .| now.isWithin(0xAF...0xB0))
    // From U+1EA0 on, where the toned letters are.
    let toned =
      last .== 0xE1 .& even .!= 0xBA
      .| first .== 0xE1 .& last .== 0xBA .& now .< 0xA0
    // Dashes, quotation marks, the bullet and the ellipsis.
    let punctuation =
      last .== 0xE2 .& now .!= 0x80
      .| first .== 0xE2 .& .!now.isWithin(0x90...0xA6)
    return others .| signs .| latin .| extended .| toned .| punctuation
  }
}
