/// The control characters that stand for values and for constant text while a template is compiled, and
/// the tags that put the ends of list items into its text.
///
/// No text of a page and no template can hold them: they become U+FFFD where they are read.
enum TemplateMarks {
  static let value: UInt8 = 1
  static let itemStart: UInt8 = 2
  static let itemEnd: UInt8 = 3
  static let constant: UInt8 = 4
  /// All of them.
  static let all: ClosedRange<UInt8> = 1...4

  /// The name under which an item knows which list it belongs to; no context declares it.
  static let listName = "vk-list"

  static let startPartial = "vk-start"
  static let endPartial = "vk-end"
  static let startTag = "\u{2}{{{\(listName)}}}\u{2}"
  static let endTag = "\u{3}"

  /// The partials that mark the ends of an item where a section's tag has a line of its own.
  static let partials = [startPartial: startTag, endPartial: endTag]

  /// The mark of a value: its level and its number.
  static func mark(level: Int, index: Int) -> String { "\u{1}\(level).\(index)\u{1}" }
}
