/// Holds the tags of one template against the shape of its context.
///
/// Names are looked up as Mustache does: in the innermost section's context first, then outwards;
/// `a.b` finds `a` so and then `b` in it. Partials are followed with the context that they are
/// used in.
struct TemplateCheck {
  let tags: [String: TemplateTags]
  private(set) var diagnostics: [Diagnostic] = []
  /// The templates that were checked and show a list of an outer context inside an item of another
  /// list.
  private(set) var reachingOut: Set<String> = []
  private let path: (String) -> String

  /// - Parameters:
  ///   - tags: the tags of every template by name.
  ///   - path: the path of a template's file, for diagnostics.
  init(tags: [String: TemplateTags], path: @escaping (String) -> String) {
    self.tags = tags
    self.path = path
  }

  /// Checks the template `name` and the partials it uses against `shape`.
  mutating func check(_ name: String, against shape: ContextShape) {
    check(name, frames: [Frame(name: "", scope: .context(shape))], within: [name])
  }

  private enum Scope {
    case context(ContextShape)
    /// A section over a flag or an optional text: opens no context of its own.
    case same
  }

  private struct Frame {
    let name: String
    let scope: Scope
    /// Whether it is an item of a list.
    var isItem = false
  }

  private mutating func check(_ template: String, frames outer: [Frame], within: [String]) {
    guard let scanned = tags[template] else { return }
    var frames = outer
    for tag in scanned.tags {
      switch tag.kind {
      case .comment: continue
      case .unsupported:
        report(template, tag, "\"{{\(tag.name)}}\" is a kind of tag that templates here do not use")
      case .partial:
        guard tags[tag.name] != nil else {
          report(template, tag, "no template \"\(tag.name).mustache\" for this partial")
          continue
        }
        guard !within.contains(tag.name) else {
          report(template, tag, "the partial \"\(tag.name)\" contains itself")
          continue
        }
        check(tag.name, frames: frames, within: within + [tag.name])
      case .end:
        guard frames.count > outer.count, frames.last?.name == tag.name else {
          report(template, tag, "\"{{/\(tag.name)}}\" closes no open section of that name")
          return
        }
        frames.removeLast()
      case .section, .inverted, .escaped, .unescaped:
        guard let (field, depth) = field(named: tag.name, in: frames) else {
          report(template, tag, "unknown name \"\(tag.name)\"", hint: hint(for: tag, in: frames))
          if tag.kind == .section || tag.kind == .inverted {
            frames.append(Frame(name: tag.name, scope: .same))
          }
          continue
        }
        if case .list = field, depth < frames.lastIndex(where: \.isItem) ?? 0,
          let page = within.first
        {
          reachingOut.insert(page)
        }
        check(tag, of: field, in: template, frames: &frames)
      }
    }
    if frames.count > outer.count, let open = frames.last {
      let tag = scanned.tags.last { $0.name == open.name && $0.kind != .end }
      report(template, tag, "the section \"\(open.name)\" is never closed")
    }
  }

  private mutating func check(
    _ tag: TemplateTag,
    of field: ContextShape.Field,
    in template: String,
    frames: inout [Frame]
  ) {
    switch (tag.kind, field) {
    case (.section, .list(let shape)):
      frames.append(Frame(name: tag.name, scope: .context(shape), isItem: true))
    case (.section, .object(let shape)), (.section, .optionalObject(let shape)):
      frames.append(Frame(name: tag.name, scope: .context(shape)))
    case (.section, .flag), (.section, .optional), (.section, .optionalHTML), (.inverted, _):
      frames.append(Frame(name: tag.name, scope: .same))
    case (.escaped, .text), (.unescaped, .html): break
    case (.escaped, .optional), (.unescaped, .optionalHTML):
      if !frames.contains(where: { $0.name == tag.name }) {
        report(
          template,
          tag,
          "\"\(tag.name)\" may be absent",
          hint: "show it inside {{#\(tag.name)}}…{{/\(tag.name)}}"
        )
      }
    case (.unescaped, .text), (.unescaped, .optional):
      report(
        template,
        tag,
        "\"\(tag.name)\" is text and must be escaped",
        hint: "write {{\(tag.name)}}"
      )
    case (.escaped, .html), (.escaped, .optionalHTML):
      report(template, tag, "\"\(tag.name)\" is HTML", hint: "write {{{\(tag.name)}}}")
    default:
      report(template, tag, "\"\(tag.name)\" cannot be used this way")
      if tag.kind == .section { frames.append(Frame(name: tag.name, scope: .same)) }
    }
  }

  /// The field that a name means, and the frame in which it is found.
  private func field(
    named name: String,
    in frames: [Frame]
  ) -> (field: ContextShape.Field, depth: Int)? {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    for (depth, frame) in frames.enumerated().reversed() {
      guard case .context(let shape) = frame.scope, var field = shape.fields[parts[0]] else {
        continue
      }
      for part in parts.dropFirst() {
        switch field {
        case .object(let inner), .optionalObject(let inner):
          guard let next = inner.fields[part] else { return nil }
          field = next
        default: return nil
        }
      }
      return (field, depth)
    }
    return nil
  }

  private func hint(for tag: TemplateTag, in frames: [Frame]) -> String {
    if tag.name.hasPrefix("t.") {
      return "add \"\(tag.name.dropFirst(2))\" to strings.vi.yml and strings.en.yml"
    }
    let names = frames.reversed().flatMap { frame -> [String] in
      guard case .context(let shape) = frame.scope else { return [] }
      return shape.fields.keys.sorted()
    }
    return "known here: \(names.joined(separator: ", "))"
  }

  private mutating func report(
    _ template: String,
    _ tag: TemplateTag?,
    _ message: String,
    hint: String? = nil
  ) {
    let diagnostic = Diagnostic(
      .error,
      path(template),
      line: tag?.line ?? 1,
      column: tag?.column ?? 1,
      message,
      hint: hint
    )
    if !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
  }
}
