import Testing
import Vietnamese

@Suite struct CollationKeyTests {
  @Test func lettersFollowTheVietnameseAlphabet() {
    let ordered = [
      "an", "ăn", "ân", "ba", "dân", "đan", "em", "êm", "ga", "on", "ôn", "ơn", "un", "ưn", "xa",
      "ya",
    ]
    #expect(ordered.reversed().sorted { CollationKey($0) < CollationKey($1) } == ordered)
  }

  @Test func tonesDecideBetweenEqualLetters() {
    let ordered = ["ma", "mà", "mả", "mã", "má", "mạ", "man", "mang", "màng"]
    #expect(ordered.reversed().sorted { CollationKey($0) < CollationKey($1) } == ordered)
  }

  @Test func lettersOfTheWholeTextGoBeforeTones() {
    let ordered = ["bà con", "ba hoa", "Bà Rịa", "bá tước", "bác"]
    #expect(ordered.reversed().sorted { CollationKey($0) < CollationKey($1) } == ordered)
  }

  @Test func numbersSortByTheirValueBeforeLetters() {
    let ordered = [
      "", "5-NQ/TU", "08-NQ/TU", "30-NQ/TU", "244-KL/TU", "1738-QĐ/TU", "Kết luận 9", "Kết luận 10",
    ]
    #expect(ordered.reversed().sorted { CollationKey($0) < CollationKey($1) } == ordered)
    let long = String(repeating: "9", count: 400)
    #expect(CollationKey(long) < CollationKey(long + "0"))
  }

  @Test func caseAndTonePlacementDoNotDecideBeforeWhatFollows() {
    #expect(CollationKey("ĐẢNG bộ") < CollationKey("đảng ủy"))
    #expect(CollationKey("hoà an") < CollationKey("hòa bình"))
    #expect(CollationKey("Hòa an") < CollationKey("hoà bình"))
  }

  @Test func keysAreEqualForCanonicallyEqualTextsOnly() {
    #expect(CollationKey("bộ") == CollationKey("bo\u{0302}\u{0323}"))
    #expect(CollationKey("hoà") != CollationKey("hòa"))
  }

  @Test func unknownScriptsSortAfterLetters() {
    let ordered = ["zulu", "Жук", "東京"]
    #expect(ordered.reversed().sorted { CollationKey($0) < CollationKey($1) } == ordered)
  }
}
