/// The national congresses of the Party, which divide the terms of its central bodies.
enum PartyCongress {
  /// The terms of the central bodies; each begins on the day after its congress closed.
  static let terms: [Term] = zip(congresses, closingDates).enumerated().map { index, congress in
    let next = index + 1 < closingDates.count ? closingDates[index + 1] : nil
    return Term(
      name: congress.0,
      from: congress.1.following,
      to: next,
      ordinal: congress.0
    )
  }

  private static let congresses = ["VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV"]

  /// The days on which the congresses closed.
  private static let closingDates: [CivilDate] = [
    (1986, 12, 18), (1991, 6, 27), (1996, 7, 1), (2001, 4, 22), (2006, 4, 25), (2011, 1, 19),
    (2016, 1, 28), (2021, 2, 1), (2026, 1, 23),
  ].compactMap { CivilDate(year: $0.0, month: $0.1, day: $0.2) }
}
