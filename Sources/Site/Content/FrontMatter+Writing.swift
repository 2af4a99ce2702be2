import Documents

extension FrontMatter {
  /// The front matter of a document as an archivist would write it: the keys of DESIGN §3 in the
  /// order in which a letterhead gives them, absent ones left out.
  static func text(_ metadata: DocumentMetadata, _ stated: StatedMetadata) -> String {
    let values: [(MetadataKey, String?)] = [
      (.number, metadata.number), (.kind, metadata.kind), (.issuer, metadata.issuer),
      (.place, metadata.place), (.date, metadata.date?.iso), (.title, metadata.title),
      (.term, metadata.term), (.signedBy, metadata.signedBy),
      (.declassified, stated.declassified?.iso), (.review, stated.review?.rawValue),
      (.reviewer, stated.reviewer), (.reviewed, stated.reviewed?.iso),
    ]
    var lines = values.compactMap { key, value in value.map { "\(key.rawValue): \(quoted($0))" } }
    if !stated.topics.isEmpty {
      lines.append("topics: [\(stated.topics.map(quoted).joined(separator: ", "))]")
    }
    if !stated.aliases.isEmpty {
      let aliases = stated.aliases.map { quoted("/\($0)") }
      lines.append("aliases: [\(aliases.joined(separator: ", "))]")
    }
    return (["---"] + lines + ["---", "", ""]).joined(separator: "\n")
  }

  /// A double-quoted YAML scalar (YAML 1.2, 7.3.1), which can hold any text of one line.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { quoted.unicodeScalars.append("\\") }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}
