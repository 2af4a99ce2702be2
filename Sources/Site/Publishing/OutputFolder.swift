import SystemPackage

/// Where the site goes, as against the folders that a build only reads.
enum OutputFolder {
  /// An error for each folder of sources that the output lies in or holds: there, pages would be
  /// written among the sources, or the sources would lie open on the web.
  static func conflicts(_ options: BuildOptions) -> [Diagnostic] {
    let output = Disk.resolved(options.output)
    return [options.content, options.templates].compactMap { sources in
      let resolved = Disk.resolved(sources)
      guard output.starts(with: resolved) || resolved.starts(with: output) else { return nil }
      return Diagnostic(
        .error,
        options.output.string,
        "the output and the folder \"\(sources)\" lie in one another",
        hint: "give --output a folder of its own"
      )
    }
  }
}
