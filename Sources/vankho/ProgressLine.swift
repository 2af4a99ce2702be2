import Foundation
import Site
import Synchronization

/// One line on the terminal that tells how far the build has come; nothing where there is none.
///
/// A class because the threads of a build write on it in turn.
final class ProgressLine: Sendable {
  private struct State {
    var stage = ""
    var began = ContinuousClock.now
    var shown = ContinuousClock.now
    var isShown = false
  }

  private let state = Mutex(State())

  /// Nil unless standard error is a terminal.
  init?() {
    guard isatty(STDERR_FILENO) == 1 else { return nil }
  }

  /// Shows stage, number and rate, ten times a second at most.
  func show(_ progress: BuildProgress) {
    let line = state.withLock { state -> String? in
      let now = ContinuousClock.now
      if state.stage != progress.stage {
        state.stage = progress.stage
        state.began = now
      }
      guard now - state.shown > .milliseconds(100) else { return nil }
      state.shown = now
      state.isShown = true
      let seconds = max((now - state.began) / .seconds(1), 0.001)
      return "\(progress.stage) \(progress.done)/\(progress.total), "
        + "\(Int(Double(progress.done) / seconds)) a second"
    }
    if let line { Terminal.write("\r\u{1B}[K" + line, to: .standardError) }
  }

  /// Takes the line away.
  func clear() {
    let wasShown = state.withLock { state in
      defer { state.isShown = false }
      return state.isShown
    }
    if wasShown { Terminal.write("\r\u{1B}[K", to: .standardError) }
  }
}
