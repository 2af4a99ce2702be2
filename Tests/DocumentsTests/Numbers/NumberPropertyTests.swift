import Documents
import Foundation
import TestSupport
import Testing

struct NumberPropertyTests {
  @Test func theCanonicalFormIsReadAsTheSameNumber() throws {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<4000 {
      let printed = generator.number()
      guard let number = DocumentNumber(printed) else { continue }
      let again = try #require(DocumentNumber(number.canonical), "\(printed)")
      #expect(again == number, "\(printed)")
      #expect(again.slug == number.slug)
    }
  }

  @Test func leadingZerosChangeNeitherSlugNorSide() throws {
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<1000 {
      let printed = generator.number()
      guard let number = DocumentNumber(printed), let padded = DocumentNumber("00" + printed) else {
        continue
      }
      #expect(padded.slug == number.slug, "\(printed)")
      #expect(padded.side == number.side)
    }
  }

  @Test func slugsHaveOnlyLettersFiguresAndSingleHyphens() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<2000 {
      guard let slug = DocumentNumber(generator.number())?.slug else { continue }
      #expect(!slug.contains("--") && !slug.hasPrefix("-") && !slug.hasSuffix("-"))
      #expect(
        slug.utf8.allSatisfy {
          $0 == 0x2D || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0)
        }
      )
    }
  }

  @Test func decompositionChangesNoNumber() {
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<1000 {
      let printed = generator.number()
      #expect(
        DocumentNumber(printed.decomposedStringWithCanonicalMapping) == DocumentNumber(printed)
      )
    }
  }
}
