import Mustache

/// The templates of a site, compiled once and checked against the contexts they are given.
struct TemplateSet: Sendable {
  private let library: MustacheLibrary
  /// The hash of every template's text by name, for the provenance of pages.
  let hashes: [String: ContentHash]
  /// The templates that each template includes, itself among them, sorted.
  private let closure: [String: [String]]

  /// Compiles `sources` (text by name).
  ///
  /// - Parameters:
  ///   - sources: the text of each template by its name, which is the file's without `.mustache`.
  ///   - shapes: the context of each template that a page is made with; each must be there.
  ///   - path: the path of a template's file, for diagnostics.
  ///   - diagnostics: takes what is wrong with the templates.
  /// - Returns: the set, or nil with the reasons in `diagnostics`.
  static func compile(
    _ sources: [String: String],
    shapes: [String: ContextShape],
    path: @escaping (String) -> String,
    diagnostics: inout [Diagnostic]
  ) -> TemplateSet? {
    var problems: [Diagnostic] = []
    let tags = sources.mapValues(TemplateTags.init(scanning:))
    for (name, scanned) in tags {
      if let place = scanned.unclosed {
        problems.append(
          Diagnostic(
            .error,
            path(name),
            line: place.line,
            column: place.column,
            "a tag is never closed",
            hint: "end it with }}"
          )
        )
      }
    }
    var check = TemplateCheck(tags: tags, path: path)
    for (name, shape) in shapes.sorted(by: { $0.key < $1.key }) {
      guard sources[name] != nil else {
        problems.append(
          Diagnostic(
            .error,
            path(name),
            "this template is missing",
            hint: "put it back from the program's own templates/ folder"
          )
        )
        continue
      }
      check.check(name, against: shape)
    }
    problems += check.diagnostics
    var library = MustacheLibrary()
    if problems.isEmpty {
      for (name, source) in sources {
        do {
          try library.register(source, named: name)
        } catch let failure as MustacheTemplate.ParserError {
          problems.append(
            Diagnostic(
              .error,
              path(name),
              line: failure.context.lineNumber,
              column: failure.context.columnNumber,
              "\(failure.error)"
            )
          )
        } catch {
          problems.append(Diagnostic(.error, path(name), "\(error)"))
        }
      }
    }
    diagnostics += problems
    guard problems.isEmpty else { return nil }
    return TemplateSet(library: library, sources: sources, tags: tags)
  }

  private init(library: MustacheLibrary, sources: [String: String], tags: [String: TemplateTags]) {
    self.library = library
    hashes = sources.mapValues(ContentHash.init(of:))
    closure = sources.reduce(into: [:]) { closure, source in
      var names: Set<String> = []
      var queue = [source.key]
      while let name = queue.popLast() {
        guard names.insert(name).inserted else { continue }
        queue += tags[name]?.tags.filter { $0.kind == .partial }.map(\.name) ?? []
      }
      closure[source.key] = names.sorted()
    }
  }

  /// The text of `name` with `context` and the strings as `t`; the name is one of those checked at
  /// load.
  func render(_ name: String, _ context: TemplateContext, strings: InterfaceStrings) -> String {
    var values = context.mustache
    values["t"] = strings.texts
    guard let text = library.render(values, withTemplate: name) else {
      preconditionFailure("template \(name) was not checked at load")
    }
    return text
  }

  /// The ingredients of a page made with `name`: that template and all that it includes.
  func ingredients(of name: String) -> [Provenance.Ingredient] {
    (closure[name] ?? []).compactMap { included in
      hashes[included].map { .init("templates/\(included).mustache", $0) }
    }
  }
}
