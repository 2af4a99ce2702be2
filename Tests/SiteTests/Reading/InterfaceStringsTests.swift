import Foundation
import Site
import TestSupport
import Testing

/// The words of the interface in both languages.
@Suite struct InterfaceStringsTests {
  private static func strings(_ language: String) throws -> [String: String] {
    let url = PackageRoot.url.appending(path: "templates/strings.\(language).yml")
    let text = try String(contentsOf: url, encoding: .utf8)
    return Dictionary(
      uniqueKeysWithValues: text.matches(of: /(?m)^(\w+): "(.*)"$/).map {
        (String($0.1), String($0.2))
      }
    )
  }

  @Test func bothLanguagesSayTheSameThings() throws {
    let vietnamese = try Self.strings("vi")
    let english = try Self.strings("en")
    #expect(vietnamese.count > 200)
    #expect(Set(vietnamese.keys) == Set(english.keys))
    for (key, text) in vietnamese {
      func values(_ text: String?) -> Set<String> {
        Set((text ?? "").matches(of: /\{\w+\}/).map { String($0.0) })
      }
      #expect(!text.isEmpty && english[key]?.isEmpty == false, "\(key)")
      // English names a document's neighbour without its issuer where Vietnamese needs it.
      #expect(values(text) == values(english[key]), "\(key)")
    }
  }

  @Test func everyStringIsShownSomewhere() throws {
    let templates = PackageRoot.url.appending(path: "templates")
    let names = try FileManager.default.contentsOfDirectory(atPath: templates.path)
    var used = try names.filter { $0.hasSuffix(".mustache") }.map {
      try String(contentsOf: templates.appending(path: $0), encoding: .utf8)
    }.joined()
    used += try String(
      contentsOf: PackageRoot.url.appending(
        path: "Sources/Site/Templates/InterfaceStrings+Key.swift"
      ),
      encoding: .utf8
    )
    for key in try Self.strings("vi").keys {
      let isShown =
        used.contains("{{t.\(key)}}") || used.contains("\"\(key)\"")
        || used.contains("case \(key)\n")
      #expect(isShown, "\(key)")
    }
  }

  @Test func noPageOfAnEnglishSiteHasVietnameseInItsInterface() throws {
    var sources = ReadingSamples.all
    sources["archive.yml"] = ReadingSamples.settings + "language: en\n"
    let archive = try Archive(sources)
    archive.build()
    let english = try Self.strings("en")
    let vietnamese = try Self.strings("vi").filter { key, text in
      // The names of State and Party and the form of dates are those of the documents.
      english[key] != text && text.count > 5 && !text.contains("{")
        && !["party_name", "state_name", "state_motto"].contains(key)
    }
    for (name, data) in try archive.files() where name.hasSuffix(".html") {
      let page = String(decoding: data, as: UTF8.self)
      #expect(page.contains("<html lang=\"en\">"), "\(name)")
      // Where the language changes, the page says so.
      let own = page.replacing(/(?s)<(\w+)[^>]* lang="vi"[^>]*>.*?<\/\1>/, with: "")
      for text in vietnamese.values { #expect(!own.contains(">\(text)<"), "\(name): \(text)") }
    }
  }
}
