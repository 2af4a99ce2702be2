/// A value that a template may show; a context is a dictionary of them.
///
/// Text is escaped when shown. `html` is shown as it is: it comes from cmark or from our own
/// renderers, never from a source. `absent` stands for an optional text that is not there, so that
/// a section over it is empty and no outer value of the same name shows through.
enum TemplateValue: Sendable, Hashable {
  case text(String)
  case html(String)
  case flag(Bool)
  case list([TemplateContext])
  case object(TemplateContext)
  case absent

  static func optional(_ text: String?) -> TemplateValue {
    guard let text, !text.isEmpty else { return .absent }
    return .text(text)
  }

  /// The form in which swift-mustache takes it: plain dictionaries, which render three times as
  /// fast as reflected structs.
  var mustache: Any {
    switch self {
    case .text(let text): text.withoutMark
    case .html(let text): text
    case .flag(let flag): flag
    case .list(let contexts): contexts.map(\.mustache)
    case .object(let context): context.mustache
    case .absent: false
    }
  }
}

typealias TemplateContext = [String: TemplateValue]

extension TemplateContext {
  var mustache: [String: Any] { mapValues(\.mustache) }

  /// A text that is the same for equal contexts and different for others, for hashing.
  var canonicalText: String {
    sorted { $0.key < $1.key }.map { "\($0.key)\u{1}\($0.value.canonicalText)\u{2}" }.joined()
  }
}

extension String {
  /// The text without the character that marks where a body goes (`PageRenderer`).
  fileprivate var withoutMark: String {
    guard utf8.contains(1) else { return self }
    return replacing("\u{1}", with: "\u{FFFD}")
  }
}

extension TemplateValue {
  fileprivate var canonicalText: String {
    switch self {
    case .text(let text): "t" + text
    case .html(let text): "h" + text
    case .flag(let flag): flag ? "y" : "n"
    case .list(let contexts): "l" + contexts.map { $0.canonicalText + "\u{3}" }.joined()
    case .object(let context): "o" + context.canonicalText + "\u{3}"
    case .absent: "a"
    }
  }
}
