/// A JavaScript module taken apart by its lines; not a parser: it knows what it does not understand.
struct ScriptModule: Sendable {
  /// The files beside it that it imports, in order.
  private(set) var imports: [String] = []
  /// The names that it declares at its outermost level.
  private(set) var declared: [String] = []
  /// Its lines without imports, exports, comments and blank lines.
  private(set) var text = ""

  /// Nil for a module that is not written as plainly as `ScriptBundle` asks for.
  init?(_ source: String) {
    // What stands in a literal over several lines is no comment; `import(…)` wants a file of its own.
    guard !source.contains("import("), !source.contains("import.meta") else { return nil }
    var isComment = false
    for line in source.split(separator: "\n", omittingEmptySubsequences: true) {
      let trimmed = line.drop { $0 == " " || $0 == "\t" }
      if isComment || trimmed.hasPrefix("/*") {
        guard let end = trimmed.range(of: "*/") else {
          isComment = true
          continue
        }
        guard end.upperBound == trimmed.endIndex else { return nil }
        isComment = false
        continue
      }
      if trimmed.isEmpty || trimmed.hasPrefix("//") { continue }
      guard trimmed.count(where: { $0 == "`" }).isMultiple(of: 2) else { return nil }
      guard !trimmed.contains("/*") || trimmed.contains("*/") else { return nil }
      guard add(line) else { return nil }
    }
    guard !isComment else { return nil }
  }

  /// Adds a line of code; false when it is not understood.
  private mutating func add(_ line: Substring) -> Bool {
    if line.hasPrefix("import ") {
      guard let match = line.wholeMatch(of: /import \{ [\w, ]+ \} from '\.\/([\w-]+\.js)';/),
        !line.contains(" as ")
      else { return false }
      imports.append(String(match.1))
      return true
    }
    if line.hasPrefix("export {") { return !line.contains(" as ") && !line.contains("from") }
    var code = line
    if let export = code.prefixMatch(of: /export (?=async |const |let |class |function)/) {
      code = code[export.range.upperBound...]
    }
    guard !code.hasPrefix("export ") else { return false }
    if let match = code.prefixMatch(of: /(?:async )?(?:const|let|var|class|function\*?) (.*)/) {
      guard let names = ScriptModule.names(match.1) else { return false }
      declared += names
    }
    text += code + "\n"
    return true
  }

  /// The names that a declaration at the outermost level makes known.
  private static func names(_ rest: Substring) -> [String]? {
    if let name = rest.prefixMatch(of: /[\w$]+/) { return [String(name.0)] }
    guard let list = rest.wholeMatch(of: /[\[{]([\w$, ]+)[\]}] = .*/) else { return nil }
    return list.1.matches(of: /[\w$]+/).map { String($0.0) }
  }
}
