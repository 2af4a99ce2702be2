import Foundation
import Testing
import Vietnamese

@Suite struct TextEncodingTests {
  /// Each with its bytes as Windows-1252 shows them, which is how people know these encodings.
  @Test(arguments: [
    (TextEncoding.tcvn3, "Céng hßa x· héi chñ nghÜa ViÖt Nam"),
    (.vni, "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam"),
    (.viscii, "Cµng hòa xã hµi chü nghîa Vi®t Nam"),
    (.vps, "C¶ng hòa xã h¶i chû nghïa ViŒt Nam"),
    (.windows1258, "Côòng hoÌa xaÞ hôòi chuÒ nghiÞa Viêòt Nam"),
    (.utf8, "Cá»™ng hÃ²a xÃ£ há»™i chá»§ nghÄ©a Viá»‡t Nam"),
  ])
  func aLineIsWhatItsUsersKnow(encoding: TextEncoding, shown: String) throws {
    let text = "Cộng hòa xã hội chủ nghĩa Việt Nam"
    let bytes = try #require(encoding.encoded(text))
    #expect(LegacyPage.mistaken(bytes) == shown)
    #expect(encoding.decoded(bytes) == text)
    #expect(LegacyText.repaired(shown)?.text == text)
    #expect(LegacyText.repaired(shown)?.encoding == encoding)
  }

  @Test(arguments: TextEncoding.allCases)
  func everyLetterComesBack(encoding: TextEncoding) throws {
    let ascii = String(String.UnicodeScalarView((0x20..<0x7F).compactMap(Unicode.Scalar.init)))
    let vowels = "aăâeêioôơuưy".unicodeScalars
    let small = vowels.flatMap { letter in Tone.allCases.compactMap { $0.applied(to: letter) } }
    let text = small.map { String($0) }.joined() + "đĂÂĐÊÔƠƯ“”‘’–—…\t\r\n" + ascii
    // Apart, lest a letter and the code after it make another one.
    let capitals = small.map { String($0).uppercased() }.joined(separator: " ")
    let bytes = try #require(encoding.encoded(text.filter { encoding.holds($0) }))
    #expect(encoding.decoded(bytes) == text.filter { encoding.holds($0) })
    let decoded = try encoding.decoded(#require(encoding.encoded(capitals)))
    #expect(encoding == .tcvn3 ? decoded?.uppercased() == capitals : decoded == capitals)
  }

  @Test(arguments: TextEncoding.allCases)
  func decomposedLettersAreComposedFirst(encoding: TextEncoding) throws {
    let text = LegacyPage.text
    let bytes = try #require(encoding.encoded(text.decomposedStringWithCanonicalMapping))
    let decoded = try #require(encoding.decoded(bytes))
    #expect(decoded.utf8.elementsEqual(text.utf8))
  }

  @Test func codePage1258HasToneLettersOfItsOwn() {
    let bytes: [UInt8] = [0x63, 0xE1, 0x20, 0xE0, 0x20, 0xE9, 0x20, 0xED, 0x20, 0xE2, 0xEC, 0x6D]
    #expect(TextEncoding.windows1258.decoded(bytes) == "cá à é í ấm")
    #expect(TextEncoding.windows1258.decoded([0xEC, 0x62, 0xEC]) == "ìbì")
  }

  @Test func whatAnEncodingHasNotIsRefused() {
    for encoding in LegacyPage.legacy { #expect(encoding.encoded("東") == nil) }
    #expect(TextEncoding.vni.encoded("Köln") == nil)
    #expect(TextEncoding.utf8.decoded([0x56, 0x69, 0xD6, 0x74]) == nil)
  }

  @Test func unassignedBytesAreThoseOfTheCodePage() {
    for encoding in LegacyPage.legacy {
      #expect(encoding.decoded([0x91, 0x92].filter { _ in encoding != .viscii })?.count != 1)
      #expect(encoding.decoded([]) == "")
    }
    #expect(TextEncoding.tcvn3.decoded([0x93, 0x41, 0x94, 0x85]) == "“A”…")
    #expect(TextEncoding.vni.decoded([0x62, 0xE2]) == "bâ")
  }
}

extension TextEncoding {
  fileprivate func holds(_ character: Character) -> Bool { encoded(String(character)) != nil }
}
