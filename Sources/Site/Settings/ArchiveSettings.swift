import Documents

/// What `content/archive.yml` says of the archive as a whole.
package struct ArchiveSettings: Sendable {
  var title = "Văn khố"
  var description = ""
  var baseURL = BaseURL.placeholder
  var hasBaseURL = false
  var language = Language.vi
  var registry = IssuerRegistry(home: nil, issuers: [])
  var outputs = Set(OutputFormat.allCases)
  var hasSearch = true
  var contact: String?
  /// Of the file's bytes, with what the command line changes.
  var hash = ContentHash(of: "")

  enum Language: String, Sendable, CaseIterable {
    case vi, en
  }
}
