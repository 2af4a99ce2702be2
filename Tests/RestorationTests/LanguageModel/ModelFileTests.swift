import Foundation
import Restoration
import Testing

@Suite struct ModelFileTests {
  private static let sections: [(name: String, bytes: [UInt8])] = [
    ("ZETA", [1, 2, 3]), ("ALFA", Array(0..<200)), ("NONE", []),
  ]
  private static let file = ModelFile.bytes(sections: sections, provenance: "văn bản, 3 nguồn")

  private func contents(_ bytes: ModelBytes) -> [UInt8] { Array(bytes.buffer) }

  private func reason(_ bytes: [UInt8]) -> ModelError.Reason? {
    bytes.withUnsafeBytes { bytes in
      do throws(ModelError) {
        _ = try ModelFile(ModelBytes(static: bytes))
        return nil
      } catch { return error.reason }
    }
  }

  @Test func whatIsWrittenIsRead() throws {
    let file = try ModelFile(ModelBytes(Self.file))
    #expect(file.provenance == "văn bản, 3 nguồn")
    #expect(file.checksum.count == 16)
    for section in Self.sections {
      #expect(try contents(file.section(section.name)) == section.bytes)
    }
    #expect(throws: ModelError(.missingSection("BETA"))) { try file.section("BETA") }
  }

  @Test func theOrderOfSectionsDoesNotMatter() {
    let other = ModelFile.bytes(
      sections: Self.sections.reversed(),
      provenance: "văn bản, 3 nguồn"
    )
    #expect(other == Self.file)
  }

  @Test func aMappedFileIsTheSame() throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "vankho-model-\(ProcessInfo.processInfo.globallyUniqueString)"
    )
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "model").path
    #expect(FileManager.default.createFile(atPath: path, contents: Data(Self.file)))
    let mapped = try ModelFile(ModelBytes(mapping: path))
    let owned = try ModelFile(ModelBytes(Self.file))
    #expect(mapped.checksum == owned.checksum)
    #expect(try contents(mapped.section("ALFA")) == Array(0..<200))
  }

  @Test func anAbsentFileIsNamed() {
    #expect {
      try ModelBytes(mapping: "/does/not/exist")
    } throws: { error in
      "\(error)" == "cannot read the model “/does/not/exist”: No such file or directory"
    }
  }

  @Test func filesThatAreNoModelsAreTold() {
    #expect(reason([]) == .notAModel)
    let text = "not a model, but long enough to be the beginning of one"
    #expect(reason(Array(text.utf8)) == .notAModel)
    var newer = Self.file
    newer[8] = 9
    #expect(reason(newer) == .unknownVersion(9))
  }

  @Test func aFileThatWasCutIsTold() {
    for count in 48..<Self.file.count {
      #expect(
        reason(Array(Self.file.prefix(count)))
          == .wrongLength(expected: UInt64(Self.file.count), found: count)
      )
    }
    for count in 0..<48 { #expect(reason(Array(Self.file.prefix(count))) == .notAModel) }
    #expect(
      reason(Self.file + [0])
        == .wrongLength(expected: UInt64(Self.file.count), found: Self.file.count + 1)
    )
  }

  @Test func everyChangedBitIsSeen() {
    for offset in Self.file.indices {
      for bit in 0..<8 {
        var damaged = Self.file
        damaged[offset] ^= 1 << UInt8(bit)
        #expect(reason(damaged) != nil)
      }
    }
  }
}
