#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The places that ``MarkupTree/reserve(_:inBlock:)`` kept for links, in the rendered page; other texts
/// may keep places of the same form.
public enum LinkPlaces {
  private static let startMark: UInt8 = 1
  private static let endMark: UInt8 = 2

  /// What stands where place `number` begins: its number between two marks.
  public static func start(_ number: Int) -> String { "\u{1}\(number)\u{1}" }

  /// What stands where a place ends.
  public static let end = "\u{2}"

  /// The page with a link in each place that `link` gives one for, and the bare words in the others.
  ///
  /// The range of the links counts for nothing; one whose address is dangerous is left out.
  /// - Complexity: O(n).
  public static func filled(
    _ page: ArraySlice<UInt8>,
    with link: (Int) -> LinkInsertion?
  ) -> [UInt8] {
    filled(page) { number in
      guard let link = link(number), !HTMLEscaping.isDangerous(link.destination) else { return nil }
      return (HTMLEscaping.linkTag(link), "</a>")
    }
  }

  /// A text with the tags that `element` gives around the words of each place, and the bare words where
  /// it gives none.
  ///
  /// - Complexity: O(n).
  public static func filled(
    _ page: ArraySlice<UInt8>,
    writing element: (Int) -> (start: String, end: String)?
  ) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(page.count + 4096)
    page.withUnsafeBufferPointer { page in
      var start = 0
      while let mark = offset(of: startMark, in: page, from: start) {
        result.append(contentsOf: UnsafeBufferPointer(rebasing: page[start..<mark]))
        var text = mark + 1
        var number = 0
        while text < page.count, page[text] != startMark {
          number = number &* 10 &+ Int(page[text] & 15)
          text += 1
        }
        text = min(text + 1, page.count)
        let end = offset(of: endMark, in: page, from: text) ?? page.count
        let words = UnsafeBufferPointer(rebasing: page[text..<end])
        if let element = element(number) {
          result.append(contentsOf: element.start.utf8)
          result.append(contentsOf: words)
          result.append(contentsOf: element.end.utf8)
        } else {
          result.append(contentsOf: words)
        }
        start = min(end + 1, page.count)
      }
      result.append(contentsOf: UnsafeBufferPointer(rebasing: page[start...]))
    }
    return result
  }

  private static func offset(
    of byte: UInt8,
    in page: UnsafeBufferPointer<UInt8>,
    from start: Int
  ) -> Int? {
    guard start < page.count, let base = page.baseAddress,
      let found = memchr(base + start, Int32(byte), page.count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }
}
