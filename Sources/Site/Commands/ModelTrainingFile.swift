import Restoration
import SystemPackage
import Vietnamese

/// A file to train on, in UTF-8; lines that are no text are told and left out.
struct ModelTrainingFile {
  let path: FilePath
  let bytes: [UInt8]

  /// The file's name without its folders.
  var name: String { path.lastComponent?.string ?? "" }

  init(_ path: FilePath) throws(FileFailure) {
    self.path = path
    bytes = try Disk.bytes(of: path)
  }

  /// Calls `body` with each line that is not blank.
  ///
  /// - Complexity: O(n).
  func forEachParagraph(_ diagnostics: inout [Diagnostic], _ body: (String) -> Void) {
    var broken = LeftOut()
    var legacy = LeftOut()
    forEachLine { number, line in
      guard !line.contains(0), let text = String(validating: line, as: UTF8.self) else {
        broken.add(line: number, column: Self.flaw(in: line))
        return
      }
      guard LegacyText.repaired(text) == nil else {
        legacy.add(line: number)
        return
      }
      body(text)
    }
    diagnostics += [
      broken.warning(path, "not valid UTF-8", hint: "save the file as UTF-8"),
      legacy.warning(
        path,
        "in an encoding of before Unicode",
        hint: "convert the file; vankho restore --model none does it"
      ),
    ].compactMap { $0 }
  }

  /// The lines with their readings.
  func pairs(_ diagnostics: inout [Diagnostic]) -> [LinePair] {
    var pairs: [LinePair] = []
    var others = LeftOut()
    forEachLine { number, line in
      let text = line.contains(0) ? nil : String(validating: line, as: UTF8.self)
      let found = text.map(LinePair.pairs) ?? []
      if found.isEmpty { others.add(line: number) }
      pairs += found
    }
    let warning = others.warning(
      path,
      "not page<TAB>read<TAB>printed in UTF-8",
      hint: "Training/render_pairs.py writes such files"
    )
    if let warning { diagnostics.append(warning) }
    return pairs
  }

  /// Calls `body` with the number and the bytes of each line that is not blank, without its end.
  private func forEachLine(_ body: (Int, ArraySlice<UInt8>) -> Void) {
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var number = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      number += 1
      let isPair = end > start && bytes[end - 1] == 0x0D
      let line = bytes[start..<(isPair ? end - 1 : end)]
      if line.contains(where: { $0 > 0x20 }) { body(number, line) }
      start = end + 1
    }
  }

  /// The column, from 1, of the first scalar that is none, or is NUL.
  private static func flaw(in line: ArraySlice<UInt8>) -> Int {
    var decoder = UTF8()
    var iterator = line.makeIterator()
    var column = 1
    while case .scalarValue(let scalar) = decoder.decode(&iterator), scalar.value > 0 {
      column += 1
    }
    return column
  }
}

extension ModelTrainingFile {
  /// The lines of a file that were left out for one reason: the first one's place, and how many.
  private struct LeftOut {
    private var first: (line: Int, column: Int)?
    private var count = 0

    mutating func add(line: Int, column: Int = 1) {
      if first == nil { first = (line, column) }
      count += 1
    }

    func warning(_ path: FilePath, _ reason: String, hint: String) -> Diagnostic? {
      first.map { first in
        let subject = count == 1 ? "this line is" : "this line and \(count - 1) more are"
        return Diagnostic(
          .warning,
          path.string,
          line: first.line,
          column: first.column,
          "\(subject) \(reason) and left out",
          hint: hint
        )
      }
    }
  }
}
