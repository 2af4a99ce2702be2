import Foundation
import Search
import TestSupport

/// An archive of invented documents in syllables that look Vietnamese.
struct GeneratedArchive {
  let records: [SearchRecord]
  let notHeld: [NotHeldRecord]
  /// All syllables, the common ones first.
  let syllables: [String]

  private static let onsets = [
    "b", "c", "ch", "d", "đ", "g", "gi", "h", "kh", "l", "m", "n", "ng", "nh", "ph", "qu", "s", "t",
    "th", "tr", "v", "x", "",
  ]
  private static let rimes = [
    "a", "an", "ang", "anh", "ao", "ai", "âm", "ân", "ăn", "e", "en", "ê", "ên", "i", "in", "inh",
    "iêu", "iên", "o", "on", "ong", "ô", "ôn", "ông", "ơ", "ơi", "oa", "oe", "oan", "u", "un",
    "ung",
    "uy", "ư", "ưng", "ươn", "ương", "uôn",
  ]
  private static let tones = ["", "\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"]
  static let kinds = ["Kết luận", "Nghị quyết", "Quyết định", "Chỉ thị", "Công văn"]
  private static let signs = ["KL", "NQ", "QĐ", "CT", "CV"]
  private static let issuers = ["Thành ủy Hải Phòng", "Ban Bí thư", "Chính phủ"]
  private static let issuerSigns = ["TU", "TW", "CP"]

  init(documents: Int, wordsPerDocument: Int, seed: UInt64, syllableCount: Int = 700) {
    var random = SeededGenerator(seed: seed)
    var syllables: [String] = []
    for onset in Self.onsets {
      for rime in Self.rimes {
        for tone in Self.tones {
          // The tone stands on a vowel of the rime, in one of the two places where there are two.
          guard let vowel = rime.firstIndex(where: { "aăâeêioôơuưy".contains($0) }) else {
            continue
          }
          var letters = Array(rime)
          var place = rime.distance(from: rime.startIndex, to: vowel)
          if letters.count > 1, "aeêơyô".contains(letters[1]), random.chance(60) { place = 1 }
          letters[place] = Character(String(letters[place]) + tone)
          syllables.append((onset + String(letters)).precomposedStringWithCanonicalMapping)
        }
      }
    }
    syllables.shuffle(using: &random)
    syllables = Array(syllables.prefix(syllableCount))
    self.syllables = syllables

    var records: [SearchRecord] = []
    for number in 0..<documents {
      let year = Int.random(in: 2015...2024, using: &random)
      let side = Int.random(in: 0..<Self.issuers.count, using: &random)
      let kind = Int.random(in: 0..<Self.kinds.count, using: &random)
      let serial = Int.random(in: 1...90, using: &random)
      let digits = serial < 10 ? "0\(serial)" : "\(serial)"
      let sign = "\(Self.signs[kind])\(random.chance(50) ? "-" : "/")\(Self.issuerSigns[side])"
      let label = side == 2 ? "\(digits)/\(year)/\(sign)" : "\(digits)-\(sign)"
      var sections: [SearchSection] = []
      let count = Int.random(in: 0...5, using: &random)
      for section in 0..<count {
        let heading =
          section == 0
          ? ""
          : "\(section). " + Self.text(4, &random, syllables).prefix(1).uppercased()
            + Self.text(5, &random, syllables)
        let length = Int.random(in: 0...(2 * wordsPerDocument / max(1, count)), using: &random)
        sections.append(
          SearchSection(
            anchor: section == 0 ? "" : "\(section)",
            heading: heading,
            text: Self.text(length, &random, syllables)
          )
        )
      }
      let day = Int.random(in: 10...28, using: &random)
      records.append(
        SearchRecord(
          address: "co-quan-\(side)/\(year)/van-ban-\(10000 + number)/",
          number: random.chance(90) ? label : nil,
          title: Self.text(Int.random(in: 1...9, using: &random), &random, syllables),
          kind: random.chance(90) ? Self.kinds[kind] : nil,
          issuer: random.chance(90) ? Self.issuers[side] : nil,
          date: random.chance(85) ? "\(year)-0\(1 + serial % 9)-\(day)" : nil,
          sections: sections,
          readings: random.chance(30) ? [Self.text(1, &random, syllables), "thyc hién"] : [],
          cites: random.chance(30) ? ["\(60 + number % 40)-NQ/TW", label] : []
        )
      )
    }
    self.records = records.sorted { $0.address < $1.address }
    notHeld = (1...40).map { index in
      let serial = 60 + index
      return NotHeldRecord(
        address: "trung-uong/khong-ro-nam/\(serial)-nq-tw/",
        number: "\(serial)-NQ/TW",
        title: "Nghị quyết số \(serial)-NQ/TW"
      )
    }
  }

  /// Words with punctuation, capitals, numbers, decomposed letters and lost marks among them.
  private static func text(
    _ count: Int,
    _ random: inout SeededGenerator,
    _ syllables: [String]
  ) -> String {
    var text = ""
    for _ in 0..<count {
      var word = random.pickEarly(syllables)
      switch Int.random(in: 0..<100, using: &random) {
      case 0..<3: word = word.decomposedStringWithCanonicalMapping
      case 3..<6: word = word.uppercased()
      case 6..<9: word = unaccented(word)
      case 9..<11: word = String(Int.random(in: 0..<200, using: &random))
      case 11: word = "0\(Int.random(in: 1..<100, using: &random))-NQ/TW"
      case 12:
        word =
          ["x¢t", "1an", "NĐ19", "naïve", "ÆØ", "м²", "各", "e\u{302}\u{323}"].shuffled(
            using: &random
          )[0]
      default: break
      }
      text += word + random.pick([" ", " ", " ", " ", " ", ", ", ". ", "\n", " - ", "/"])
    }
    return text
  }

  static func unaccented(_ word: String) -> String {
    let plain = word.replacing("đ", with: "d").replacing("Đ", with: "D")
      .decomposedStringWithCanonicalMapping
    return String(
      String.UnicodeScalarView(plain.unicodeScalars.filter { !(0x300...0x36F).contains($0.value) })
    )
  }

  /// Queries of all sorts, most of which find something.
  func queries(_ count: Int, seed: UInt64) -> [String] {
    var random = SeededGenerator(seed: seed)
    return (0..<count).map { _ in query(&random) }
  }

  private func query(_ random: inout SeededGenerator) -> String {
    let record = random.pick(records)
    let texts = record.sections.map(\.text) + record.sections.map(\.heading) + [record.title]
    let words = random.pick(texts).split { " \n".contains($0) }.map(String.init)
    let start = words.isEmpty ? 0 : Int.random(in: 0..<words.count, using: &random)
    let phrase = Array(words[start...].prefix(Int.random(in: 1...4, using: &random)))
    let joined = phrase.joined(separator: " ")
    let other = random.pickEarly(syllables)
    switch Int.random(in: 0..<17, using: &random) {
    case 0, 1: return joined
    case 2, 3: return Self.unaccented(joined)
    case 4: return "\"\(joined)\""
    case 5: return "\"\(Self.unaccented(joined))\" \(other)"
    case 6: return "\(joined) -\(other)"
    case 7: return "\(other) -\"\(joined)\""
    case 8: return "\(other) \(random.pickEarly(syllables)) "
    case 9: return String(joined.dropLast(Int.random(in: 0...2, using: &random)))
    case 10: return "“" + String(joined.dropLast())
    case 11: return (record.number ?? other).replacing("-", with: " ").replacing("/", with: " ")
    case 12: return "\(record.kind ?? "") \((record.number ?? other).prefix(2))".lowercased()
    case 13: return "so " + (record.number ?? other).lowercased()
    case 15: return "\(Int.random(in: 0..<110, using: &random)) nq tw"
    case 14:
      return random.pick([
        "nam:2018..2020 \(other)", "loai:\"Kết luận\" \(other)", "cq:hải-phòng \(other)",
        "năm:2019 \(joined)", "so:\(record.number ?? "")", "dan:\(record.number ?? "1-KL/TU")",
        "dẫn:70-NQ/TW", "nam:2021", "loai:nghi \(other) -\(joined)",
      ])
    default:
      return random.pick([
        "", "-", "\"\"", "- -a", "nghị quyết \(record.date?.prefix(4) ?? "30")", "th", "a", "  ",
        "Ban Bí thư", "thành uỷ", "tHuỶ", "hoà", "x¢t 1an", "-\(other)", "45 -NQ/TW", "\u{301}",
        String(repeating: "dài ", count: 200), "😀 各", "#12", "thyc hién",
      ])
    }
  }
}
