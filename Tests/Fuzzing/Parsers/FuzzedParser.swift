import Documents
import Markup
import Restoration
import Site
import Vietnamese

/// The parsers that read what others wrote, each fed with any bytes.
///
/// A parser must not trap, whatever it reads; what must hold besides is checked by traps of its own.
/// `make fuzz` looks for inputs that break this, and `FuzzingTests` feeds each parser with those that
/// were found, and with those that led the search to new places.
public enum FuzzedParser: String, CaseIterable, Sendable {
  case encodings, layout, citations, numbers, markup, frontMatter, settings, templates, pages
  case manifest, restoredLines, paragraphs, restoration, model, index

  /// Reads the bytes and lets go of what they say.
  public func read(_ bytes: [UInt8]) {
    switch self {
    case .encodings: Self.readEncoding(bytes)
    case .layout: Self.readLayout(bytes)
    case .citations: Self.readCitations(String(decoding: bytes, as: UTF8.self))
    case .numbers: Self.readNumbers(String(decoding: bytes, as: UTF8.self))
    case .markup: Self.readMarkup(bytes)
    case .frontMatter: _ = FrontMatter(String(decoding: bytes, as: UTF8.self))
    case .settings:
      var diagnostics: [Diagnostic] = []
      let text = String(decoding: bytes, as: UTF8.self)
      _ = ArchiveSettings.read(text, path: "archive.yml", diagnostics: &diagnostics)
    case .templates: _ = TemplateTags(scanning: String(decoding: bytes, as: UTF8.self))
    case .pages: _ = PageLinks(scanning: bytes)
    case .manifest:
      let manifest = OutputManifest(reading: bytes)
      precondition(OutputManifest(reading: manifest.bytes) == manifest)
    case .restoredLines:
      do {
        _ = try JSONLines.decoded(String(decoding: bytes, as: UTF8.self))
      } catch {}  // A refusal with a reason is an answer.
    case .paragraphs: Self.readParagraph(bytes)
    case .restoration: Self.restore(String(decoding: bytes, as: UTF8.self))
    case .model:
      do {
        let restorer = Restorer(model: try RestorationModel(bytes: bytes))
        _ = restorer.restore(ScannedText(text: "Thyc hién s6 244-KL/TU"))
      } catch {}  // A refusal with a reason is an answer.
    case .index: Self.readIndex(bytes)
    }
  }
}
