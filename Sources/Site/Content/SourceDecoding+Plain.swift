import Lanes

extension SourceDecoding {
  /// The text of bytes that are so plain that nothing has to be done to them: UTF-8 of ASCII, of
  /// Vietnamese letters and of common signs; nil for all others.
  ///
  /// Such a text is what `decode` makes of the bytes, without a diagnostic, and it is composed: no
  /// forbidden character is in it, nothing that a normal form changes, no byte order mark, and too
  /// many letters beyond Latin-1 for a legacy encoding that was taken for Windows-1252
  /// (`LegacyText`). One look at the bytes tells what otherwise takes five.
  ///
  /// - Complexity: O(n).
  package static func plainText(_ bytes: [UInt8]) -> String? {
    guard bytes.contains(where: { $0 > 0x20 && $0 < 0x7F }), isPlain(bytes) else { return nil }
    return String(validUTF8: bytes)
  }

  /// Whether the bytes are UTF-8 of plain characters.
  ///
  /// Sixteen bytes are looked at together, each beside the two before it. After each byte that begins a
  /// character one or two must continue it, and no others may; what is uncertain of a legacy encoding
  /// counts as western.
  private static func isPlain(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { bytes in
      var faults = SIMDMask<SIMD16<Int8>>(repeating: false)
      var western = LaneCount()
      var others = LaneCount()
      for window in LaneWindows(bytes) {
        let (first, last, now) = (window.beforeLast, window.last, window.now)
        faults .|= isControl(now)
        guard ((now | last | first) .>= 0x80).holdsAnywhere else { continue }
        let vietnamese = now.isWithin(0xC4...0xC6) .| now .== 0xE1
        let common = now.isWithin(0xC2...0xC3) .| now .== 0xE2
        faults .|= now .>= 0xC0 .& .!(vietnamese .| common)
        faults .|= now.isWithin(0x80...0xBF) .^ (last .>= 0xC0 .| first .>= 0xE0)
        faults .|= isForeign(first, last, now)
        western.add(common)
        others.add(vietnamese)
      }
      // The last character may want bytes.
      if let last = bytes.last, last >= 0xC0 || bytes.dropLast().last ?? 0 >= 0xE0 { return false }
      let count = western.total
      return !faults.holdsAnywhere && !(count >= 4 && others.total * 4 <= count)
    }
  }

  /// Where bytes are controls other than tab, line feed, form feed and carriage return.
  @inline(__always)
  private static func isControl(_ now: SIMD16<UInt8>) -> SIMDMask<SIMD16<Int8>> {
    now .== 0x7F .| now .< 0x20 .& .!(now.isWithin(0x09...0x0D) .& now .!= 0x0B)
  }

  /// Where bytes end or continue characters that are not plain.
  @inline(__always)
  private static func isForeign(
    _ first: SIMD16<UInt8>,
    _ last: SIMD16<UInt8>,
    _ now: SIMD16<UInt8>
  ) -> SIMDMask<SIMD16<Int8>> {
    // C1 controls.
    let latin = last .== 0xC2 .& now .< 0xA0
    // Others than ũ, ơ and ư.
    let extended =
      last .== 0xC5 .& (now & 0xFE) .!= 0xA8
      .| last .== 0xC6 .& .!((now & 0xFE) .== 0xA0 .| now.isWithin(0xAF...0xB0))
    // Others than Latin Extended Additional from U+1E80 on, where toned letters are.
    let additional = last .== 0xE1 .& (now & 0xFE) .!= 0xBA
    // Others than general punctuation, and U+2000 and U+2001, which composition replaces.
    let punctuation = last .== 0xE2 .& now .!= 0x80 .| first .== 0xE2 .& now .< 0x82
    return latin .| extended .| additional .| punctuation
  }
}
