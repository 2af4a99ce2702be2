import Documents
import Foundation
import Testing

/// The annotated paragraphs of the project's development set.
@Suite(.enabled(if: SharedData.hasCitations, "the shared data is not beside the package"))
struct AnnotatedCitationTests {
  private struct Paragraph: Decodable {
    struct Label: Decodable {
      let start: Int
      let end: Int
      let kind: String?
      let number: String?
      let date: String?
      let type: String
    }
    let text: String
    let citations: [Label]
    let ignore: [[Int]]?
  }

  @Test func spansNumbersAndDatesAreThoseOfTheAnnotation() throws {
    let url = try #require(SharedData.url("citations/dev.jsonl"))
    let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
    let recognizer = CitationRecognizer()
    var labels = 0
    var found = 0
    var right = 0
    for line in lines {
      let paragraph = try JSONDecoder().decode(Paragraph.self, from: Data(line.utf8))
      let citations = recognizer.citations(in: paragraph.text).filter { citation in
        !(paragraph.ignore ?? []).contains {
          $0[0] < citation.range.upperBound && $0[1] > citation.range.lowerBound
        }
      }
      labels += paragraph.citations.count
      found += citations.count
      right += paragraph.citations.count { label in
        citations.contains {
          $0.range == label.start..<label.end && $0.number == label.number && $0.kind == label.kind
            && $0.date?.iso == label.date && $0.type.rawValue == label.type
        }
      }
    }
    #expect(Double(right) >= 0.99 * Double(labels), "\(right) of \(labels)")
    #expect(Double(right) >= 0.99 * Double(found), "\(right) of \(found)")
  }
}
