import SystemPackage

/// Builds a site: content and templates → files.
///
/// 1. Settings, templates and strings are read; an error in them ends the build.
/// 2. Every document is read and restored once and taken into the catalogue; its text is let go, the
///    restored one stays in the cache. What is published of a document is
///    drafted while it is at hand and kept in a file (`PageDrafts`).
/// 3. The catalogue resolves citations: what is held, what is not, who cites whom.
/// 4. Drafts, or documents read again, stream through and become pages; each page goes to the publisher,
///    each record to the search index, and nothing of them stays in memory.
/// 5. Lists, feeds and the index follow; then all appears at once.
///
/// Each step is spared what the record of the last build shows to be as it was (`BuildRecord`); where
/// nothing has changed, there is no step at all.
///
/// A fault of one document is a diagnostic, and the rest is built.
public struct Build: Sendable {
  private let options: BuildOptions

  public init(_ options: BuildOptions) {
    self.options = options
  }

  /// Builds and reports; `observe` sees every file that is made, whether it changed or not.
  public func run(observing observe: (OutputFile) -> Void = { _ in }) -> BuildReport {
    var run = BuildRun(options: options)
    do {
      do {
        try run.go(observe)
      } catch is BuildRun.DamagedRecord {
        run = BuildRun(options: options, usesRecord: false)
        try run.go(observe)
      }
    } catch let failure as FileFailure {
      run.fail(failure)
    } catch {
      run.diagnostics.append(Diagnostic(.error, options.output.string, "\(error)"))
    }
    return run.report
  }
}
