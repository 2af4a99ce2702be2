import Vietnamese

/// The authority file of an archive: which bodies are known, under which names, with which terms.
///
/// Central bodies are built in; the archive's settings add the home issuer and others. Names are
/// found whatever their case and marks, and by bounded edit distance where a page was read badly.
public struct IssuerRegistry: Sendable {
  /// The body whose archive it is; the place of papers that name none is its place.
  public let home: Issuer?
  /// The bodies of the archive's settings, the home issuer first.
  public let issuers: [Issuer]

  private let byForm: [[UInt8]: Int]
  private let forms: [(letters: [UInt8], body: Int)]
  private let bodies: [Issuer]

  /// A registry of the given bodies and the central ones; names of the given ones win.
  public init(home: Issuer? = nil, issuers: [Issuer] = []) {
    self.home = home
    self.issuers = (home.map { [$0] } ?? []) + issuers.filter { $0 != home }
    bodies = self.issuers + CentralBodies.all
    var byForm: [[UInt8]: Int] = [:]
    var forms: [(letters: [UInt8], body: Int)] = []
    for (index, body) in bodies.enumerated() {
      for name in [body.name] + body.aliases {
        let letters = PrintedForm.letters(name)
        guard letters.count > 2, byForm[letters] == nil else { continue }
        byForm[letters] = index
        forms.append((letters, index))
      }
    }
    self.byForm = byForm
    self.forms = forms.sorted { $0.letters.count < $1.letters.count }
  }

  /// The known body whose name or alias a letterhead gives, however its letters were read.
  ///
  /// Lines may be joined by blanks. A name matches when it differs by at most one letter in eight;
  /// two equally near names match nothing.
  ///
  /// - Complexity: O(1) for names read well, else O(known names of like length · length).
  public func issuer(forLetterhead text: String) -> Issuer? {
    let letters = PrintedForm.letters(text)
    if let index = byForm[letters] { return bodies[index] }
    guard (6...200).contains(letters.count) else { return nil }
    let limit = letters.count / 8 + (letters.count < 8 ? 1 : 0)
    var best: (distance: Int, body: Int)?
    var isTied = false
    for form in forms[forms.firstIndex(from: letters.count - limit)...] {
      guard form.letters.count <= letters.count + limit else { break }
      let bound = best.map { min(limit, $0.distance) } ?? limit
      guard let distance = EditDistance.distance(letters, form.letters, limit: bound),
        isPlausible(form, for: letters, text)
      else { continue }
      if let found = best, found.distance == distance {
        isTied = isTied || bodies[found.body].name != bodies[form.body].name
      } else {
        best = (distance, form.body)
        isTied = false
      }
    }
    guard let best, !isTied else { return nil }
    return bodies[best.body]
  }

  /// The proper name of a body that a text names, perhaps with its term: "Bo Chinh trj khoa XI".
  ///
  /// Local bodies get the name that all of their kind share. Names that differ from a known one are
  /// only taken for it where the text was read badly.
  public func properName(of printed: String, isDamaged: Bool) -> String? {
    let name = Self.withoutTerm(printed)
    let letters = PrintedForm.letters(name)
    if let index = byForm[letters] { return bodies[index].name }
    if let local = LocalBodies.name(reading: letters, isDamaged: isDamaged) { return local }
    return isDamaged ? issuer(forLetterhead: name)?.name : nil
  }

  /// What stands before the last "khóa" of a name; blanks count for nothing in what is left.
  private static func withoutTerm(_ printed: String) -> String {
    // Most names hold no such word.
    guard printed.utf8.contains(where: { $0 | 0x20 == UInt8(ascii: "k") }) else { return printed }
    let words = printed.split(separator: " ")
    let term = words.lastIndex { ["khoa", "khóa", "khoá"].contains($0.lowercased()) }
    return words[..<(term ?? words.endIndex)].joined(separator: " ")
  }

  /// Whether a name that is not quite the known one may be it.
  ///
  /// The first letter tells Sở from Bộ, and a place of its own tells one committee from another.
  private func isPlausible(
    _ form: (letters: [UInt8], body: Int),
    for letters: [UInt8],
    _ text: String
  ) -> Bool {
    guard PrintedForm.looksAlike(form.letters.first, letters.first) else { return false }
    guard let place = Places.place(atEndOf: text), let own = bodies[form.body].place else {
      return true
    }
    return Places.slug(place) == Places.slug(own)
  }

  /// The known body of exactly that name or alias, in whatever case and with or without marks.
  ///
  /// - Complexity: O(length).
  public func issuer(named name: String) -> Issuer? {
    byForm[PrintedForm.letters(name)].map { bodies[$0] }
  }

  /// The term of a body in which a day lies, nil where its terms are not known.
  ///
  /// The bodies of the centre share the terms of the Party congresses.
  public func term(of issuer: Issuer, on date: CivilDate) -> Term? {
    if let term = issuer.term(on: date) { return term }
    return self.issuer(named: issuer.name)?.term(on: date)
  }
}

extension [(letters: [UInt8], body: Int)] {
  /// The first entry of at least that length, in a list ordered by length.
  fileprivate func firstIndex(from length: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].letters.count < length { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
