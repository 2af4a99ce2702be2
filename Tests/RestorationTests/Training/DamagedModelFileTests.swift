import Restoration
import TestSupport
import Testing

/// Channel sections that pass the checksum and are wrong all the same: they are refused, or they
/// restore badly, and nothing worse.
@Suite struct DamagedModelFileTests {
  private static let name = "CHAN"
  private static let line = "Can cu Nghi quyét s6 08-NQ/TU, thyc hiên 12 Quyét dinh 15-QB/TU."

  private struct Sections {
    let language: [UInt8]
    let channel: [UInt8]

    init() throws {
      let file = try ModelFile(ModelBytes(FixtureModel.bytes))
      language = try Array(file.section(LanguageModel.sectionName).buffer)
      channel = try Array(file.section(DamagedModelFileTests.name).buffer)
    }

    /// Whether this channel is refused; if it is not, a line is restored with it.
    func isRefused(_ channel: [UInt8], language: [UInt8]? = nil) throws -> Bool {
      let file = ModelFile.bytes(
        sections: [
          (LanguageModel.sectionName, language ?? self.language),
          (DamagedModelFileTests.name, channel),
        ],
        provenance: ""
      )
      let model: RestorationModel
      do throws(ModelError) {
        model = try RestorationModel(bytes: file)
      } catch {
        guard case .damaged(DamagedModelFileTests.name, _) = error.reason else { throw error }
        return true
      }
      let restored = Restorer(model: model).restore(
        ScannedText(lines: [DamagedModelFileTests.line])
      )
      #expect(restored.lines.count == 1)
      return false
    }
  }

  @Test func theSectionItselfIsTaken() throws {
    let sections = try Sections()
    #expect(try !sections.isRefused(sections.channel))
  }

  @Test func aSectionThatEndsTooSoonIsRefused() throws {
    let sections = try Sections()
    for count in stride(from: 0, to: sections.channel.count, by: 997) {
      #expect(try sections.isRefused(Array(sections.channel.prefix(count))), "\(count) bytes")
    }
  }

  @Test func lengthsBeyondTheEndAreRefused() throws {
    let sections = try Sections()
    var channel = sections.channel
    for place in 0..<4 { channel[place] = 0xFF }
    #expect(try sections.isRefused(channel))
  }

  @Test(arguments: 0..<8)
  func changedBitsAreRefusedOrHarmless(seed: UInt64) throws {
    let sections = try Sections()
    var random = SeededGenerator(seed: seed)
    for _ in 0..<40 {
      var channel = sections.channel
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        // Most of the section's end is logarithms, of which every byte is one.
        let place = random.pickEarly(Array(channel.indices))
        channel[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      }
      _ = try sections.isRefused(channel)
    }
  }

  @Test(arguments: [Float.infinity, -.infinity, .nan, .greatestFiniteMagnitude])
  func probabilitiesThatAreNoneAreHarmless(value: Float) throws {
    let sections = try Sections()
    var language = sections.language
    // The logarithms of the words' own probabilities: after a header of 64 bytes, 12 bytes apart.
    let words = language[8..<12].reversed().reduce(0) { $0 << 8 | Int($1) }
    for word in 0..<words {
      for place in 0..<4 {
        language[64 + 12 * word + place] = UInt8(
          truncatingIfNeeded: value.bitPattern >> UInt32(8 * place)
        )
      }
    }
    #expect(try !sections.isRefused(sections.channel, language: language))
  }
}
