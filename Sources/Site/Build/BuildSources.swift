/// What a build finds in its folders: sources, settings and templates.
struct BuildSources: Sendable {
  let content: ContentFolder
  /// Nil where they are of no use, with the templates.
  let settings: ArchiveSettings?
  /// Nil where there are none that can be used.
  let folder: TemplateFolder?
  let diagnostics: [Diagnostic]

  /// - Throws: `FileFailure` when a folder cannot be listed or a file not be read.
  init(_ record: RecordedState, _ options: BuildOptions) throws {
    content = try record.content()
    var diagnostics = content.diagnostics
    settings = try Self.settings(content, options, &diagnostics)
    folder = try settings.flatMap { settings in
      try TemplateFolder.read(
        options.templates,
        language: settings.language,
        diagnostics: &diagnostics
      )
    }
    self.diagnostics = diagnostics
  }

  private static func settings(
    _ content: ContentFolder,
    _ options: BuildOptions,
    _ diagnostics: inout [Diagnostic]
  ) throws -> ArchiveSettings? {
    guard
      var settings = try ArchiveReader.settings(
        of: content,
        in: options.content,
        diagnostics: &diagnostics
      )
    else { return nil }
    if let baseURL = options.baseURL {
      settings.baseURL = baseURL
      settings.hasBaseURL = true
      settings.hash = ContentHash(of: settings.hash.hex + baseURL.description)
    }
    if !settings.hasBaseURL {
      diagnostics.append(
        Diagnostic(
          .note,
          options.content.appending("archive.yml").string,
          "feeds, sitemap and canonical links name \(settings.baseURL)",
          hint: "set base-url to the public address of the site"
        )
      )
    }
    return settings
  }
}
