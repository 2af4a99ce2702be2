import Mustache

/// The templates of a site, compiled once and checked against the contexts they are given.
struct TemplateSet: Sendable {
  private let library: PlainTemplates
  private let shapes: [String: ContextShape]
  private let strings: [String: String]
  /// The templates that are taken apart; the others are rendered anew for each page.
  private let programs: [String: TemplateItems]
  /// The hash of every template's text by name, for the provenance of pages.
  let hashes: [String: ContentHash]
  /// The templates that each template includes, itself among them, sorted.
  private let closure: [String: [String]]

  /// Compiles `sources` (text by name).
  ///
  /// - Parameters:
  ///   - sources: the text of each template by its name, which is the file's without `.mustache`.
  ///   - shapes: the context of each template that a page is made with; each must be there.
  ///   - strings: the texts of the interface, `t` in every template.
  ///   - path: the path of a template's file, for diagnostics.
  ///   - diagnostics: takes what is wrong with the templates.
  /// - Returns: the set, or nil with the reasons in `diagnostics`.
  static func compile(
    _ sources: [String: String],
    shapes: [String: ContextShape],
    strings: InterfaceStrings,
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
    var marked = MustacheLibrary()
    var constants: [[UInt8]] = []
    let texts = strings.texts.mapValues(\.withoutMarks)
    let library = PlainTemplates(
      sources.merging(TemplateMarks.partials, uniquingKeysWith: { $1 })
    )
    let closure = Self.closure(of: sources, tags)
    // Marks stand where items begin, so what depends on that is rendered as a whole: the lines of an
    // indented partial, and a list that is shown in items of another one.
    let whole = Set(
      shapes.keys.filter { name in
        let included = (closure[name] ?? []).compactMap { tags[$0]?.tags }.joined()
        return check.reachingOut.contains(name)
          || included.contains { $0.kind == .partial && $0.isIndented }
      }
    )
    if problems.isEmpty {
      for (name, source) in library.sources {
        do {
          if !whole.isEmpty { _ = try MustacheTemplate(string: source) }
          let text = tags[name].map { tags in
            let marked = MarkedTemplate(source, tags, strings: texts, constants: &constants)
            return String(decoding: marked.text, as: UTF8.self)
          }
          do {
            try marked.register(text ?? source, named: name)
          } catch {
            // What is wrong stands elsewhere in the template itself.
            _ = try MustacheTemplate(string: source)
            throw error
          }
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
    return TemplateSet(
      library: library,
      marked: marked,
      constants: constants,
      shapes: shapes,
      strings: texts,
      hashes: sources.mapValues(ContentHash.init(of:)),
      closure: closure,
      whole: whole
    )
  }

  private init(
    library: PlainTemplates,
    marked: MustacheLibrary,
    constants: [[UInt8]],
    shapes: [String: ContextShape],
    strings: [String: String],
    hashes: [String: ContentHash],
    closure: [String: [String]],
    whole: Set<String>
  ) {
    self.library = library
    self.shapes = shapes
    self.strings = strings
    self.hashes = hashes
    self.closure = closure
    var programs: [String: TemplateItems] = [:]
    for (name, shape) in shapes where !whole.contains(name) {
      let form = shape.removing("t")
      let compiler = TemplateCompiler(
        name: name,
        form: form,
        strings: strings,
        library: marked,
        constants: constants
      )
      programs[name] = compiler.programs
    }
    self.programs = programs
  }

  /// The templates that each template includes, itself among them, sorted.
  private static func closure(
    of sources: [String: String],
    _ tags: [String: TemplateTags]
  ) -> [String: [String]] {
    sources.reduce(into: [:]) { closure, source in
      var names: Set<String> = []
      var queue = [source.key]
      while let name = queue.popLast() {
        guard names.insert(name).inserted else { continue }
        queue += tags[name]?.tags.filter { $0.kind == .partial }.map(\.name) ?? []
      }
      closure[source.key] = names.sorted()
    }
  }

  /// Appends what `name` gives for `context`; the name is one of those checked at load.
  ///
  /// - Complexity: O(length of the result), but for the first context of each shape.
  func append(_ name: String, _ context: TemplateContext, to bytes: inout [UInt8]) {
    guard let programs = programs[name] else {
      bytes.append(contentsOf: rendering(of: name, context).utf8)
      return
    }
    let levels = [TemplateLevel(context, programs.form)]
    programs.program(for: levels).append(levels, to: &bytes)
  }

  /// Appends bytes that are the same for equal contexts of `name` and different for others.
  func appendCanonical(_ name: String, _ context: TemplateContext, to bytes: inout [UInt8]) {
    if let shape = shapes[name] { context.appendCanonical(shape, to: &bytes) }
  }

  /// What `name` gives for `context`, rendered by swift-mustache as a whole.
  func rendering(of name: String, _ context: TemplateContext) -> String {
    var values = context.mustache
    values["t"] = strings
    guard let text = library.rendering(of: name, values) else {
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

extension String {
  /// The text without the characters that mark values while a template is compiled.
  var withoutMarks: String {
    guard utf8.contains(where: TemplateMarks.all.contains) else { return self }
    return String(
      String.UnicodeScalarView(
        unicodeScalars.map { scalar in
          UInt8(exactly: scalar.value).map(TemplateMarks.all.contains) == true ? "\u{FFFD}" : scalar
        }
      )
    )
  }
}
