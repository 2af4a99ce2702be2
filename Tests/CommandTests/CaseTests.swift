import Foundation
import Testing
import TestSupport

/// Every file of `Cases/` holds: input, command and everything that came of it.
@Suite struct CaseTests {
  static let names: [String] = {
    let folder = PackageRoot.url.appending(path: "Tests/CommandTests/Cases")
    let files = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    return (files ?? []).filter { $0.hasSuffix(".txt") }.sorted()
  }()

  @Test(arguments: names)
  func commandGivesWhatTheCaseSays(_ name: String) throws {
    let url = PackageRoot.url.appending(path: "Tests/CommandTests/Cases/\(name)")
    let test = try CaseFile(reading: url)
    let transcript = try CaseRun(url.deletingPathExtension().lastPathComponent).transcript(of: test)
    if PackageRoot.isRecording {
      try Data((test.input + transcript).utf8).write(to: url)
    } else {
      #expect(transcript == test.expected)
    }
  }

  @Test func thereAreEnoughCasesOfBadInput() {
    #expect(Self.names.count { $0.hasPrefix("bad-") } >= 25)
  }
}
