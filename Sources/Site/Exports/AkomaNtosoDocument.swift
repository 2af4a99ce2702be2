import Documents
import Markup

/// A document in Akoma Ntoso 3.0 (OASIS LegalDocML, 29 August 2018).
///
/// The work is what was issued, the expression its text in Vietnamese as it is published here, the
/// manifestation this file. Works are named by their addresses, so that a citation names the work
/// whether the archive holds it or not. `eId` of a division is its anchor on the page.
struct AkomaNtosoDocument {
  static let namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
  static let fileName = "akn.xml"

  let linked: LinkedEntry
  let catalogue: Catalogue
  let settings: ArchiveSettings
  let text: AkomaNtosoText

  var entry: CatalogueEntry { linked.entry }

  /// The document as XML, in UTF-8.
  var xml: [UInt8] {
    var writer = XMLWriter()
    writer.element("akomaNtoso", ["xmlns": Self.namespace]) { writer in
      writer.element("act", ["name": DocumentList.slug(ofKind: entry.metadata.kind ?? "văn bản")]) {
        meta(&$0)
        preface(&$0)
        $0.append(
          part: text.linked { linked.links.indices.contains($0) ? linked.links[$0] : nil }
        )
      }
    }
    return writer.bytes
  }

  /// The identifier of a work: `/akn/vn/act/thanh-uy-hai-phong/2023/244-kl-tu`.
  static func work(_ address: Address) -> String {
    "/akn/vn/act/" + Substring(address.path.utf8.dropLast())
  }

  private func preface(_ writer: inout XMLWriter) {
    let metadata = entry.metadata
    writer.element("preface", ["eId": "trich_yeu"]) { writer in
      func line(_ name: String, _ attributes: XMLWriter.Attributes, _ text: String?) {
        guard let text else { return }
        var run = XMLRun()
        run.append(name, attributes, text.singleLine)
        writer.inline("p", run)
      }
      line("docAuthority", [:], metadata.parent)
      line("docAuthority", [:], metadata.issuer)
      line("docNumber", [:], metadata.number)
      line("docDate", ["date": metadata.date?.iso], metadata.date?.dayMonthYear)
      line("docType", [:], metadata.kind)
      line("docTitle", [:], metadata.title ?? entry.heading)
    }
  }
}
