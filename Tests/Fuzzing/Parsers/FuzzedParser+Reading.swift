import Documents
import Foundation
import Markup
import Restoration
import Site
import Vietnamese

extension FuzzedParser {
  static func readEncoding(_ bytes: [UInt8]) {
    var diagnostics: [Diagnostic] = []
    let text = SourceDecoding.decode(bytes, path: "a.txt", diagnostics: &diagnostics)
    precondition(text != nil || !diagnostics.isEmpty, "nothing is refused without a reason")
    guard let text else { return }
    precondition(text.composed.composed == text.composed)
    precondition(text.folded.folded == text.folded)
    _ = Slug.slug(text)
  }

  static func readLayout(_ bytes: [UInt8]) {
    let lines = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let document = OfficialDocument(lines: lines, registry: IssuerRegistry())
    let markdown = MarkdownText.markdown(for: document.blocks)
    do {
      let tree = try MarkupTree(parsing: markdown)
      let plain = tree.plainText()
      let again = try MarkupTree(parsing: markdown)
      precondition(again.plainText() == plain)
    } catch {}  // A refusal with a reason is an answer.
    let anchors = document.blocks.compactMap(\.anchor)
    precondition(Set(anchors).count == anchors.count, "an anchor names one place")
  }

  static func readCitations(_ text: String) {
    let count = text.unicodeScalars.count
    var end = 0
    for citation in CitationRecognizer().citations(in: text) {
      precondition(citation.range.lowerBound >= end && citation.range.upperBound <= count)
      precondition(!citation.range.isEmpty)
      end = citation.range.upperBound
    }
    let citations = CitationRecognizer(registry: nil).citations(in: text)
    precondition(RelationReader().relations(of: citations, in: text).count == citations.count)
    _ = RelationReader().opening(in: text)
  }

  static func readNumbers(_ text: String) {
    guard let number = DocumentNumber(text) else { return }
    precondition(number.canonical.hasPrefix(number.serial))
    precondition(!number.slug.isEmpty)
    _ = number.searchForms
  }

  static func readMarkup(_ bytes: [UInt8]) {
    do {
      var tree = try MarkupTree(parsing: bytes)
      let page = String(decoding: tree.html(), as: UTF8.self)
      for danger in ["<script", "<iframe", "=\"javascript:", "=\"vbscript:"] {
        precondition(!page.lowercased().contains(danger))
      }
      for (index, block) in tree.textBlocks().enumerated() {
        let length = block.text.unicodeScalars.count
        _ = tree.positions(at: [0, length / 2, length], inBlock: index)
      }
      tree.wrapTables(label: "Bảng")
      tree.useAlignmentClasses()
      _ = tree.html(headingShift: 1)
      _ = tree.plainText()
    } catch {}  // A refusal with a reason is an answer.
  }

  static func readParagraph(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { line in
      var scanner = ParagraphScanner(line)
      guard let scanned = scanner.paragraph() else { return }
      let decoded: ParagraphLine?
      do { decoded = try ParagraphLine(decoding: Data(bytes)) } catch { decoded = nil }
      precondition(decoded == scanned, "both read alike")
    }
  }

  static func restore(_ text: String) {
    let scanned = ScannedText(text: text)
    let restored = Restorer(model: smallModel).restore(scanned)
    precondition(restored.lines.count == scanned.lines.count)
    for (line, raw) in zip(restored.lines, scanned.lines) {
      precondition(line.raw == raw)
      var end = 0
      for token in line.tokens {
        precondition(token.start >= 0 && token.end >= token.start && token.end >= end)
        end = token.end
      }
      precondition(end <= raw.unicodeScalars.count)
    }
  }

  /// The bytes of a model of a few sentences.
  public static let smallModelBytes: [UInt8] = {
    var trainer = RestorationTrainer()
    let sentences = [
      "Thực hiện Kết luận số 244-KL/TU của Thành ủy, các cơ quan lập hồ sơ và báo cáo.",
      "Ban Thường vụ giao Văn phòng theo dõi việc thực hiện và báo cáo kết quả.",
    ]
    for sentence in sentences + sentences { trainer.add(paragraph: sentence, weight: 4) }
    var options = RestorationTrainer.Options()
    options.languageByteLimit = nil
    do {
      return try trainer.model(options, provenance: "fuzzing")
    } catch {
      return []
    }
  }()

  private static let smallModel: RestorationModel? = {
    do { return try RestorationModel(bytes: smallModelBytes) } catch { return nil }
  }()
}
