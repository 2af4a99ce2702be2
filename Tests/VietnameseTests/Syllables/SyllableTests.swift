import Foundation
import Testing
import Vietnamese

@Suite struct SyllableTests {
  @Test(arguments: [
    ("nghiêng", Syllable.Onset.ngh, Syllable.Glide.none, Syllable.Nucleus.iê, Syllable.Coda.ng),
    ("quyên", .q, .u, .yê, .n), ("quốc", .q, .u, .ô, .c), ("quít", .q, .u, .i, .t),
    ("khuya", .kh, .u, .ya, .none), ("khuỷu", .kh, .u, .y, .u), ("ngoéo", .ng, .o, .e, .o),
    ("hoà", .h, .o, .a, .none), ("hoằm", .h, .o, .ă, .m), ("khuấy", .kh, .u, .â, .y),
    ("thuở", .th, .u, .ơ, .none), ("của", .c, .none, .ua, .none), ("cuối", .c, .none, .uô, .i),
    ("gì", .gi, .none, .i, .none), ("gìn", .gi, .none, .i, .n), ("giếng", .gi, .none, .iê, .ng),
    ("già", .gi, .none, .a, .none), ("giữa", .gi, .none, .ưa, .none),
    ("giú", .gi, .none, .u, .none),
    ("yếu", .none, .none, .yê, .u), ("ỷ", .none, .none, .y, .none), ("kỹ", .k, .none, .y, .none),
    ("xoong", .x, .none, .oo, .ng), ("pin", .p, .none, .i, .n), ("pê", .p, .none, .ê, .none),
    ("buýt", .b, .u, .y, .t), ("người", .ng, .none, .ươ, .i),
  ])
  func partsAreFound(
    text: String,
    onset: Syllable.Onset,
    glide: Syllable.Glide,
    nucleus: Syllable.Nucleus,
    coda: Syllable.Coda
  ) throws {
    let syllable = try #require(Syllable(text))
    #expect(syllable.onset == onset)
    #expect(syllable.glide == glide)
    #expect(syllable.nucleus == nucleus)
    #expect(syllable.coda == coda)
  }

  @Test(arguments: [
    "", "a b", "c6", "ngườii", "nghiêngs", "jan", "phd", "Park", "hòan", "qúy",
    "qua\u{0301}\u{0300}",
    "ke\u{0302}\u{0308}", "kàn", "cê", "gi\u{0302}", "ghà", "nghà", "ngê", "qa", "quu", "cac",
    "cảp", "mạch̀",
    "iên", "yê", "kyên", "tiê", "tuô", "ươ", "ă", "mâ", "coa", "kuy", "êng", "ơc", "iach", "uach",
    "đắk", "Krông", "Pleiku", "xooc\u{0300}", "ngoaoo", "aà", "mờơ",
  ])
  func whatIsNoSyllableIsRefused(text: String) {
    #expect(Syllable(text) == nil)
  }

  @Test(arguments: [
    ("hoà", "hòa"), ("loé", "lóe"), ("thuỷ", "thủy"), ("uỷ", "ủy"), ("HOẠ", "HỌA"),
  ])
  func bothPlacementsAreOneSyllable(new: String, old: String) throws {
    let syllable = try #require(Syllable(new))
    #expect(Syllable(old) == syllable)
    #expect(syllable.text(placement: .new) == new.lowercased())
    #expect(syllable.text(placement: .old) == old.lowercased())
  }

  @Test(arguments: [
    "quý", "quà", "quẻ", "thuở", "huế", "khuỷu", "ngoài", "hoàn", "mía", "của", "tiếng",
  ])
  func elsewhereTheToneHasOnePlace(text: String) {
    for placement in Syllable.Placement.allCases {
      #expect(Syllable(text)?.text(placement: placement) == text)
    }
  }

  @Test func everySyllableComesBackFromEveryWayOfWritingIt() {
    let wrong = Syllable.all.filter { syllable in
      Syllable.Placement.allCases.contains { placement in
        let text = syllable.text(placement: placement)
        let forms = [
          text, text.uppercased(), text.capitalized, text.decomposedStringWithCanonicalMapping,
        ]
        return forms.contains { Syllable($0) != syllable }
          || !text.utf8.elementsEqual(text.composed.utf8)
          || Syllable(text)?.text(placement: placement) != text
      }
    }
    #expect(wrong == [])
    #expect(Syllable.all.count == 17_570)
    #expect(Set(Syllable.all).count == Syllable.all.count)
    #expect(Set(Syllable.all.map(\.description)).count == Syllable.all.count)
  }

  @Test func theOldPlacementIsThatOfTheWholeProject() {
    let wrong = Syllable.all.filter { syllable in
      TonePlacement.unified(syllable.text(placement: .new)) != syllable.text(placement: .old)
    }
    #expect(wrong == [])
  }

  /// Two ways to the same set: read every short string, and build every combination of parts.
  @Test func readingAcceptsWhatTheListHolds() {
    let written = Set(
      Syllable.all.flatMap { syllable in
        Syllable.Placement.allCases.map { syllable.text(placement: $0) }
      }
    )
    let alphabets: [[Unicode.Scalar]] = [
      ["g", "h", "i", "ì", "ê", "ế", "n", "c"], ["q", "u", "ù", "y", "ý", "ê", "t", "a", "o"],
      ["h", "o", "ò", "a", "à", "ă", "i", "e", "c"], ["ư", "ơ", "ở", "u", "p", "k", "m", "đ"],
    ]
    for alphabet in alphabets {
      let wrong = Strings(over: alphabet, upTo: 5).filter { text in
        (Syllable(text) != nil) != written.contains(text)
      }
      #expect(wrong == [])
    }
  }

  @Test func partsThatGoTogetherAreTheList() {
    var built: Set<Syllable> = []
    for onset in Syllable.Onset.allCases {
      for glide in Syllable.Glide.allCases {
        for nucleus in Syllable.Nucleus.allCases {
          for coda in Syllable.Coda.allCases {
            built.formUnion(
              Tone.allCases.compactMap {
                Syllable(onset: onset, glide: glide, nucleus: nucleus, coda: coda, tone: $0)
              }
            )
          }
        }
      }
    }
    #expect(built == Set(Syllable.all))
  }

  @Test func everySyllableHasTheShapeOfOne() {
    #expect(Syllable.all.filter { !SyllableShape.fits($0.description) } == [])
  }
}
