/// The files of one document: its text, what a person made of it, what is stated of it, its scan.
struct DocumentSource: Sendable {
  /// The common name of the files below `content/`, without extension.
  let stem: String
  var text: SourceFile?
  var markdown: SourceFile?
  var metadata: SourceFile?
  var scan: SourceFile?

  /// The file that diagnostics about the document as a whole name.
  var principal: SourceFile? { markdown ?? text ?? metadata ?? scan }
}
