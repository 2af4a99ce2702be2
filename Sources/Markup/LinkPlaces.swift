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
    filled(page) { number, bytes in
      guard let link = link(number), !HTMLEscaping.isDangerous(link.destination) else { return nil }
      HTMLEscaping.append(tagOf: link, to: &bytes)
      return "</a>"
    }
  }

  /// A text with an element around the words of each place: `open` appends its start tag and gives its
  /// end tag, or appends nothing and gives nil for the bare words.
  ///
  /// - Complexity: O(n).
  public static func filled(
    _ page: ArraySlice<UInt8>,
    opening open: (Int, inout [UInt8]) -> StaticString?
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
        let endTag = open(number, &result)
        result.append(contentsOf: words)
        endTag?.withUTF8Buffer { result.append(contentsOf: $0) }
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
