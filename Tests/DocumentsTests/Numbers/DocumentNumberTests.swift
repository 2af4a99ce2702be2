import Documents
import Foundation
import Testing

struct DocumentNumberTests {
  @Test(arguments: [
    // the forms of both sides
    ("244-KL/TU", "244-KL/TU"), ("66-QĐ/TW", "66-QĐ/TW"), ("134-CV/UBKTTU", "134-CV/UBKTTU"),
    ("14/NQ-CP", "14/NQ-CP"), ("768/QĐ-TTg", "768/QĐ-TTg"), ("560/NQ-UBTVQH15", "560/NQ-UBTVQH15"),
    ("30/2020/NĐ-CP", "30/2020/NĐ-CP"), ("05/2019/NQ-HĐND", "05/2019/NQ-HĐND"),
    ("59/2020/QH14", "59/2020/QH14"), ("351/2017/UBTVQH14", "351/2017/UBTVQH14"),
    ("26/2005/PL-UBTVQH11", "26/2005/PL-UBTVQH11"), ("1205/UBND-TH", "1205/UBND-TH"),
    ("206/QĐ-BNN-PC", "206/QĐ-BNN-PC"),
    ("08/2012/TTLT-BLĐTBXH-BTC-BNV", "08/2012/TTLT-BLĐTBXH-BTC-BNV"),
    ("10/VBHN-VPQH", "10/VBHN-VPQH"), ("18/2004/TT-BGD&ĐT", "18/2004/TT-BGD&ĐT"),
    // older law
    ("21-CP", "21-CP"), ("74/CP", "74/CP"), ("426/TTg", "426/TTg"), ("215/SL", "215/SL"),
    ("14/TTLB", "14/TTLB"), ("05/TT-PC", "05/TT-PC"), ("36/98/TT-BTC", "36/98/TT-BTC"),
    // blanks, dashes, separators
    ("367 - QĐ/TWĐTN", "367-QĐ/TWĐTN"), ("01- KL/TW", "01-KL/TW"), ("01-\nKL/TW", "01-KL/TW"),
    ("12–NQ/TW", "12-NQ/TW"), ("126/2004 / / NĐ-CP", "126/2004/NĐ-CP"),
    ("04/2012/UBTVQH 13", "04/2012/UBTVQH13"), ("1981 QĐ-TTg", "1981/QĐ-TTg"),
    ("26 TC/TCT", "26-TC/TCT"), ("08 TT/LB", "08-TT/LB"), ("Số: 30/2020/NĐ-CP", "30/2020/NĐ-CP"),
    // swapped separators
    ("06/NQ-TW", "06-NQ/TW"), ("31/QĐ-TW", "31-QĐ/TW"), ("11-NQ/CP", "11/NQ-CP"),
    ("117/2007/TTLT/BTC-BLĐTBXH", "117/2007/TTLT-BTC-BLĐTBXH"),
    // letters read wrongly, of one reading
    ("1738-QB/TU", "1738-QĐ/TU"), ("217-QB/TW", "217-QĐ/TW"), ("30/2020/ND-CP", "30/2020/NĐ-CP"),
    ("70/2015/NB-CP", "70/2015/NĐ-CP"), ("46/2015/OD-TTg", "46/2015/QĐ-TTg"),
    ("70/2024/0D-UBND", "70/2024/QĐ-UBND"), ("32/NO-HPND", "32/NQ-HĐND"),
    ("24/2018/OH13", "24/2018/QH13"), ("190/2025/OHI15", "190/2025/QH15"),
    ("1656/NQ-UBTVQHI5", "1656/NQ-UBTVQH15"), ("1669/2007/QBD-BCA", "1669/2007/QĐ-BCA"),
    ("S6 244-KL/TU", "244-KL/TU"), ("56/2024/QĐUBND", "56/2024/QĐ-UBND"),
    ("103/2024ND-CP", "103/2024/NĐ-CP"), ("152/2025/TT-BTС", "152/2025/TT-BTC"),
    // proper case
    ("22/2013/QĐ-TTG", "22/2013/QĐ-TTg"), ("244-kl/tu", "244-KL/TU"), ("09-CTR/HU", "09-CTr/HU"),
  ])
  func aNumberIsReadTolerantlyAndPrintedInOneForm(text: String, canonical: String) {
    #expect(DocumentNumber(text)?.canonical == canonical)
  }

  @Test(arguments: ["34-TB/TW", "08/2022/TT-BGDĐ", "12-DA/TU", "63/CV-BTS", "261/QĐ-ĐHLHN"])
  func lettersWithSeveralReadingsStayAsPrinted(text: String) {
    #expect(DocumentNumber(text)?.canonical == text)
  }

  @Test(arguments: [
    "20/4/2023", "08/02/2023", "2020 - 2025", "2021-2025", "86,6/100", "1/500", "77B-022.71",
    "(lần 5)", "0912 345 678", "V.07.04.10", "15-10-2023", "100.000", "3-2", "", "Số", "KL/TU",
    "số .../2022/NĐ-CP", "30/2020", "244-KL/TU và 245-KL/TU",
  ])
  func datesRangesPlatesAndFractionsAreNoNumbers(text: String) {
    #expect(DocumentNumber(text) == nil)
  }

  @Test func thePartsOfANumberAreKnown() throws {
    let number = try #require(DocumentNumber("08/2012/TTLT-BLĐTBXH-BTC-BNV"))
    #expect(number.side == .state)
    #expect(number.serial == "08")
    #expect(number.plainSerial == "8")
    #expect(number.year == 2012)
    #expect(number.kindSign == "TTLT")
    #expect(number.issuerSign == "BLĐTBXH")
    #expect(number.units == ["BTC", "BNV"])
    #expect(number.assembly == nil)
    let law = try #require(DocumentNumber("59/2020/QH14"))
    #expect(law.kindSign == nil)
    #expect(law.issuerSign == "QH14")
    #expect(law.assembly == 14)
    #expect(try #require(DocumentNumber("181-NQ/BCSĐ")).side == .party)
    #expect(try #require(DocumentNumber("07-TT/TC")).side == .party)
  }

  @Test(arguments: [
    ("08-NQ/TU", "08-nq-tu"), ("8-NQ/TU", "08-nq-tu"), ("0244-KL/TU", "244-kl-tu"),
    ("14/NQ-CP", "14-nq-cp"), ("30/2020/NĐ-CP", "30-2020-nd-cp"),
    ("02/2020/NĐ-CP", "02-2020-nd-cp"),
    ("2/2020/NĐ-CP", "02-2020-nd-cp"), ("001/2020/TT-BTC", "01-2020-tt-btc"),
    ("10/2020/TT-BTC", "10-2020-tt-btc"), ("18/2004/TT-BGD&ĐT", "18-2004-tt-bgd-dt"),
  ])
  func leadingZerosAreOneInTheSlug(text: String, slug: String) {
    #expect(DocumentNumber(text)?.slug == slug)
  }

  @Test func searchFormsCoverSpellingsWithAndWithoutZeroAndSigns() throws {
    #expect(
      try #require(DocumentNumber("08-NQ/TU")).searchForms
        == ["08-nq/tu", "08 nq tu", "08nqtu", "8-nq/tu", "8 nq tu", "8nqtu"]
    )
  }

  @Test func numbersAreFoundInATextWithTheirPlaces() {
    let text = "S6 244-KL/TU Hai Phong, ngay 14 thang 4 ndm 2023"
    let found = DocumentNumber.numbers(in: text)
    #expect(found.map(\.number.canonical) == ["244-KL/TU"])
    #expect(found.map(\.range) == [3..<12])
    #expect(DocumentNumber.numbers(in: "giai đoạn 2021-2025, ngày 08/02/2023").isEmpty)
  }

  @Test func decomposedTextIsReadAlike() {
    let text = "30/2020/NĐ-CP và số 12-NQ/TƯ"
    let decomposed = text.decomposedStringWithCanonicalMapping
    #expect(
      DocumentNumber.numbers(in: decomposed).map(\.number.canonical)
        == DocumentNumber.numbers(in: text).map(\.number.canonical)
    )
  }
}
