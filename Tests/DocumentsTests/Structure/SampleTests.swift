import Documents
import Foundation
import TestSupport
import Testing

/// Sample papers of both sides, each read to the end; `RECORD=1` rewrites what is expected.
@Suite struct SampleTests {
  static let folder = PackageRoot.url.appending(path: "Tests/DocumentsTests/Samples")
  static let names = (FileManager.default.enumerator(atPath: folder.path)?.allObjects ?? [])
    .compactMap { $0 as? String }.filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }
    .sorted()

  @Test func thereAreSamples() {
    #expect(Self.names.count >= 12)
  }

  @Test(arguments: names) func readsAsExpected(_ name: String) throws {
    let document = try Self.document(name)
    let expected = Self.folder.appending(path: "\(name).expected")
    let dump = DocumentDump.text(document)
    if PackageRoot.isRecording {
      try Data(dump.utf8).write(to: expected)
    }
    #expect(try String(contentsOf: expected, encoding: .utf8) == dump)
  }

  @Test(arguments: names) func losesNothing(_ name: String) throws {
    let lines = try Self.lines(name)
    let document = OfficialDocument(lines: lines, registry: .sample)
    #expect(Characters(of: lines) == Characters(of: document))
  }

  static func lines(_ name: String) throws -> [String] {
    try String(contentsOf: folder.appending(path: "\(name).txt"), encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  static func document(_ name: String) throws -> OfficialDocument {
    OfficialDocument(lines: try lines(name), registry: .sample)
  }
}

extension IssuerRegistry {
  /// The registry of an archive of Hải Phòng.
  static let sample = IssuerRegistry(
    home: Issuer(
      name: "Thành ủy Hải Phòng",
      place: "Hải Phòng",
      sign: "TU",
      terms: [
        CivilDate(year: 2020, month: 10, day: 16).map {
          Term(name: "2020-2025", from: $0, ordinal: "XVI")
        }
      ].compactMap { $0 }
    )
  )
}

/// How often each scalar that is no blank occurs.
struct Characters: Equatable {
  private var counts: [Unicode.Scalar: Int] = [:]

  init(of lines: [String]) {
    for line in lines { count(line) }
  }

  init(of document: OfficialDocument) {
    for block in document.blocks {
      count(block.marker)
      count(block.text)
    }
    for piece in document.setAside { count(piece.text) }
  }

  private mutating func count(_ text: String) {
    for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
      counts[scalar, default: 0] += 1
    }
  }
}
