import Restoration
import SystemPackage

/// `vankho evaluate`: how near a restored text is to the printed one.
public struct RestorationEvaluation: Sendable {
  public init() {}

  /// Compares the file `restored`, text or restore's JSON, with the file `gold`.
  public func compare(gold: String, restored: String) -> CommandResult {
    var result = CommandResult()
    guard let goldText = read(gold, &result.diagnostics),
      let restoredText = read(restored, &result.diagnostics)
    else { return result }
    do {
      result.output = try Evaluation(gold: goldText, restoredFile: restoredText).json + "\n"
    } catch {
      result.diagnostics.append(
        Diagnostic(.error, restored, "\(error)", hint: "give what vankho restore printed")
      )
    }
    return result
  }

  private func read(_ path: String, _ diagnostics: inout [Diagnostic]) -> String? {
    do {
      return SourceDecoding.decode(
        try Disk.bytes(of: FilePath(path)),
        path: path,
        mayBeBlank: true,
        diagnostics: &diagnostics
      )
    } catch {
      diagnostics.append(
        Diagnostic(.error, path, error.description, hint: "look whether the file is there")
      )
      return nil
    }
  }
}
