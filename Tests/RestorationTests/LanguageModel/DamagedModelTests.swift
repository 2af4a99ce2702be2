import Restoration
import Testing

/// Sections that pass the checksum and are wrong all the same: no look-up may leave them.
@Suite struct DamagedModelTests {
  private static let paragraphs = TrainingText.paragraphs(200, words: 50)

  private static func section(order: Int) -> [UInt8] {
    var options = LanguageModelTrainer.Options()
    options.probabilityBits = 3
    options.backoffBits = 2
    options.highestProbabilityBits = 3
    return TrainingText.section(paragraphs, order: order, options)
  }

  /// Whether the section is refused; if it is not, it is asked for many words.
  private func isRefused(_ bytes: [UInt8]) -> Bool {
    do {
      try lookUp(bytes)
      return false
    } catch { return true }
  }

  private func lookUp(_ bytes: [UInt8]) throws {
    try bytes.withUnsafeBytes { bytes in
      let model = try LanguageModel(ModelBytes(static: bytes))
      var state = model.start
      for word in 0..<LanguageModel.Word(min(model.vocabularyCount, 60)) {
        state = model.logProbability(of: word, after: state).next
        _ = model.word(model.text(of: word))
      }
      for paragraph in Self.paragraphs.prefix(10) {
        _ = model.scores(paragraph.joined(separator: " "))
      }
    }
  }

  @Test(arguments: 2...4)
  func cutSectionsAreRefused(order: Int) {
    let section = Self.section(order: order)
    #expect(!isRefused(section))
    for count in stride(from: 0, to: section.count, by: 8) {
      #expect(isRefused(Array(section.prefix(count))))
    }
    #expect(isRefused(section + [UInt8](repeating: 0, count: 8)))
  }

  @Test func everyNumberOfTheHeaderIsChecked() {
    let section = Self.section(order: 4)
    for offset in stride(from: 0, to: 52, by: 4) {
      for value: UInt8 in [0xFF, 0x80] {
        var damaged = section
        damaged[offset + 3] = value
        #expect(isRefused(damaged), "byte \(offset + 3)")
      }
      var damaged = section
      damaged[offset] ^= 0x10
      #expect(isRefused(damaged), "byte \(offset)")
    }
  }

  @Test(arguments: 2...4)
  func noByteLeadsOutOfTheSection(order: Int) {
    let section = Self.section(order: order)
    var refused = 0
    for offset in section.indices {
      for value in [section[offset] ^ 0xFF, section[offset] ^ 0x01] {
        var damaged = section
        damaged[offset] = value
        if isRefused(damaged) { refused += 1 }
      }
    }
    #expect(refused > 0)
  }
}
