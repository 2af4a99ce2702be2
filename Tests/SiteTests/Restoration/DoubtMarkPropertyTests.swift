import Foundation
import Site
import Testing
import TestSupport

/// Marks on a page never change its text, and never stand at a word that has another note.
@Suite struct DoubtMarkPropertyTests {
  @Test func marksLeaveTheTextAloneAndStandAtTheirWords() throws {
    var generator = SeededGenerator(seed: 244)
    var marks = 0
    for round in 0..<60 {
      let raw = Self.text(&generator)
      let readings = Self.readings(of: raw, &generator)
      let sure = readings.mapValues { WordListRestorer.Reading(text: $0.text) }
      let marked = try Self.page(raw, readings)
      let plain = try Self.page(raw, sure)
      #expect(plain.marks.isEmpty)
      #expect(marked.unmarkedText == plain.unmarkedText, "round \(round)")
      let notes = marked.notes
      for link in marked.links {
        let note = try #require(notes[link.note])
        #expect(note.hasPrefix(link.word + " ("), "round \(round): \(link) \(note)")
      }
      let numbers = marked.links.compactMap { Int($0.note.dropFirst(2)) }
      #expect(Set(numbers).count == numbers.count, "round \(round)")
      marks += marked.marks.count
    }
    // Most doubtful words of these texts stand in paragraphs: they are marked.
    #expect(marks > 1000)
  }

  private static func page(
    _ raw: String,
    _ readings: [String: WordListRestorer.Reading]
  ) throws -> RestoredPage {
    var archive = try Archive(["a.txt": raw, "a.yml": "number: 15-KL/TU\ndate: 2021-03-04\n"])
    archive.options.model = .restorer(WordListRestorer(readings: readings).restorer())
    archive.options.jobs = 1
    #expect(archive.build().isPublished)
    return RestoredPage(html: try archive.text(DamagedSample.address + "index.html"))
  }

  private static let words = [
    "cac", "co", "quan", "da", "1ap", "so", "ho", "don", "vi", "kho", "tin", "cua", "a*b", "<i>",
    "x_y_z", "&amp;", "[u](v)", "ki em", "Thanh", "uy", "Hai", "phong", "\u{1F600}", "e\u{301}",
  ]

  private static let openings = [
    "", "", "", "1. ", "a) ", "- ", "+ ", "I. ", "Điều 2. ", "“", "   ",
  ]
  private static let endings = ["", "", ".", ";", ",", "-", "/"]

  /// Lines of few words, so that the same ones stand in many places.
  private static func text(_ generator: inout SeededGenerator) -> String {
    (0..<Int.random(in: 4...40, using: &generator)).map { _ -> String in
      if generator.chance(15) { return "" }
      if generator.chance(5) { return "\u{C}" }
      if generator.chance(5) { return "- \(Int.random(in: 2...9, using: &generator)) -" }
      let count = Int.random(in: 1...14, using: &generator)
      let line = (0..<count).map { _ in generator.pick(words) }.joined(separator: " ")
      let gap = generator.chance(8) ? "          Nơi nhận:" : ""
      return generator.pick(openings) + line + gap + generator.pick(endings)
    }.joined(separator: "\n")
  }

  private static func readings(
    of raw: String,
    _ generator: inout SeededGenerator
  ) -> [String: WordListRestorer.Reading] {
    var readings: [String: WordListRestorer.Reading] = [:]
    for word in words where generator.chance(70) {
      readings[word] = .init(
        text: generator.pick([word, "của", "cơ quan", "kho", "tín", "một hai", "-", "&lt;"]),
        confidence: generator.chance(60) ? 0.5 : 0.95,
        alternatives: [("khác", 0.2)]
      )
    }
    return readings
  }
}
