import Restoration

/// `vankho evaluate`: how near a restored text is to the printed one.
public struct RestorationEvaluation: Sendable {
  public init() {}

  /// Compares the file `restored`, text or restore's JSON, with the file `gold`.
  public func compare(gold: String, restored: String) -> CommandResult {
    var result = CommandResult()
    guard let goldText = SourceDecoding.text(of: gold, diagnostics: &result.diagnostics),
      let restoredText = SourceDecoding.text(of: restored, diagnostics: &result.diagnostics)
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
}
