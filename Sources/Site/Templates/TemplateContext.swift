/// The values that one page, or one item of a list, has for the names of its form.
///
/// A page names some dozens of them, each once: they stand side by side in the order in which they were
/// named.
struct TemplateContext: Sendable, ExpressibleByDictionaryLiteral {
  private var fields: [(FieldName, TemplateValue)]

  init(dictionaryLiteral fields: (FieldName, TemplateValue)...) {
    self.fields = fields
  }

  /// The value of a name; nil where it has none.
  ///
  /// Setting nil changes nothing.
  /// - Complexity: O(names), a few nanoseconds.
  subscript(name: FieldName) -> TemplateValue? {
    get {
      guard let index = index(of: name) else { return nil }
      return fields[index].1
    }
    set {
      guard let newValue else { return }
      if let index = index(of: name) {
        fields[index].1 = newValue
      } else {
        fields.append((name, newValue))
      }
    }
  }

  private func index(of name: FieldName) -> Int? {
    // Only names are looked at, so that no value is counted.
    for index in fields.indices where fields[index].0 == name { return index }
    return nil
  }

  /// Takes the values of another context, which count where both have one.
  mutating func merge(_ other: TemplateContext) {
    for (name, value) in other.fields { self[name] = value }
  }

  /// The context with the values of another one.
  func adding(_ other: TemplateContext) -> TemplateContext {
    var context = self
    context.merge(other)
    return context
  }

  /// The values by the texts of their names, as swift-mustache takes them: plain dictionaries, which
  /// render three times as fast as reflected structs.
  var mustache: [String: Any] {
    Dictionary(
      fields.map { ($0.rawValue, $1.mustache) },
      uniquingKeysWith: { $1 }
    )
  }
}
