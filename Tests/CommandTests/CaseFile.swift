import Foundation

/// One case of the command line's behaviour, written as a single text file.
///
/// Prose first, up to the first line that opens with `>>> `. Then what stands on the disk before the
/// command runs, then the command, then everything that it gave:
///
///     >>> content/a.txt                  a file with the lines that follow
///     >>> content/b.txt [hex]            its bytes in hexadecimal
///     >>> content/c.txt [size 1000]      that many zero bytes (the file is sparse)
///     >>> content/d [link] .             a symbolic link to `.`
///     >>> content/e.txt [unreadable]     a file that its reader may not open
///     >>> templates/list.mustache [absent]
///     >>> run build --strict
///     >>> show site/index.html           print this file's content, too
///     <<< exit 1
///     <<< stdout
///     <<< stderr
///     <<< files                          every file of the output folder
///     <<< site/index.html
///
/// With `RECORD=1` in the environment the part from the first `<<< ` on is written anew.
struct CaseFile {
  struct Entry {
    let path: String
    let form: Form
    let body: String
  }

  enum Form: Equatable {
    case text, hex, absent, unreadable
    case size(Int)
    case link(String)
  }

  let url: URL
  let prose: String
  private(set) var entries: [Entry] = []
  private(set) var commands: [[String]] = []
  private(set) var shown: [String] = []
  /// The text from the first `<<< ` on.
  let expected: String
  /// The text before it.
  let input: String

  init(reading url: URL) throws {
    self.url = url
    let text = try String(contentsOf: url, encoding: .utf8)
    let split = text.range(of: "\n<<< ")?.lowerBound
    input = split.map { String(text[...$0]) } ?? text
    expected = split.map { String(text[text.index(after: $0)...]) } ?? ""
    let sections = ("\n" + input).components(separatedBy: "\n>>> ")
    prose = sections.first ?? ""
    for section in sections.dropFirst() { add(section) }
  }

  private mutating func add(_ section: String) {
    let parts = section.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
    let words = parts[0].split(separator: " ").map(String.init)
    // Sections are parted by the line break before `>>> `, which is the last one of the body.
    let body = parts.count > 1 && !parts[1].isEmpty ? String(parts[1]).endingInNewline : ""
    switch words[0] {
    case "run": commands.append(Array(words.dropFirst()))
    case "show": shown += words.dropFirst()
    default:
      entries.append(Entry(path: words[0], form: Self.form(words.dropFirst()), body: body))
    }
  }

  private static func form(_ words: ArraySlice<String>) -> Form {
    switch words.first {
    case "[hex]": .hex
    case "[absent]": .absent
    case "[unreadable]": .unreadable
    case "[link]": .link(words.last ?? "")
    case "[size": .size(words.last.flatMap { Int($0.dropLast()) } ?? 0)
    default: .text
    }
  }
}

extension String {
  fileprivate var endingInNewline: String { hasSuffix("\n") ? self : self + "\n" }
}
