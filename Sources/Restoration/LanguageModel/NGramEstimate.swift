/// The probabilities of a model that has some of the n-grams that were counted: interpolated
/// modified Kneser-Ney with weights.
///
/// An n-gram hw of count c, of mass m and of discount D(c) has
///
///     p(w | h) = m (1 − D(c) / c) / M(h) + γ(h) p(w | h′)
///
/// where M(h) is the mass of all hw, those that are not in the model included, h′ is h without its
/// first word, and γ(h) is what the first summands of those in the model leave of one. Any other w
/// has γ(h) p(w | h′), so that γ is the backoff, too. Words are interpolated with all being equally
/// likely.
struct NGramEstimate {
  /// p(last word | the words before) of all n-grams of each order, those that are not in the model
  /// included.
  private(set) var probabilities: [[Float]]
  /// γ of all n-grams below the highest order.
  private(set) var backoffs: [[Float]] = []

  init(_ counts: NGramCounts, _ selection: NGramCounts.Selection) {
    probabilities = [Self.words(counts.tables[0])]
    for index in 1..<counts.tables.count {
      extend(counts.tables[index - 1], counts.tables[index], selection[index])
    }
  }

  /// The words without context; the start of a paragraph is never predicted.
  private static func words(_ table: NGramTable) -> [Float] {
    let discount = KneserNeyDiscount(counts: table.counts)
    let total = max(table.masses.reduce(0) { $0 + Double($1) }, 1)
    let own = zip(table.masses, table.counts).map { Double($0) * discount.share($1) / total }
    let rest = (1 - own.reduce(0, +)) / Double(table.count - 1)
    var probabilities = own.map { Float($0 + rest) }
    probabilities[Int(LanguageModel.start)] = 0
    return probabilities
  }

  /// Adds the next order, and the backoffs of the one before.
  private mutating func extend(
    _ contexts: NGramTable,
    _ table: NGramTable,
    _ isIn: [Bool]
  ) {
    let discount = KneserNeyDiscount(counts: table.counts)
    let shorter = probabilities[probabilities.count - 1]
    var current = [Float](repeating: 0, count: table.count)
    var backoffs = [Float](repeating: 1, count: contexts.count)
    for context in 0..<contexts.count {
      let children = contexts.children(of: context)
      var mass = 0.0
      var kept = 0.0
      for child in children {
        mass += Double(table.masses[child])
        guard isIn[child] else { continue }
        kept += Double(table.masses[child]) * discount.share(table.counts[child])
      }
      let rest = kept == 0 ? 1 : 1 - kept / mass
      for child in children {
        var probability = rest * Double(shorter[Int(table.suffixes[child])])
        if isIn[child] {
          probability += Double(table.masses[child]) * discount.share(table.counts[child]) / mass
        }
        current[child] = Float(probability)
      }
      backoffs[context] = Float(rest)
    }
    probabilities.append(current)
    self.backoffs.append(backoffs)
  }
}
