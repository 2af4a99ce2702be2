import Documents
import Foundation
import Testing

struct CivilDateTests {
  @Test(arguments: [
    (2024, 2, 29, true), (2023, 2, 29, false), (1900, 2, 29, false), (2000, 2, 29, true),
    (2023, 4, 31, false), (2023, 13, 1, false), (2023, 0, 1, false), (2023, 1, 0, false),
    (0, 1, 1, false), (10000, 1, 1, false), (2023, 12, 31, true),
  ])
  func onlyDaysOfTheCalendarAreDates(year: Int, month: Int, day: Int, exists: Bool) {
    #expect((CivilDate(year: year, month: month, day: day) != nil) == exists)
  }

  @Test func aDateIsWrittenInFourForms() throws {
    let date = try #require(CivilDate(year: 2023, month: 4, day: 14))
    #expect(date.iso == "2023-04-14")
    #expect(date.dayMonthYear == "14/04/2023")
    #expect(date.inCitation == "14/4/2023")
    #expect(date.inWords == "ngày 14 tháng 4 năm 2023")
  }

  @Test func daysBelowTenAndTheFirstTwoMonthsHaveAZeroInPrint() throws {
    let date = try #require(CivilDate(iso: "2026-02-05"))
    #expect(date.inCitation == "05/02/2026")
    #expect(date.inWords == "ngày 05 tháng 02 năm 2026")
  }

  @Test(arguments: [
    "2023-4-14", "2023-04-14 ", "14-04-2023", "", "2023-04", "2023-02-30", "２０２３-04-14",
  ])
  func otherFormsAreNoISODates(text: String) {
    #expect(CivilDate(iso: text) == nil)
  }

  @Test func datesAreOrderedByTime() throws {
    let dates = try ["2023-04-14", "2022-12-31", "2023-04-02", "2023-01-30"].map {
      try #require(CivilDate(iso: $0))
    }
    #expect(dates.sorted().map(\.iso) == ["2022-12-31", "2023-01-30", "2023-04-02", "2023-04-14"])
  }

  @Test func aDateIsCodedAsItsISOForm() throws {
    let dates = try [#require(CivilDate(iso: "2023-04-14"))]
    let data = try JSONEncoder().encode(dates)
    #expect(String(decoding: data, as: UTF8.self) == #"["2023-04-14"]"#)
    #expect(try JSONDecoder().decode([CivilDate].self, from: data) == dates)
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([CivilDate].self, from: Data(#"["2023-02-30"]"#.utf8))
    }
  }

  @Test func theDayAfterCrossesMonthsAndYears() throws {
    #expect(try #require(CivilDate(iso: "2024-02-28")).following.iso == "2024-02-29")
    #expect(try #require(CivilDate(iso: "2023-02-28")).following.iso == "2023-03-01")
    #expect(try #require(CivilDate(iso: "2023-12-31")).following.iso == "2024-01-01")
  }
}
