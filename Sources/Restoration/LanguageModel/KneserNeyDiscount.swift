/// What modified Kneser-Ney takes off the counts of one order.
///
/// Chen and Goodman, “An empirical study of smoothing techniques for language modeling”, 1999,
/// section 3.
struct KneserNeyDiscount {
  private let once: Double
  private let twice: Double
  private let more: Double

  /// Estimates the discounts from how many n-grams have the counts 1 to 4.
  ///
  /// Where these do not give discounts between 0 and the count, as in very small texts, they are
  /// 1/2, 1 and 3/2.
  init(counts: some Sequence<UInt32>) {
    var numbers = [Double](repeating: 0, count: 5)
    for count in counts where count <= 4 { numbers[Int(count)] += 1 }
    let y = numbers[1] / (numbers[1] + 2 * numbers[2])
    let estimates = (1...3).map { count in
      Double(count) - Double(count + 1) * y * numbers[count + 1] / numbers[count]
    }
    let isUsable = zip(estimates, 1...3).allSatisfy { 0 < $0 && $0 < Double($1) }
    once = isUsable ? estimates[0] : 0.5
    twice = isUsable ? estimates[1] : 1
    more = isUsable ? estimates[2] : 1.5
  }

  /// The share of its mass that an n-gram of so many occurrences keeps; nothing keeps nothing.
  func share(_ count: UInt32) -> Double {
    switch count {
    case 0: 0
    case 1: 1 - once
    case 2: 1 - twice / 2
    default: 1 - more / Double(count)
    }
  }
}
