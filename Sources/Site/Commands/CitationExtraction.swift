import Documents
import Foundation

/// `vankho cite`: paragraphs as JSON Lines in, their citations as JSON Lines out.
public struct CitationExtraction: Sendable {
  private let recognizer = CitationRecognizer(registry: nil)
  private let jobs: Int

  /// An extraction on as many threads as there are cores, or as `jobs` says.
  public init(jobs: Int? = nil) {
    self.jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
  }

  /// Reads `{"id","text"}` a line; a line that is no such thing is an error, and the rest is done.
  public func citations(in bytes: [UInt8], path: String) -> CommandResult {
    let lines = Self.lines(of: bytes)
    let starts = Array(stride(from: 0, to: lines.count, by: Self.linesAtOnce))
    let results = parallelMap(starts, jobs: jobs) { start in
      citations(in: bytes, lines, start..<min(start + Self.linesAtOnce, lines.count), path)
    }
    var result = CommandResult()
    for part in results {
      result.output += part.output
      result.diagnostics += part.diagnostics
    }
    return result
  }

  private static let linesAtOnce = 128

  private static func lines(of bytes: [UInt8]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      lines.append(start..<end)
      start = end + 1
    }
    return lines
  }

  private func citations(
    in bytes: [UInt8],
    _ lines: [Range<Int>],
    _ numbers: Range<Int>,
    _ path: String
  ) -> CommandResult {
    var result = CommandResult()
    bytes.withUnsafeBufferPointer { bytes in
      for number in numbers {
        let line = UnsafeBufferPointer(rebasing: bytes[lines[number]])
        guard line.contains(where: { $0 > 0x20 }) else { continue }
        do {
          let paragraph = try ParagraphLine(reading: line)
          CitationLine(id: paragraph.id, citations: recognizer.citations(in: paragraph.text))
            .write(to: &result.output)
        } catch {
          result.diagnostics.append(
            Diagnostic(
              .error,
              path,
              line: number + 1,
              "this line is no paragraph",
              hint: "write {\"id\": \"…\", \"text\": \"…\"} on one line"
            )
          )
        }
      }
    }
    return result
  }
}
