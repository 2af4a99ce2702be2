import Mustache
import Synchronization

/// The templates as swift-mustache renders them, parsed when the first of them is asked for: those
/// that are taken apart (`TemplateProgram`) never are.
///
/// A class because threads share what one of them has parsed.
final class PlainTemplates: Sendable {
  /// The text of each template by its name; where one of them is rendered as a whole, all have been
  /// parsed before (`TemplateSet.compile`).
  let sources: [String: String]
  private let library = Mutex<MustacheLibrary?>(nil)

  init(_ sources: [String: String]) {
    self.sources = sources
  }

  /// What `name` gives for `values`; nil where there is no such template.
  func rendering(of name: String, _ values: [String: Any]) -> String? {
    parsed.render(values, withTemplate: name)
  }

  private var parsed: MustacheLibrary {
    library.withLock { library in
      if let library { return library }
      var parsed = MustacheLibrary()
      for (name, source) in sources {
        do {
          try parsed.register(source, named: name)
        } catch {
          preconditionFailure("template \(name) was not checked at load")
        }
      }
      library = parsed
      return parsed
    }
  }
}
