/// One context laid out for a template: what shape it has, and its values in the order of names.
///
/// Contexts of equal shape differ in nothing that decides which parts of a template are shown, so
/// that one compiled template (`TemplateProgram`) serves them all. An item of a list is a level of
/// its own, with a shape of its own.
struct TemplateLevel: Sendable {
  /// A byte a value: what is there and what is not.
  private(set) var shape: [UInt8] = []
  private(set) var values: [TemplateValue] = []
  let context: TemplateContext

  /// Lays out `context`, whose form is `form`; names that the form does not declare are passed over.
  ///
  /// - Complexity: O(fields of the form), whatever the length of texts and lists.
  init(_ context: TemplateContext, _ form: ContextShape) {
    self.context = context
    shape.reserveCapacity(form.ordered.count)
    values.reserveCapacity(form.ordered.count)
    append(context, form)
  }

  private mutating func append(_ context: TemplateContext, _ form: ContextShape) {
    for (name, field) in form.ordered {
      let value = context[name] ?? .absent
      switch (value, field) {
      case (.object(let inner), .object(let form)), (.object(let inner), .optionalObject(let form)):
        shape.append(UInt8(ascii: "{"))
        append(inner, form)
        shape.append(UInt8(ascii: "}"))
      default:
        shape.append(Self.mark(of: value))
        values.append(value)
      }
    }
  }

  /// Empty texts are told apart because Mustache indents only lines that hold something.
  private static func mark(of value: TemplateValue) -> UInt8 {
    switch value {
    case .text(let text): text.isEmpty ? UInt8(ascii: "e") : UInt8(ascii: "t")
    case .html(let text): text.isEmpty ? UInt8(ascii: "E") : UInt8(ascii: "h")
    case .bytes(let bytes): bytes.isEmpty ? UInt8(ascii: "E") : UInt8(ascii: "h")
    case .flag(let flag): flag ? UInt8(ascii: "y") : UInt8(ascii: "n")
    case .list(let contexts): contexts.isEmpty ? UInt8(ascii: "0") : UInt8(ascii: "l")
    case .absent: UInt8(ascii: "a")
    case .object: UInt8(ascii: "o")
    }
  }
}
