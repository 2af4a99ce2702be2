/// A value that a template may show.
///
/// Text is escaped when shown. `html` is shown as it is: it comes from cmark or from our own
/// renderers, never from a source. `absent` stands for an optional text that is not there, so that
/// a section over it is empty and no outer value of the same name shows through.
enum TemplateValue: Sendable {
  case text(String)
  case html(String)
  /// HTML that is large or already bytes, such as the body of a page.
  case bytes([UInt8])
  case flag(Bool)
  case list([TemplateContext])
  case object(TemplateContext)
  case absent

  static func optional(_ text: String?) -> TemplateValue {
    guard let text, !text.isEmpty else { return .absent }
    return .text(text)
  }

  /// The form in which swift-mustache takes it.
  var mustache: Any {
    switch self {
    case .text(let text): text.withoutMarks
    case .html(let text): text
    case .bytes(let bytes): String(decoding: bytes, as: UTF8.self)
    case .flag(let flag): flag
    case .list(let contexts): contexts.map(\.mustache)
    case .object(let context): context.mustache
    case .absent: false
    }
  }
}

extension TemplateContext {
  /// Appends bytes that are the same for equal contexts of one form and different for others, for
  /// hashing.
  func appendCanonical(_ form: ContextShape, to bytes: inout [UInt8]) {
    for (name, field) in form.ordered {
      (self[name] ?? .absent).appendCanonical(field, to: &bytes)
    }
  }
}

extension TemplateValue {
  fileprivate func appendCanonical(_ field: ContextShape.Field, to bytes: inout [UInt8]) {
    switch (self, field) {
    case (.text(let text), _), (.html(let text), _):
      bytes.append(UInt8(ascii: "t"))
      bytes.append(contentsOf: text.utf8)
    case (.bytes(let html), _):
      bytes.append(UInt8(ascii: "t"))
      bytes.append(contentsOf: html)
    case (.flag(let flag), _): bytes.append(flag ? UInt8(ascii: "y") : UInt8(ascii: "n"))
    case (.list(let contexts), .list(let form)):
      bytes.append(UInt8(ascii: "l"))
      for context in contexts { context.appendCanonical(form, to: &bytes) }
    case (.object(let context), .object(let form)),
      (.object(let context), .optionalObject(let form)):
      bytes.append(UInt8(ascii: "o"))
      context.appendCanonical(form, to: &bytes)
    default: bytes.append(UInt8(ascii: "a"))
    }
    // No text holds it, so that the end of one is never taken for more of it.
    bytes.append(0)
  }
}
