/// A script as it is published: with the modules that it imports in one file, and without comments.
///
/// A reader on a bad line then waits for one answer instead of one after the other. Only what is plainly
/// written is put together: `import { a, b } from './name.js';` on a line of its own at the start,
/// `export` before declarations or a list of names, no name declared twice at the outermost level.
/// A folder with anything else is published as it is.
package struct ScriptBundle: Sendable {
  /// The names of the files that are in it, the script itself last.
  package let parts: [String]
  package let text: String

  /// The scripts of a folder that no other imports, by name; nil when they cannot be put together.
  package static func bundles(_ scripts: [String: String]) -> [String: ScriptBundle]? {
    var modules: [String: ScriptModule] = [:]
    for (name, text) in scripts {
      guard let module = ScriptModule(text) else { return nil }
      modules[name] = module
    }
    let imported = Set(modules.values.flatMap(\.imports))
    var bundles: [String: ScriptBundle] = [:]
    for name in modules.keys.sorted() where !imported.contains(name) {
      guard let bundle = ScriptBundle(name, modules) else { return nil }
      bundles[name] = bundle
    }
    // What only imports itself is in none.
    return Set(bundles.values.flatMap(\.parts)).count == modules.count ? bundles : nil
  }

  /// Modules come before those that import them, each once.
  private init?(_ name: String, _ modules: [String: ScriptModule]) {
    var parts: [String] = []
    var open: Set<String> = []
    func add(_ name: String) -> Bool {
      if parts.contains(name) { return true }
      guard let module = modules[name], open.insert(name).inserted,
        module.imports.allSatisfy(add)
      else { return false }
      parts.append(name)
      return true
    }
    guard add(name) else { return nil }
    let found = parts.compactMap { modules[$0] }
    let declared = found.flatMap(\.declared)
    guard Set(declared).count == declared.count, let script = found.last else { return nil }
    self.parts = parts
    text = found.dropLast().map(\.inner).joined() + script.text
  }
}
