#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the page calls the parts that cmark makes by itself, in the language of the interface.
///
/// cmark labels the way back from a footnote in English and the box of a task not at all, and has
/// no option for either.
public struct GeneratedLabels: Sendable {
  /// Of the link from a footnote back to its mark; its number follows.
  public var footnoteBack: String
  /// Of the box of a task that is done.
  public var taskDone: String
  /// Of the box of a task that is to be done.
  public var taskOpen: String

  public init(footnoteBack: String, taskDone: String, taskOpen: String) {
    self.footnoteBack = footnoteBack
    self.taskDone = taskDone
    self.taskOpen = taskOpen
  }
}

extension GeneratedLabels {
  /// The page with these labels.
  ///
  /// What is looked for is markup with quotation marks, which cmark escapes in all text and in every
  /// attribute that a source can fill: it can only be cmark's own.
  /// - Complexity: O(n).
  func applied(to page: [UInt8], hasFootnotes: Bool) -> [UInt8] {
    let box = "<input type=\"checkbox\" "
    let boxed =
      page.firstRange(of: Array(box.utf8), from: 0) == nil
      ? page
      : page
        .replacing(
          box + "checked=\"\" disabled=\"\" />",
          with: box + "checked disabled" + name(taskDone)
        )
        .replacing(box + "disabled=\"\" />", with: box + "disabled" + name(taskOpen))
    guard hasFootnotes else { return boxed }
    return
      boxed
      // Of cmark-gfm 0.29.0.gfm.6, and of later releases, which number it.
      .replacing(" aria-label=\"Back to content\">", with: name(footnoteBack))
      .replacing(
        " aria-label=\"Back to reference ",
        with: name(footnoteBack + " ").split(separator: "\">").joined()
      )
  }

  /// The rest of a start tag: the attribute that names the element, and the end of the tag.
  private func name(_ label: String) -> String {
    String(HTMLEscaping.startTag("a", [Attribute("aria-label", label)]).dropFirst(2))
  }
}

extension [UInt8] {
  /// The bytes with each `pattern` replaced.
  fileprivate func replacing(_ pattern: String, with text: String) -> [UInt8] {
    let wanted = Array(pattern.utf8)
    guard var place = firstRange(of: wanted, from: 0) else { return self }
    var result: [UInt8] = []
    result.reserveCapacity(count + 256)
    var start = 0
    while true {
      result += self[start..<place]
      result += text.utf8
      start = place + wanted.count
      guard let next = firstRange(of: wanted, from: start) else { break }
      place = next
    }
    return result + self[start...]
  }

  fileprivate func firstRange(of wanted: [UInt8], from start: Int) -> Int? {
    withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, let first = wanted.first else { return nil }
      var place = start
      while place + wanted.count <= count,
        let found = memchr(base + place, Int32(first), count - place - wanted.count + 1)
      {
        if memcmp(found, wanted, wanted.count) == 0 { return UnsafeRawPointer(found) - base }
        place = UnsafeRawPointer(found) - base + 1
      }
      return nil
    }
  }
}
