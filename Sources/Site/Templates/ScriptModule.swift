/// A JavaScript module taken apart by its lines; not a parser: it knows what it does not understand.
struct ScriptModule: Sendable {
  /// The files beside it that it imports, in order.
  private(set) var imports: [String] = []
  /// The names that it declares at its outermost level.
  private(set) var declared: [String] = []
  /// Its lines without imports, comments and blank lines.
  private(set) var text = ""
  /// The same without exports: how it stands in another script.
  private(set) var inner = ""

  /// Nil for a module that is not written as plainly as `ScriptBundle` asks for.
  ///
  /// - Complexity: O(n).
  init?(_ source: String) {
    var isComment = false
    for line in source.utf8.split(separator: UInt8(ascii: "\n")).map(Substring.init) {
      let code = line.utf8.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      let opens = !isComment && code.starts(with: "/*".utf8)
      if isComment || opens {
        let words = Substring(opens ? code.dropFirst(2) : code)
        isComment = !words.contains("*/")
        // What stands behind the end of a comment would be lost with it.
        guard isComment || words.firstRange(of: "*/")?.upperBound == words.endIndex else {
          return nil
        }
        continue
      }
      if code.isEmpty || code.starts(with: "//".utf8) { continue }
      guard isPlain(Substring(code)), add(line) else { return nil }
    }
    guard !isComment else { return nil }
  }

  /// Whether a line of code holds nothing that goes on in the next lines or asks for a file by itself.
  private func isPlain(_ code: Substring) -> Bool {
    var ticks = 0
    var isOpen = false
    var rest = code.utf8
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "`"): ticks += 1
      case UInt8(ascii: "/") where rest.first == UInt8(ascii: "*"):
        isOpen = true
        rest.removeFirst()
      case UInt8(ascii: "*") where rest.first == UInt8(ascii: "/"): isOpen = false
      case UInt8(ascii: "\\") where rest.isEmpty: return false
      case UInt8(ascii: "i"):
        if rest.starts(with: "mport(".utf8) || rest.starts(with: "mport.meta".utf8) { return false }
      default: break
      }
    }
    return ticks.isMultiple(of: 2) && !isOpen
  }

  /// Adds a line of code; false when it is not understood.
  private mutating func add(_ line: Substring) -> Bool {
    // What does not begin with a letter belongs to a declaration above.
    guard let first = line.utf8.first, (first | 0x20) &- 0x61 < 26 else {
      text += line + "\n"
      inner += line + "\n"
      return true
    }
    if line.hasPrefix("import ") { return add(import: line) }
    if line.hasPrefix("export {") {
      text += line + "\n"
      return line.contains("}") && !line.contains(" as ") && !line.contains("from")
    }
    var code = line
    if code.hasPrefix("export ") {
      code = code.dropFirst("export ".count)
      let declarations = ["async ", "const ", "let ", "class ", "function"]
      guard declarations.contains(where: code.hasPrefix) else { return false }
    }
    let rest = code.hasPrefix("async ") ? code.dropFirst("async ".count) : code
    let keywords = ["const ", "let ", "var ", "class ", "function ", "function* "]
    if let keyword = keywords.first(where: rest.hasPrefix) {
      let declaration = rest.dropFirst(keyword.count)
      guard let names = ScriptModule.names(declaration),
        keyword.hasPrefix("class") || keyword.hasPrefix("function")
          || !ScriptModule.declaresMore(declaration)
      else { return false }
      declared += names
    }
    text += line + "\n"
    inner += code + "\n"
    return true
  }

  /// Adds a line `import { a, b } from './name.js';`.
  private mutating func add(import line: Substring) -> Bool {
    let parts = line.split(separator: "'", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].hasPrefix("import { "), parts[0].hasSuffix(" } from "),
      !parts[0].contains(" as "), parts[1].hasPrefix("./"), parts[1].hasSuffix(".js"),
      !parts[1].dropFirst(2).contains("/"), parts[2] == ";"
    else { return false }
    imports.append(String(parts[1].dropFirst(2)))
    return true
  }

  /// The names that a declaration at the outermost level makes known: one, or those of a list.
  private static func names(_ rest: Substring) -> [String]? {
    let name = rest.prefix(while: isNameCharacter)
    if !name.isEmpty { return [String(name)] }
    guard let first = rest.first, first == "[" || first == "{",
      let end = rest.firstIndex(where: { $0 == "]" || $0 == "}" }),
      rest[end...].dropFirst().hasPrefix(" = ")
    else { return nil }
    let list = rest[..<end].dropFirst().split(separator: ",").map { $0.filter { $0 != " " } }
    return list.allSatisfy { $0.allSatisfy(isNameCharacter) } ? list : nil
  }

  /// Whether a comma stands outside of brackets and strings, behind which another name may be declared;
  /// true where it cannot be told.
  private static func declaresMore(_ declaration: Substring) -> Bool {
    var depth = 0
    var quote: UInt8?
    var rest = declaration.utf8[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "\\"): _ = rest.popFirst()
      case UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "`"):
        if quote == nil { quote = byte } else if quote == byte { quote = nil }
      case _ where quote != nil: break
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: ","): if depth == 0 { return true }
      default: break
      }
    }
    return quote != nil
  }

  private static func isNameCharacter(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber) || character == "_"
      || character == "$"
  }
}
