import SystemPackage

/// Where the site and the cache go, as against the folders that a build only reads.
enum OutputFolder {
  /// An error for each folder of sources that the output lies in or holds, else for each folder that
  /// the cache lies in.
  ///
  /// Pages would be written among the sources, or the sources would lie open on the web.
  static func conflicts(_ options: BuildOptions) -> [Diagnostic] {
    let output = Disk.resolved(options.output)
    let nested = [options.content, options.templates].compactMap { sources -> Diagnostic? in
      let resolved = Disk.resolved(sources)
      guard output.starts(with: resolved) || resolved.starts(with: output) else { return nil }
      return Diagnostic(
        .error,
        options.output.string,
        "the output and the folder \"\(sources)\" lie in one another",
        hint: "give --output a folder of its own"
      )
    }
    guard nested.isEmpty else { return nested }
    let cache = Disk.resolved(options.cache)
    return [options.content, options.templates, options.output].compactMap { folder in
      guard cache.starts(with: Disk.resolved(folder)) else { return nil }
      return Diagnostic(
        .error,
        options.cache.string,
        "the cache lies in the folder \"\(folder)\"",
        hint: "give --cache a folder of its own"
      )
    }
  }
}
