/// What a template may use: the names of a context and the kind of each.
///
/// The contract between the program and the templates. A template that uses another name is refused
/// when it is loaded (swift-mustache itself prints nothing for a name it does not know).
struct ContextShape: Sendable {
  indirect enum Field: Sendable {
    case text
    /// May be absent; to be shown only inside a section over it.
    case optional
    case html
    /// HTML that may be absent; to be shown only inside a section over it.
    case optionalHTML
    case flag
    case list(ContextShape)
    case object(ContextShape)
    /// An object that may be absent.
    case optionalObject(ContextShape)
  }

  let fields: [String: Field]
  /// The same in the order of names, in which a context is laid out (`TemplateLevel`).
  let ordered: [(name: String, field: Field)]

  init(_ fields: [String: Field]) {
    self.fields = fields
    ordered = fields.sorted { $0.key < $1.key }.map { (name: $0.key, field: $0.value) }
  }

  /// The same without the field `name`.
  func removing(_ name: String) -> ContextShape {
    ContextShape(fields.filter { $0.key != name })
  }

  func adding(_ other: [String: Field]) -> ContextShape {
    ContextShape(fields.merging(other) { _, new in new })
  }
}

extension ContextShape {
  /// The first way in which `context` breaks the shape; nil when it fits.
  func mismatch(with context: TemplateContext) -> String? {
    for name in fields.keys.sorted() where context[name] == nil { return "\(name) is missing" }
    for (name, value) in context.sorted(by: { $0.key < $1.key }) {
      guard let field = fields[name] else { return "\(name) is not declared" }
      if let mismatch = field.mismatch(with: value) { return "\(name): \(mismatch)" }
    }
    return nil
  }
}

extension ContextShape.Field {
  fileprivate func mismatch(with value: TemplateValue) -> String? {
    switch (self, value) {
    case (.text, .text), (.optional, .text), (.optional, .absent), (.html, .html), (.flag, .flag),
      (.optionalHTML, .html), (.optionalHTML, .absent), (.optionalObject, .absent):
      nil
    case (.list(let shape), .list(let contexts)):
      contexts.lazy.compactMap(shape.mismatch).first
    case (.object(let shape), .object(let context)),
      (.optionalObject(let shape), .object(let context)):
      shape.mismatch(with: context)
    default: "\(value) is no \(self)"
    }
  }
}
