/// Makes the values with which a template is rendered to be taken apart.
struct TemplateSample {
  let level: Int
  /// False to leave lists empty, in items that are rendered only for their place.
  let showsLists: Bool
  /// The item to show in the list of that number.
  var expanded: (list: Int, item: [String: Any])?
  private var index = 0

  init(level: Int, showsLists: Bool) {
    self.level = level
    self.showsLists = showsLists
  }

  /// The values of `context` in the numbering of `TemplateLevel`.
  mutating func values(_ context: TemplateContext, _ form: ContextShape) -> [String: Any] {
    var values: [String: Any] = [:]
    for (name, field) in form.ordered {
      let value = context[name] ?? .absent
      switch (value, field) {
      case (.object(let inner), .object(let form)), (.object(let inner), .optionalObject(let form)):
        values[name.rawValue] = self.values(inner, form)
      default:
        values[name.rawValue] = shown(value, field)
        index += 1
      }
    }
    return values
  }

  private func shown(_ value: TemplateValue, _ field: ContextShape.Field) -> Any {
    let mark = TemplateMarks.mark(level: level, index: index)
    switch value {
    case .text(let text), .html(let text): return text.isEmpty ? "" : mark
    case .bytes(let bytes): return bytes.isEmpty ? "" : mark
    case .flag(let flag): return flag
    case .absent, .object: return false
    case .list(let contexts):
      guard showsLists, let first = contexts.first, case .list(let form) = field else {
        return [[String: Any]]()
      }
      var item: [String: Any]
      if let expanded, expanded.list == index {
        item = expanded.item
      } else {
        var sample = TemplateSample(level: level + 1, showsLists: false)
        item = sample.values(first, form)
      }
      item[TemplateMarks.listName] = "\(level).\(index)"
      return [item]
    }
  }
}

extension ContextShape {
  /// The form of the items of the list that has that number in the layout of `context`.
  func listForm(_ index: Int, of context: TemplateContext) -> ContextShape {
    var count = 0
    return listForm(index, of: context, &count) ?? ContextShape([:])
  }

  private func listForm(
    _ wanted: Int,
    of context: TemplateContext,
    _ count: inout Int
  ) -> ContextShape? {
    for (name, field) in ordered {
      switch (context[name] ?? .absent, field) {
      case (.object(let inner), .object(let form)), (.object(let inner), .optionalObject(let form)):
        if let found = form.listForm(wanted, of: inner, &count) { return found }
      default:
        if count == wanted, case .list(let form) = field { return form }
        count += 1
      }
    }
    return nil
  }
}
