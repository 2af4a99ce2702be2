import Foundation
import TestSupport

/// Runs a case in a folder of its own and writes down what happened.
struct CaseRun {
  private let folder: URL
  private let files = FileManager.default

  init(_ name: String) throws {
    folder = files.temporaryDirectory.appending(path: "vankho-\(name)-\(UUID().uuidString)")
    try files.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// What the case's commands gave, in the form of its expected part.
  func transcript(of test: CaseFile) throws -> String {
    defer { try? files.removeItem(at: folder) }
    try files.copyItem(
      at: PackageRoot.url.appending(path: "Tests/CommandTests/Templates"),
      to: folder.appending(path: "templates")
    )
    for name in ["strings.vi.yml", "strings.en.yml"] {
      try files.copyItem(
        at: PackageRoot.url.appending(path: "templates/\(name)"),
        to: folder.appending(path: "templates/\(name)")
      )
    }
    try write("content/archive.yml", Data("title: Kho thử\nbase-url: https://kho.example/\n".utf8))
    for entry in test.entries { try lay(entry) }
    let before = try contentListing()
    var transcript = ""
    for command in test.commands {
      let result = try Program.run(
        command,
        in: folder,
        asNobody: test.entries.contains { $0.form == .unreadable }
      )
      transcript += "<<< exit \(result.status)\n"
      transcript += section("stdout", result.output) + section("stderr", result.errors)
    }
    if try contentListing() != before { transcript += "<<< content/ was changed by the command\n" }
    let written = try listing(of: "site").filter { !$0.hasSuffix(".vankho-lock") }
    transcript += section("files", written.map { $0 + "\n" }.joined())
    for path in test.shown {
      transcript += section(
        path,
        try String(contentsOf: folder.appending(path: path), encoding: .utf8)
      )
    }
    return transcript
  }

  private func lay(_ entry: CaseFile.Entry) throws {
    let url = folder.appending(path: entry.path)
    switch entry.form {
    case .text: try write(entry.path, Data(entry.body.utf8))
    case .hex: try write(entry.path, Data(hexadecimal: entry.body))
    case .absent: try files.removeItem(at: url)
    case .unreadable:
      try write(entry.path, Data(entry.body.utf8))
      try files.setAttributes([.posixPermissions: 0], ofItemAtPath: url.path)
    case .size(let size):
      try write(entry.path, Data())
      let handle = try FileHandle(forWritingTo: url)
      try handle.truncate(atOffset: UInt64(size))
      try handle.close()
    case .link(let target):
      try files.createSymbolicLink(atPath: url.path, withDestinationPath: target)
    }
  }

  private func write(_ path: String, _ data: Data) throws {
    let url = folder.appending(path: path)
    try files.createDirectory(
      at: url.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try data.write(to: url)
  }

  private func section(_ name: String, _ body: String) -> String {
    body.isEmpty ? "" : "<<< \(name)\n\(body)\(body.hasSuffix("\n") ? "" : "\n")"
  }

  private func contentListing() throws -> [String] {
    try listing(of: "content").map { path in
      let attributes = try files.attributesOfItem(atPath: folder.appending(path: path).path)
      return "\(path) \(attributes[.size] ?? 0) \(attributes[.modificationDate] ?? "")"
    }
  }

  private func listing(of name: String) throws -> [String] {
    let top = folder.appending(path: name)
    guard let walk = files.enumerator(atPath: top.path) else { return [] }
    return walk.compactMap { $0 as? String }.sorted().filter { path in
      var isFolder: ObjCBool = false
      let exists = files.fileExists(atPath: top.appending(path: path).path, isDirectory: &isFolder)
      return exists && !isFolder.boolValue
    }.map { "\(name)/\($0)" }
  }
}

extension Data {
  fileprivate init(hexadecimal text: String) {
    let digits = text.compactMap(\.hexDigitValue).map(UInt8.init)
    self.init(stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] })
  }
}
