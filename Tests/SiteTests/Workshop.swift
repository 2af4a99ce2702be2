import Foundation
import Site
import SystemPackage
import TestSupport
import Testing

/// An archive on which somebody works: edits of every kind, in random order, each followed by a
/// build whose result is compared with that of a clean one.
final class Workshop {
  private let archive: Archive
  private let hasSearch: Bool
  private var generator: SeededGenerator
  private var documents: [String] = []
  private var count = 0

  init(seed: UInt64, hasSearch: Bool) throws {
    archive = try .withOwnTemplates()
    self.hasSearch = hasSearch
    generator = SeededGenerator(seed: seed)
    try settings()
    for _ in 0..<6 { try add() }
    archive.build()
  }

  /// Builds, and compares every file and message with those of a build into an empty folder.
  func compare(_ edit: String) throws {
    let report = archive.build()
    var clean = try Archive()
    clean.options.content = archive.options.content
    clean.options.templates = archive.options.templates
    let cleanReport = clean.build()
    let files = try archive.files()
    let cleanFiles = try clean.files()
    #expect(Set(files.keys) == Set(cleanFiles.keys), "\(edit)")
    for (name, bytes) in cleanFiles where files[name] != bytes {
      Issue.record("\(edit): \(name) is not what a clean build gives")
    }
    let site = archive.options.output.string
    #expect(
      report.diagnostics.filter { !$0.path.hasPrefix(site) }
        == cleanReport.diagnostics.filter { !$0.path.hasPrefix(clean.options.output.string) },
      "\(edit)"
    )
  }

  /// Makes one edit and says which.
  func edit() throws -> String {
    let kind = Int.random(in: 0..<22, using: &generator)
    switch kind {
    case 0, 1:
      try add()
      return "add"
    case 2, 3, 4, 5:
      guard let name = documents.randomElement(using: &generator) else { return "nothing" }
      try write(name)
      return "change \(name)"
    case 6:
      guard documents.count > 3, let name = documents.randomElement(using: &generator) else {
        return "nothing"
      }
      documents.removeAll { $0 == name }
      try archive.remove(name)
      return "remove \(name)"
    case 7:
      guard let name = documents.randomElement(using: &generator) else { return "nothing" }
      documents.removeAll { $0 == name }
      let other = "c/ten-moi-\(count).md"
      count += 1
      try archive.remove(name)
      documents.append(other)
      try write(other)
      return "rename \(name)"
    case 8: return try metadata()
    case 9:
      let list = try template("list.mustache") { $0 + "<!-- \(count) -->\n" }
      count += 1
      return list
    case 10:
      try settings(title: "Kho số \(Int.random(in: 0..<3, using: &generator))")
      return "settings"
    case 11:
      let number = Int.random(in: 0..<3, using: &generator)
      return try template("strings.vi.yml") { text in
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
          line.hasPrefix("nav_years:") ? "nav_years: Năm \(number)" : String(line)
        }.joined(separator: "\n")
      }
    case 12: return try scan()
    case 13:
      try archive.write(
        "trang/huong-dan.md",
        "---\ntitle: Hướng dẫn \(count)\n---\n\n[Một](../\(documents[0])).\n"
      )
      count += 1
      return "page"
    case 14...19: return try retouch()
    default:
      guard let name = documents.randomElement(using: &generator) else { return "nothing" }
      let url = archive.folder.appending(path: "content/\(name)")
      try Data(contentsOf: url).write(to: url)
      return "touch \(name)"
    }
  }
}

extension Workshop {
  private func add() throws {
    let name = "b/van-ban-\(count).md"
    count += 1
    documents.append(name)
    try write(name)
  }

  /// A document that may cite any other, and may claim the number of another.
  private func write(_ name: String) throws {
    var lines = ["---"] + identity() + ["title: \(title())"]
    if Bool.random(using: &generator) { lines.append("topics: [lưu trữ]") }
    if Int.random(in: 0..<8, using: &generator) == 0 { lines.append("la-lung: gì đó") }
    if Int.random(in: 0..<10, using: &generator) == 0 {
      lines += ["status: withdrawn", "reason: Nhầm"]
    }
    lines += ["---", ""]
    for article in 1...Int.random(in: 1...3, using: &generator) {
      lines += ["Điều \(article). Việc thứ \(article)", "", "1. Làm ngay.", "", "2. Làm sau.", ""]
    }
    for _ in 0..<Int.random(in: 1...5, using: &generator) { lines += [sentence(), ""] }
    if let other = documents.randomElement(using: &generator) {
      lines += ["Xem [văn bản này](../\(other))."]
    }
    try archive.write(name, lines.joined(separator: "\n"))
  }

  private func chance(_ of: Int) -> Bool { Int.random(in: 0..<of, using: &generator) == 0 }

  private func title() -> String { "Về việc số \(Int.random(in: 0..<4, using: &generator))" }

  private func date() -> String {
    let year = 2019 + Int.random(in: 0..<3, using: &generator)
    return "\(year)-0\(Int.random(in: 1...3, using: &generator))-02"
  }

  /// What a document is: mostly a conclusion, sometimes a law, a decision or a resolution of a
  /// congress; sometimes without a date or a number.
  private func identity() -> [String] {
    let number = Int.random(in: 1...12, using: &generator)
    switch Int.random(in: 0..<12, using: &generator) {
    case 0:
      let law = Int.random(in: 44...46, using: &generator)
      return [
        "number: \(law)/2013/QH13", "kind: Luật", "issuer: Quốc hội", "date: 2013-11-29",
        "place: Hà Nội",
      ]
    case 1:
      return [
        "number: \(number)-QĐ/TU", chance(2) ? "kind: Quy định" : "kind: Quyết định",
        "issuer: Thành ủy Hải Phòng", "date: \(date())",
      ]
    case 2: return ["kind: Nghị quyết", "issuer: Ban Chấp hành Trung ương", "date: 2021-02-01"]
    case 3: return ["number: \(number)-KL/TU", "kind: Kết luận", "issuer: Thành ủy Hải Phòng"]
    default:
      return [
        "number: \(number)-KL/TU", "kind: Kết luận",
        chance(6) ? "issuer: Tỉnh ủy Hải Dương" : "issuer: Thành ủy Hải Phòng",
        "date: \(date())",
      ]
    }
  }

  /// A sentence that cites by number, by name, in short, or a clause.
  private func sentence() -> String {
    let cited = Int.random(in: 1...14, using: &generator)
    let day =
      Bool.random(using: &generator)
      ? ", ngày 02/0\(Int.random(in: 1...3, using: &generator))/\(2019 + cited % 3)" : ""
    switch Int.random(in: 0..<11, using: &generator) {
    case 0: return "Căn cứ Luật Đất đai số \(44 + cited % 3)/2013/QH13 ngày 29/11/2013;"
    case 1: return "Việc này theo Luật Đất đai năm 2013 và Luật Đất đai."
    case 2: return "Thực hiện Nghị quyết Đại hội XIII của Đảng, các cơ quan học tập."
    case 3: return "Căn cứ Quyết định số \(cited)-QĐ/TU\(day) của Thành ủy Hải Phòng;"
    case 4: return "Theo khoản 2 Điều 1 Kết luận số \(cited)-KL/TU\(day) của Thành ủy."
    case 5: return "Theo Nghị quyết số \(cited)-NQ/TW của Bộ Chính trị và Nghị quyết \(cited)."
    case 6: return "Bãi bỏ Kết luận số \(cited)-KL/TU\(day) của Thành ủy."
    case 7: return "Căn cứ Nghị định số 15/2020/NĐ-CP; theo Nghị định 15/2020."
    default:
      return "Thực hiện Kết luận số \(cited)-KL/TU\(day) của Thành ủy, các cơ quan lập hồ sơ."
    }
  }

  /// Changes one thing that is stated of a document, and leaves the rest as it is.
  private func retouch() throws -> String {
    guard let name = documents.randomElement(using: &generator) else { return "nothing" }
    let url = archive.folder.appending(path: "content/\(name)")
    var lines = try String(contentsOf: url, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let laws = ["Đất đai", "Luật Đất đai", "Đại hội đại biểu toàn quốc lần thứ XIII của Đảng"]
    let (key, value): (String, String?) =
      switch Int.random(in: 0..<9, using: &generator) {
      case 0: ("title", laws.randomElement(using: &generator))
      case 1: ("title", title())
      case 2: ("date", date())
      case 3: ("number", "\(Int.random(in: 1...12, using: &generator))-KL/TU")
      case 4: ("issuer", chance(2) ? "Tỉnh ủy Hải Dương" : "Thành ủy Hải Phòng")
      case 5: ("review", chance(2) ? "done" : nil)
      case 6: ("reviewer", chance(2) ? "Người số \(count)" : nil)
      case 7: ("status", chance(2) ? "withdrawn" : nil)
      default: ("aliases", "[/cu/2001/so-\(Int.random(in: 0..<3, using: &generator))/]")
      }
    count += 1
    lines.removeAll { $0.hasPrefix(key + ":") }
    if let value { lines.insert("\(key): \(value)", at: 1) }
    if chance(4) { lines.append("\nThêm \(sentence())") }
    try Data(lines.joined(separator: "\n").utf8).write(to: url)
    return "retouch \(key) of \(name)"
  }

  private func metadata() throws -> String {
    guard let name = documents.randomElement(using: &generator) else { return "nothing" }
    let yml = name.replacing(".md", with: ".yml")
    let path = archive.folder.appending(path: "content/\(yml)")
    if FileManager.default.fileExists(atPath: path.path) {
      try FileManager.default.removeItem(at: path)
      return "remove \(yml)"
    }
    try archive.write(yml, "signed-by: Nguyễn Văn \(count)\naliases: [/cu/2000/so-\(count)/]\n")
    count += 1
    return "add \(yml)"
  }

  private func scan() throws -> String {
    guard let name = documents.randomElement(using: &generator) else { return "nothing" }
    let scan = name.replacing(".md", with: ".pdf")
    // Always of one length, so that the size tells nothing.
    try archive.write(scan, "%PDF \(Int.random(in: 1000...9999, using: &generator))")
    return "scan \(scan)"
  }

  private func template(_ name: String, _ change: (String) -> String) throws -> String {
    let url = archive.folder.appending(path: "templates/\(name)")
    try Data(change(String(contentsOf: url, encoding: .utf8)).utf8).write(to: url)
    return "change \(name)"
  }

  private func settings(title: String = "Kho thử nghiệm") throws {
    let text = Archive.settings.replacing("Kho thử nghiệm", with: title)
    try archive.write("archive.yml", text + (hasSearch ? "\n" : "\nsearch: false\n"))
  }
}
