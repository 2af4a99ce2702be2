import Foundation
import TestSupport

/// A site that was built, an edit of its sources, and what the site must become.
final class KillScene {
  private let folder: URL
  /// Every file of the site before the edit and after it, by name.
  private(set) var old: [String: Data] = [:]
  private(set) var new: [String: Data] = [:]

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "vankho-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder.appending(path: "content"),
      withIntermediateDirectories: true
    )
    try write("archive.yml", Self.settings)
    for number in 1...40 { try write("\(number).md", Self.document(number, cites: number % 7 + 1)) }
    _ = try build()
    old = try files()
    for name in ["site", "cache"] { try copy(name, to: "\(name).old") }
    for number in 5...20 {
      try write("\(number).md", Self.document(number, cites: number % 9 + 40))
    }
    // Two that are new, of a new year, and cite each other.
    for (number, other) in [(41, 42), (42, 41)] {
      try write("\(number).md", Self.document(number, year: 2024, cites: other, of: 2024))
    }
    try FileManager.default.removeItem(at: folder.appending(path: "content/30.md"))
    for name in ["site", "cache"] { try remove(name) }
    _ = try build()
    new = try files()
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  /// Puts the site and the cache back as they were before the edit.
  func reset() throws {
    for name in ["site", "cache"] {
      try remove(name)
      try copy("\(name).old", to: name)
    }
  }

  /// Builds the site to the end.
  ///
  /// With `blocks`, no file may become larger than so many half kilobytes.
  /// With `minding`, it may write only what the modes of files let their owner write, root or not.
  func build(
    blocks: Int? = nil,
    minding: Bool = false
  ) throws -> (status: Int32, errors: String) {
    let errors = folder.appending(path: "errors")
    FileManager.default.createFile(atPath: errors.path, contents: nil)
    let process = try process(blocks: blocks, minding: minding)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, try String(contentsOf: errors, encoding: .utf8))
  }

  /// Begins to build and kills the build after a while, which begins once the journal stands or at
  /// once; a build that was faster has ended.
  func killBuild(afterJournal: Bool, microseconds: UInt32) throws {
    let process = try process(blocks: nil)
    try process.run()
    let journal = folder.appending(path: "site/.vankho-journal").path
    if afterJournal {
      while process.isRunning, access(journal, F_OK) != 0 { usleep(50) }
      usleep(microseconds / 20)
    } else {
      usleep(microseconds)
    }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// What a build ends with that was to mind the modes of files and cannot be made to.
  static let cannotMind: Int32 = 111

  func setWritable(_ isWritable: Bool, _ name: String) throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: isWritable ? 0o755 : 0o555],
      ofItemAtPath: folder.appending(path: name).path
    )
  }

  /// The published files of the site as they stand, by name.
  func files() throws -> [String: Data] {
    let site = folder.appending(path: "site")
    var files: [String: Data] = [:]
    for case let name as String in FileManager.default.enumerator(atPath: site.path) ?? .init()
    where !name.hasPrefix(".") {
      let url = site.appending(path: name)
      if try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true {
        files[name] = try Data(contentsOf: url)
      }
    }
    return files
  }

  /// Links that lead nowhere, on pages that a reader of the old site can come to.
  func brokenLinks(in files: [String: Data]) -> [(page: String, link: String)] {
    var broken: [(page: String, link: String)] = []
    var waiting = files.keys.filter { old[$0] != nil && $0.hasSuffix(".html") }.sorted()
    var seen = Set(waiting)
    while let name = waiting.popLast() {
      for link in Self.links(of: name, in: files[name] ?? Data()) {
        if files[link] == nil {
          broken.append((name, link))
        } else if seen.insert(link).inserted {
          waiting.append(link)
        }
      }
    }
    return broken
  }

  /// The pages that a page links to.
  private static func links(of name: String, in page: Data) -> [String] {
    let text = String(decoding: page, as: UTF8.self)
    let base = name.split(separator: "/").dropLast().map(String.init)
    return text.split(separator: "href=\"").dropFirst().compactMap { rest in
      let target = rest.prefix { $0 != "\"" && $0 != "#" && $0 != "?" }
      guard target.hasSuffix("/"), !target.contains(":") else { return nil }
      var path = base
      for part in target.split(separator: "/") where part != "." {
        if part == ".." { _ = path.popLast() } else { path.append(String(part)) }
      }
      return (path + ["index.html"]).joined(separator: "/")
    }
  }
}

extension KillScene {
  private func process(blocks: Int?, minding: Bool = false) throws -> Process {
    let process = Process()
    let templates = PackageRoot.url.appending(path: "templates").path
    var command =
      "'\(Program.url.path)' build --templates '\(templates)' --cache cache --model none"
    if minding, geteuid() == 0 {
      let lesser = "setpriv --bounding-set=-dac_override,-dac_read_search --"
      command = "\(lesser) true || exit \(Self.cannotMind); exec \(lesser) \(command)"
    } else {
      command = "exec " + command
    }
    process.executableURL = URL(filePath: "/bin/sh")
    // The signal that a file too large sends would end the build; without it the write is refused.
    let limit = blocks.map { "trap '' XFSZ; ulimit -f \($0); " } ?? ""
    process.arguments = ["-c", limit + command]
    process.currentDirectoryURL = folder
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    return process
  }

  private func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: "content/\(name)"))
  }

  private func copy(_ name: String, to other: String) throws {
    // With their times, as the record wants them.
    let copy = Process()
    copy.executableURL = URL(filePath: "/bin/cp")
    copy.arguments = ["-a", name, other]
    copy.currentDirectoryURL = folder
    try copy.run()
    copy.waitUntilExit()
  }

  private func remove(_ name: String) throws {
    try FileManager.default.removeItem(at: folder.appending(path: name))
  }

  private static let settings = """
    title: Kho thử
    base-url: https://kho.example/
    home: Thành ủy Hải Phòng
    issuers:
      - {name: Thành ủy Hải Phòng, place: Hải Phòng, sign: TU}
    """

  private static func document(
    _ number: Int,
    year: Int = 2021,
    cites other: Int,
    of otherYear: Int = 2021
  ) -> String {
    """
    ---
    number: \(number)-KL/TU
    kind: Kết luận
    issuer: Thành ủy Hải Phòng
    date: \(year)-0\(number % 9 + 1)-\(10 + number % 18)
    title: Về việc số \(number)
    review: done
    ---

    Thực hiện Kết luận số \(other)-KL/TU, ngày \(10 + other % 18)/0\(other % 9 + 1)/\(otherYear) của Thành ủy.
    """
  }
}
