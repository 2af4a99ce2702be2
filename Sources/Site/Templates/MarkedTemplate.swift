/// The text of a template as the compiler has swift-mustache render it.
///
/// 1. There is a mark at both ends of every section that is shown where its name holds. A tag alone on
///    its line leaves no line behind, so there the mark is a partial on a line of its own, which leaves
///    none either; elsewhere it is put right beside the tag.
/// 2. Constant text, and the strings of the interface, are marks that stand for it: the library takes
///    each character of a template for itself, and the time that costs is a part of every build.
///
/// - Complexity: O(n).
struct MarkedTemplate {
  private(set) var text: [UInt8] = []
  private let source: [UInt8]
  private let strings: [String: String]
  private var tags: ArraySlice<TemplateTag>
  /// How far the source is taken over.
  private var done = 0

  /// - Parameters:
  ///   - source: the template.
  ///   - tags: its tags.
  ///   - strings: the texts of the interface.
  ///   - constants: takes the texts that marks stand for, each at the place that its mark names.
  init(
    _ source: String,
    _ tags: TemplateTags,
    strings: [String: String],
    constants: inout [[UInt8]]
  ) {
    self.source = Array(source.utf8)
    self.strings = strings
    self.tags = tags.tags[...]
    /// Whether each open section is one that is shown where its name does not hold.
    var inverted: [Bool] = []
    for tag in tags.tags {
      switch tag.kind {
      case .section:
        inverted.append(false)
        markStart(tag, &constants)
      case .inverted: inverted.append(true)
      case .end where inverted.popLast() == false: markEnd(tag, &constants)
      default: break
      }
    }
    take(to: self.source.count, &constants)
  }

  private mutating func markStart(_ tag: TemplateTag, _ constants: inout [[UInt8]]) {
    guard let line = line(of: tag) else {
      take(to: tag.range.upperBound, &constants)
      return append(TemplateMarks.startTag)
    }
    take(to: min(line.upperBound + 1, source.count), &constants)
    if line.upperBound == source.count { append("\n") }
    append("{{> \(TemplateMarks.startPartial)}}\n")
  }

  private mutating func markEnd(_ tag: TemplateTag, _ constants: inout [[UInt8]]) {
    guard let line = line(of: tag) else {
      take(to: tag.range.lowerBound, &constants)
      return append(TemplateMarks.endTag)
    }
    take(to: line.lowerBound, &constants)
    append("{{> \(TemplateMarks.endPartial)}}\n")
  }

  /// The line of a tag that has it for itself.
  private func line(of tag: TemplateTag) -> Range<Int>? {
    let feed = UInt8(ascii: "\n")
    let start = source[..<tag.range.lowerBound].lastIndex(of: feed).map { $0 + 1 } ?? 0
    let end = source[tag.range.upperBound...].firstIndex(of: feed) ?? source.count
    guard TemplateText.isBlank(source[start..<tag.range.lowerBound]),
      TemplateText.isBlank(source[tag.range.upperBound..<end])
    else { return nil }
    return start..<end
  }

  private mutating func append(_ text: String) { self.text += text.utf8 }

  /// Takes the source over up to a place outside of tags.
  private mutating func take(to end: Int, _ constants: inout [[UInt8]]) {
    while let tag = tags.first, tag.range.lowerBound < end {
      takeText(to: tag.range.lowerBound, &constants)
      if let string = string(of: tag) {
        append(mark(string, &constants))
      } else {
        text += source[tag.range]
      }
      done = tag.range.upperBound
      tags.removeFirst()
    }
    takeText(to: end, &constants)
  }

  /// Blanks at the ends of lines decide what stands alone on one, and stay.
  private mutating func takeText(to end: Int, _ constants: inout [[UInt8]]) {
    guard done < end else { return }
    let lines = source[done..<end].split(
      separator: UInt8(ascii: "\n"),
      omittingEmptySubsequences: false
    )
    for line in lines {
      if line.startIndex > done { append("\n") }
      let start = line.firstIndex { $0 > 0x20 } ?? line.endIndex
      let end = line.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? start
      text += line[..<start]
      if end - start > 6, !TemplateText.isBlank(line[start..<end]) {
        append(mark(Array(line[start..<end]), &constants))
      } else {
        text += line[start..<end]
      }
      text += line[end...]
    }
    done = end
  }

  /// What a tag shows that names a text of the interface.
  private func string(of tag: TemplateTag) -> [UInt8]? {
    guard tag.kind == .escaped, tag.name.hasPrefix("t."),
      let string = strings[String(tag.name.dropFirst(2))]
    else { return nil }
    var bytes: [UInt8] = []
    TemplateText.append(escaping: string, to: &bytes)
    return bytes
  }

  private func mark(_ text: [UInt8], _ constants: inout [[UInt8]]) -> String {
    constants.append(text)
    return "\u{4}\(constants.count - 1)\u{4}"
  }
}
