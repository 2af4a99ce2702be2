import Foundation
import FuzzedParsers
import TestSupport
import Testing

/// What `make fuzz` found is read again by every run of the tests.
@Suite struct CorpusTests {
  private static let folder = PackageRoot.url.appending(path: "Tests/Fuzzing/Corpus")

  @Test(arguments: FuzzedParser.allCases)
  func inputsThatWereFoundAreRead(_ parser: FuzzedParser) throws {
    let folder = Self.folder.appending(path: parser.rawValue)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(!names.isEmpty)
    for name in names {
      parser.read(Array(try Data(contentsOf: folder.appending(path: name))))
    }
  }

  /// A model whose every byte may be another is refused or read, and never traps.
  @Test func aDamagedModelIsRefusedOrRead() {
    let model = FuzzedParser.smallModelBytes
    #expect(!model.isEmpty)
    for index in stride(from: 0, to: model.count, by: max(1, model.count / 400)) {
      var damaged = model
      damaged[index] ^= 0x55
      FuzzedParser.model.read(damaged)
      FuzzedParser.model.read(Array(model[..<index]))
    }
  }
}
