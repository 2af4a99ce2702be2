import Documents
import Foundation
import TestSupport
import Testing

/// The first document of the archive and the labelled decisions, where they are at hand.
@Suite struct SharedDocumentsTests {
  static let isAtHand = PackageRoot.sharedData != nil

  static func lines(_ path: String) throws -> [String] {
    try String(contentsOf: #require(PackageRoot.sharedData).appending(path: path), encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test(.enabled(if: isAtHand, "needs ../shared"))
  func theFirstDocumentIsTakenApart() throws {
    let lines = try Self.lines("seed/244-kl-tu.txt")
    let document = OfficialDocument(lines: lines, registry: .sample)
    let metadata = document.metadata
    #expect(metadata.number == "244-KL/TU")
    #expect(metadata.date?.iso == "2023-04-14")
    #expect(metadata.place == "Hải Phòng")
    #expect(metadata.kind == "Kết luận")
    #expect(metadata.issuer == "Thành ủy Hải Phòng")
    #expect(metadata.term == "2020-2025")
    #expect(metadata.authority == "T/M BAN CHAP HANH")
    #expect(metadata.recipients.count == 8)
    #expect(
      document.outline.map(\.anchor) == [
        "I", "I.1", "I.2", "I.2.1", "I.2.2", "I.2.3", "I.2.3.1", "I.2.3.2", "II", "II.1", "II.2",
      ]
    )
    #expect(document.outline.allSatisfy { !$0.text.isEmpty })
    #expect(document.blocks.contains { $0.text.contains("dong thoi tap trung thuc hién") })
    #expect(document.blocks.contains { $0.text.contains("01-KL/TW") })
    #expect(document.blocks.contains { $0.text.contains("ky 2020 - 2025.") })
    #expect(document.blocks.flatMap(\.pageBreaks).compactMap(\.page) == [5])
    #expect(Characters(of: lines) == Characters(of: document))
    #expect(document.findings.map(\.line) == [44, 281])
  }

  struct Labels: Decodable {
    struct Item: Decodable {
      let level: Int
      let label: String
    }

    let id: String
    let file: String
    let number: String?
    let kind: String?
    let place: String?
    let date: String?
    let recitals: Int?
    let signatory: String?
    let authority: String?
    let post: String?
    let recipients: Int?
    let outline: [Item]
  }

  @Test(.enabled(if: isAtHand, "needs ../shared"))
  func labelledDecisionsAreReadAsLabelled() throws {
    let labels = try Self.lines("documents/labels.jsonl").filter { !$0.isEmpty }.map {
      try JSONDecoder().decode(Labels.self, from: Data($0.utf8))
    }
    #expect(labels.count == 20)
    var right = 0
    var total = 0
    for label in labels {
      let lines = try Self.lines("documents/" + label.file)
      let document = OfficialDocument(lines: lines, registry: .sample)
      let metadata = document.metadata
      let outline = document.outline.map { "\($0.level) \($0.label)" }
      let fields = [
        metadata.number == label.number, metadata.kind?.lowercased() == label.kind,
        metadata.place == label.place, metadata.date?.iso == label.date,
        document.recitals == label.recitals, metadata.signedBy == label.signatory,
        metadata.authority?.lowercased().hasPrefix(label.authority?.lowercased().prefix(2) ?? "")
          ?? (label.authority == nil),
        metadata.post == label.post, metadata.recipients.count == label.recipients,
        outline == label.outline.map { "\($0.level) \($0.label)" },
      ]
      right += fields.reduce(0) { $0 + ($1 ? 1 : 0) }
      total += fields.count
      #expect(Characters(of: lines) == Characters(of: document), "\(label.id)")
    }
    #expect(right * 100 >= total * 97, "\(right) of \(total)")
  }
}
