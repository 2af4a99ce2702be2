import Foundation
import TestSupport
import Testing

/// A build that is killed, or that runs out of disk, leaves pages that are whole, and the next build
/// gives what a clean one gives.
@Suite(.serialized) struct KillTests {
  /// `SOAK=1` for the long run.
  private static let rounds = ProcessInfo.processInfo.environment["SOAK"] == nil ? 12 : 200

  @Test func aKilledBuildLeavesWholePagesAndIsHealed() throws {
    let scene = try KillScene()
    var generator = SeededGenerator(seed: 17)
    for round in 0..<Self.rounds {
      try scene.reset()
      let delay = UInt32.random(in: 0..<60_000, using: &generator)
      try scene.killBuild(afterJournal: round.isMultiple(of: 2), microseconds: delay)
      let files = try scene.files()
      for (name, bytes) in files {
        let isWhole = scene.old[name] == bytes || scene.new[name] == bytes
        #expect(isWhole, "round \(round): \(name) is neither the old page nor the new one")
      }
      for (name, link) in scene.brokenLinks(in: files) {
        Issue.record("round \(round): \(name) leads to \(link), which is not there")
      }
      #expect(try scene.build().status == 0)
      #expect(try scene.files() == scene.new, "round \(round)")
    }
  }

  @Test func aFolderThatMayNotBeWrittenIsLeftAsItWas() throws {
    let scene = try KillScene()
    for folder in ["site", "site/nam", "cache"] {
      try scene.reset()
      try scene.setWritable(false, folder)
      let result = try scene.build(minding: true)
      guard result.status != KillScene.cannotMind else {
        print("skipped: this system lets root write everywhere")
        return
      }
      // Without a cache a build takes longer, and no more.
      let isNeeded = folder != "cache"
      #expect(result.status == (isNeeded ? 1 : 0), "\(folder): \(result.errors)")
      #expect(result.errors.contains("error: cannot") == isNeeded, "\(folder): \(result.errors)")
      if folder == "site" { #expect(try scene.files() == scene.old) }
      for (name, bytes) in try scene.files() {
        #expect(scene.old[name] == bytes || scene.new[name] == bytes, "\(folder): \(name)")
      }
      try scene.setWritable(true, folder)
      #expect(try scene.build().status == 0)
      #expect(try scene.files() == scene.new, "\(folder)")
    }
  }

  @Test func aDiskThatRunsFullPublishesNothing() throws {
    let scene = try KillScene()
    try scene.reset()
    let result = try scene.build(blocks: 4)
    #expect(result.status == 1)
    #expect(result.errors.contains("error: cannot write"))
    #expect(try scene.files() == scene.old)
    #expect(try scene.build().status == 0)
    #expect(try scene.files() == scene.new)
  }
}
