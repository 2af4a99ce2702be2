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
  /// The same in the order of names, in which a context is laid out (`TemplateLevel`), but for the
  /// names of strings, which no context has.
  let ordered: [(name: FieldName, field: Field)]

  init(_ fields: [String: Field]) {
    self.fields = fields
    ordered = fields.sorted { $0.key < $1.key }.compactMap { name, field in
      FieldName(rawValue: name).map { ($0, field) }
    }
  }

  /// The same without the field `name`.
  func removing(_ name: String) -> ContextShape {
    ContextShape(fields.filter { $0.key != name })
  }

  func adding(_ other: [String: Field]) -> ContextShape {
    ContextShape(fields.merging(other) { _, new in new })
  }
}
