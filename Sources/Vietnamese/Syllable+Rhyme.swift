extension Syllable {
  /// All of a syllable but its onset and tone.
  struct Rhyme: Hashable, Sendable {
    let glide: Glide
    let nucleus: Nucleus
    let coda: Coda

    var text: String { glide.rawValue + nucleus.rawValue + coda.rawValue }

    /// Whether the table has it, after q or after anything else.
    var isLegal: Bool { isAfterQ || isAfterOthers }

    var isAfterQ: Bool { Self.afterQ.contains(self) }

    var isAfterOthers: Bool { Self.afterOthers.contains(self) }
  }
}

extension Syllable.Rhyme {
  /// Which codas, – for none, go with each glide and nucleus.
  ///
  /// Source: the table of rhymes (*bảng vần*) of *quốc ngữ* as dictionaries have it. ă, â, oo, iê,
  /// yê, uô, ươ need a coda, ia, ya, ua, ưa have none; ch and nh follow a, ê, i, y alone, after
  /// which (but a) no c and ng stands.
  static let table: [(glide: Syllable.Glide, nucleus: Syllable.Nucleus, codas: String)] = [
    (.none, .a, "– c ch m n ng nh p t i o u y"), (.none, .ă, "c m n ng p t"),
    (.none, .â, "c m n ng p t u y"), (.none, .e, "– c m n ng p t o"),
    (.none, .ê, "– ch m n nh p t u"), (.none, .i, "– ch m n nh p t u"), (.none, .y, "–"),
    (.none, .o, "– c m n ng p t i"), (.none, .ô, "– c m n ng p t i"), (.none, .ơ, "– m n p t i"),
    (.none, .u, "– c m n ng p t i"), (.none, .ư, "– c m n ng t i u"), (.none, .oo, "c ng"),
    (.none, .ia, "–"), (.none, .iê, "c m n ng p t u"), (.none, .yê, "m n ng t u"),
    (.none, .ua, "–"), (.none, .uô, "c m n ng t i"), (.none, .ưa, "–"),
    (.none, .ươ, "c m n ng p t i u"),
    (.o, .a, "– c ch m n ng nh p t i o y"), (.o, .ă, "c m n ng p t"), (.o, .e, "– c m n ng t o"),
    (.u, .â, "n ng t y"), (.u, .ê, "– ch n nh t u"), (.u, .ơ, "–"), (.u, .y, "– ch n nh p t u"),
    (.u, .ya, "–"), (.u, .yê, "n t"),
  ]

  /// The same after q, where the glide is always u.
  static let tableAfterQ: [(nucleus: Syllable.Nucleus, codas: String)] = [
    (.a, "– c ch m n ng nh p t i o u y"), (.ă, "c m n ng p t"), (.â, "n ng p t u y"),
    (.e, "– c m n ng p t o"), (.ê, "– ch n nh t u"), (.i, "– ch n nh p t u"),
    (.y, "– ch n nh p t"), (.ơ, "– i n t"), (.ô, "c"), (.yê, "n t"),
  ]

  static let afterOthers = Set(
    table.flatMap { row in
      codas(row.codas).map { Self(glide: row.glide, nucleus: row.nucleus, coda: $0) }
    }
  )

  static let afterQ = Set(
    tableAfterQ.flatMap { row in
      codas(row.codas).map { Self(glide: .u, nucleus: row.nucleus, coda: $0) }
    }
  )

  static func codas(_ list: String) -> [Syllable.Coda] {
    list.split(separator: " ").compactMap { Syllable.Coda(rawValue: $0 == "–" ? "" : String($0)) }
  }
}
