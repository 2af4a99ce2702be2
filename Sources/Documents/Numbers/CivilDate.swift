/// A day of the Gregorian calendar, without a time and without a time zone.
///
/// Only dates that exist can be made; ordered by time.
public struct CivilDate: Comparable, Hashable, Sendable {
  /// The year, 1 to 9999.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int

  /// The date, nil where the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.days(inMonth: month, of: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The date written as ISO 8601 has it, `2023-04-14`; nil for anything else.
  public init?(iso text: String) {
    guard text.utf8.count == 10 else { return nil }
    var parts = [0, 0, 0]
    var part = 0
    for (place, byte) in text.utf8.enumerated() {
      if place == 4 || place == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
        part += 1
      } else {
        guard byte &- 0x30 < 10 else { return nil }
        parts[part] = parts[part] * 10 + Int(byte &- 0x30)
      }
    }
    self.init(year: parts[0], month: parts[1], day: parts[2])
  }

  /// The form of ISO 8601: `2023-04-14`.
  public var iso: String {
    "\(Self.padded(year, to: 4))-\(Self.padded(month, to: 2))-\(Self.padded(day, to: 2))"
  }

  /// The form that readers meet: `14/04/2023`.
  public var dayMonthYear: String {
    "\(Self.padded(day, to: 2))/\(Self.padded(month, to: 2))/\(Self.padded(year, to: 4))"
  }

  /// The form within a citation, `06/12/2022`, `14/4/2023`: a zero before days below 10 and months 1
  /// and 2.
  public var inCitation: String { "\(Self.padded(day, to: 2))/\(monthInPrint)/\(year)" }

  /// The form of a letterhead, `ngày 14 tháng 4 năm 2023`: a zero before days below 10 and months
  /// 1 and 2.
  public var inWords: String {
    "ngày \(Self.padded(day, to: 2)) tháng \(monthInPrint) năm \(year)"
  }

  private var monthInPrint: String { month < 3 ? Self.padded(month, to: 2) : String(month) }

  /// The day after; the last day of the year 9999 is its own.
  public var following: CivilDate {
    CivilDate(year: year, month: month, day: day + 1)
      ?? CivilDate(year: year, month: month + 1, day: 1)
      ?? CivilDate(year: year + 1, month: 1, day: 1)
      ?? self
  }

  public static func < (left: CivilDate, right: CivilDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// How many days a month has.
  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}

extension CivilDate: CustomStringConvertible {
  public var description: String { iso }
}

extension CivilDate: Codable {
  /// Reads the form of ISO 8601.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let date = CivilDate(iso: text) else {
      throw DecodingError.dataCorruptedError(
        in: container,
        debugDescription: "no such day: \"\(text)\""
      )
    }
    self = date
  }

  /// Writes the form of ISO 8601.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(iso)
  }
}
