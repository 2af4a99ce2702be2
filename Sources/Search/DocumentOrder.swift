/// The numbers of the documents: by date, the oldest first, so that a number tells which of two is
/// newer and a document of today changes no other's number.
///
/// Of documents of one day the one that was given first has the highest number; undated ones come
/// before all others.
struct DocumentOrder: Sendable {
  /// The number of each document in the order given.
  let numbers: [Int]
  /// The places in the order given, by number.
  let indices: [Int]
  /// How many documents each year has, in order; undated ones are of the year 0.
  let years: [(year: Int, count: Int)]

  init(dates: [String?]) {
    let keys = dates.map(DocumentOrder.key)
    let order = keys.indices.sorted { (keys[$0], $1) < (keys[$1], $0) }
    var numbers = [Int](repeating: 0, count: dates.count)
    var years: [(year: Int, count: Int)] = []
    for (number, index) in order.enumerated() {
      numbers[index] = number
      let year = keys[index] / 10_000
      if years.last?.year == year {
        years[years.count - 1].count += 1
      } else {
        years.append((year, 1))
      }
    }
    self.numbers = numbers
    indices = order
    self.years = years
  }

  /// `2023-04-14` as 20230414; 0 where there is no date.
  private static func key(_ date: String?) -> Int {
    let digits = (date ?? "").utf8.filter { $0 &- 0x30 < 10 }
    return digits.count == 8 ? digits.reduce(0) { $0 * 10 + Int($1 - 0x30) } : 0
  }
}
