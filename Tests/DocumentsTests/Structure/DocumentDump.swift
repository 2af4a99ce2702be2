import Documents

/// A document as lines that a person can review: what golden files hold.
enum DocumentDump {
  static func text(_ document: OfficialDocument) -> String {
    var lines = metadata(document)
    lines.append("")
    lines += document.outline.map { item in
      "outline \(item.level) \(item.label) [\(item.anchor)] \(item.text)".trimmed
    }
    lines.append("")
    lines += document.blocks.map(block)
    lines.append("")
    lines += document.setAside.map { "aside \($0.line) \($0.reason): \($0.text)" }
    lines += document.findings.map { "finding \(name($0)) at \($0.line):\($0.column)" }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func metadata(_ document: OfficialDocument) -> [String] {
    let metadata = document.metadata
    let number = document.number.map { " at \($0.line):\($0.column)" } ?? ""
    let date = document.date.map { " at \($0.line):\($0.column)" } ?? ""
    let pairs: [(String, String?)] = [
      ("side", metadata.side?.rawValue), ("number", metadata.number.map { $0 + number }),
      ("kind", metadata.kind), ("issuer", metadata.issuer), ("parent", metadata.parent),
      ("place", metadata.place), ("date", metadata.date.map { $0.iso + date }),
      ("title", metadata.title), ("term", metadata.term), ("authority", metadata.authority),
      ("post", metadata.post), ("signed by", metadata.signedBy),
    ]
    return pairs.map { "\($0.0): \($0.1 ?? "-")" } + ["recitals: \(document.recitals)"]
      + metadata.recipients.map { "recipient: \($0)" }
  }

  private static func block(_ block: Block) -> String {
    let breaks = block.pageBreaks.map { " page \($0.page.map(String.init) ?? "?")@\($0.offset)" }
    let anchor = block.anchor.map { " [\($0)]" } ?? ""
    let marker = block.marker.isEmpty ? "" : " \(block.marker)"
    let text = block.text.split(separator: "\n").joined(separator: " ⏎ ")
    return "\(block.lines.lowerBound)-\(block.lines.upperBound) \(name(block.kind))\(anchor)"
      + "\(breaks.joined())\(marker) | \(text)"
  }

  private static func name(_ kind: Block.Kind) -> String {
    switch kind {
    case .heading(let level): "heading \(level)"
    case .item(let level): "item \(level)"
    default: "\(kind)"
    }
  }

  private static func name(_ finding: Finding) -> String {
    switch finding {
    case .secrecyMark(let mark): "secrecy \(mark.value.rawValue)"
    case .noSignature(let text): "no signature \"\(text.value)\""
    case .missingFootnote(let text): "missing footnote \"\(text.value)\""
    case .unreadableDate(let text): "unreadable date \"\(text.value)\""
    case .unreadableNumber(let text): "unreadable number \"\(text.value)\""
    }
  }
}

extension String {
  fileprivate var trimmed: String { last == " " ? String(dropLast()) : self }
}
