import Documents
import Foundation
import Search

/// A document as an OpenSearch cluster indexes it, when an archive outgrows the static search.
struct ClusterRecord: Encodable {
  static let index = "van-kho"
  static let bulkName = "opensearch-bulk.ndjson"
  static let mappingName = "opensearch-mapping.json"

  let address: String
  let url: String
  let number: String?
  let kind: String?
  let issuer: String?
  let date: String?
  let title: String
  let cites: [String]
  let text: [String]

  init(_ entry: CatalogueEntry, sections: [SearchSection], settings: ArchiveSettings) {
    address = entry.address.path
    url = settings.baseURL.absolute(entry.address.path)
    number = entry.metadata.number
    kind = entry.metadata.kind
    issuer = entry.metadata.issuer
    date = entry.metadata.date?.iso
    title = [entry.heading, entry.metadata.title].compactMap { $0 }.joined(separator: " – ")
    cites = entry.text.citations.compactMap(\.citation.number)
    text = sections.flatMap { [$0.heading, $0.text] }.filter { !$0.isEmpty }
  }

  /// The two lines that the bulk interface takes: what to do, and the document.
  var lines: [UInt8] {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      let action = ["index": ["_index": Self.index, "_id": address]]
      return Array(try encoder.encode(action)) + [0x0A] + Array(try encoder.encode(self)) + [0x0A]
    }
  }

  /// Settings and mapping: words are found without marks (folding, đ as d), and with them in the
  /// subfield `dau`, which is to be weighted higher.
  static let mapping = """
    {
      "settings": {
        "analysis": {
          "char_filter": {
            "chu_d": { "type": "mapping", "mappings": ["đ => d", "Đ => D", "ð => d", "Ð => D"] }
          },
          "analyzer": {
            "khong_dau": {
              "type": "custom",
              "char_filter": ["chu_d"],
              "tokenizer": "standard",
              "filter": ["lowercase", "asciifolding"]
            },
            "co_dau": { "type": "custom", "tokenizer": "standard", "filter": ["lowercase"] }
          },
          "normalizer": {
            "so_hieu": {
              "type": "custom",
              "char_filter": ["chu_d"],
              "filter": ["lowercase", "asciifolding"]
            }
          }
        }
      },
      "mappings": {
        "properties": {
          "address": { "type": "keyword" },
          "url": { "type": "keyword", "index": false },
          "number": { "type": "keyword", "normalizer": "so_hieu" },
          "cites": { "type": "keyword", "normalizer": "so_hieu" },
          "kind": { "type": "keyword" },
          "issuer": { "type": "keyword" },
          "date": { "type": "date", "format": "strict_date" },
          "title": {
            "type": "text",
            "analyzer": "khong_dau",
            "fields": { "dau": { "type": "text", "analyzer": "co_dau" } }
          },
          "text": {
            "type": "text",
            "analyzer": "khong_dau",
            "fields": { "dau": { "type": "text", "analyzer": "co_dau" } }
          }
        }
      }
    }

    """
}
