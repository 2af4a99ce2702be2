import Mustache

/// Takes one template apart by letting swift-mustache render it with marks in the place of values.
///
/// 1. The template's text has marks at both ends of each section (`MarkedTemplate`).
/// 2. A sample of the context is rendered: every text a mark that names it, every list one item.
/// 3. The result is cut at the marks. What stands between is constant; a marked item is the place
///    of a list, whose items are compiled the same way, each shape of them once.
struct TemplateCompiler: Sendable {
  let name: String
  /// The form of the page's context, without the strings.
  let form: ContextShape
  let strings: [String: String]
  /// The marked templates.
  let library: MustacheLibrary
  /// The texts that marks in them stand for.
  let constants: [[UInt8]]

  /// The programs of the whole template.
  var programs: TemplateItems {
    TemplateItems(form: form) { program(for: $0, forms: [form], lists: [], path: []) }
  }

  /// The program of the template, or of an item of one of its lists.
  ///
  /// - Parameters:
  ///   - levels: the page's context, then the items that lead to the part that is compiled.
  ///   - forms: the form of each level.
  ///   - lists: for each level but the last, the number of the list that holds the next one.
  ///   - path: which list of those shown it is, on each level; a template may show one twice.
  /// - Returns: the program for contexts of the shapes of `levels`.
  private func program(
    for levels: [TemplateLevel],
    forms: [ContextShape],
    lists: [Int],
    path: [Int]
  ) -> TemplateProgram {
    var values = sample(levels, forms, lists, level: 0)
    values["t"] = strings
    guard let text = library.render(values, withTemplate: name) else {
      preconditionFailure("template \(name) was not checked at load")
    }
    var nodes = TemplateRendering.nodes(of: text, constants)
    for place in path { nodes = Self.items(in: nodes)[place].nodes }
    var count = 0
    let pieces = nodes.map { node -> TemplateProgram.Piece in
      switch node {
      case .constant(let bytes): return .constant(bytes)
      case .value(let level, let index): return .value(level: level, index: index)
      case .item(let level, let index, _):
        let place = count
        count += 1
        let inner = forms + [forms[level].listForm(index, of: levels[level].context)]
        let items = TemplateItems(form: inner[inner.count - 1]) { levels in
          program(for: levels, forms: inner, lists: lists + [index], path: path + [place])
        }
        return .list(level: level, index: index, items: items)
      }
    }
    return TemplateProgram(pieces)
  }

  private static func items(
    in nodes: [TemplateRendering.Node]
  ) -> [(index: Int, nodes: [TemplateRendering.Node])] {
    nodes.compactMap { node in
      guard case .item(_, let index, let nodes) = node else { return nil }
      return (index, nodes)
    }
  }

  /// The context of `level` with marks for its values, and in its lists one item each: the next
  /// level's in the list that holds it, the first one in the others, where it only shows the place.
  private func sample(
    _ levels: [TemplateLevel],
    _ forms: [ContextShape],
    _ lists: [Int],
    level: Int
  ) -> [String: Any] {
    var sample = TemplateSample(level: level, showsLists: true)
    if level < lists.count {
      sample.expanded = (lists[level], self.sample(levels, forms, lists, level: level + 1))
    }
    return sample.values(levels[level].context, forms[level])
  }
}
