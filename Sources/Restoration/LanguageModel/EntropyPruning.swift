import Foundation

/// Chooses the n-grams of a file that must not be longer than so many bytes.
///
/// Dropped are those whose loss changes the model least. The loss of hw is the relative entropy D(p
/// ‖ p′) of the model with and without it, in which the backoff of h is adapted: Stolcke,
/// “Entropy-based pruning of backoff language models”, 1998. p(h) is how often h occurs in the text
/// and not what the lower orders say, because those of Kneser-Ney are no probabilities of
/// occurrence (Chelba et al., “Study on interaction between entropy pruning and Kneser-Ney
/// smoothing”, 2010).
///
/// What is compared is the loss for each bit the n-gram takes in the file. A context stays as long
/// as one of its n-grams. It is done in rounds, and between them shorter n-grams are counted anew,
/// since dropping changes what they are asked for.
struct EntropyPruning {
  private let options: LanguageModelTrainer.Options
  private let vocabulary: TrainingVocabulary

  init(_ options: LanguageModelTrainer.Options, _ vocabulary: TrainingVocabulary) {
    self.options = options
    self.vocabulary = vocabulary
  }

  /// Chooses from the n-grams above the cutoffs, and adapts the counts to the choice.
  func selection(from counts: inout NGramCounts) -> NGramCounts.Selection {
    var selection = counts.selection(cutoffs: options.cutoffs)
    counts.adapt(to: selection)
    guard let limit = options.byteLimit else { return selection }
    for round in (0..<options.pruningRounds).reversed() {
      let size = layout(selection).byteCount
      guard size > limit else { break }
      // The size goes down by the same factor in each round.
      let factor = pow(Double(limit) / Double(size), 1 / Double(round + 1))
      let values = values(counts, NGramEstimate(counts, selection), selection)
      let threshold = threshold(values, round == 0 ? limit : Int(Double(size) * factor))
      selection = values.map { values in values.map { $0 >= threshold } }
      counts.adapt(to: selection)
    }
    return selection
  }

  func layout(_ selection: NGramCounts.Selection) -> LanguageModelLayout {
    layout(selection.dropFirst().map { $0.reduce(0) { $1 ? $0 + 1 : $0 } })
  }

  /// The layout of a file with so many n-grams of order 2, 3 and so on.
  private func layout(_ counts: [Int]) -> LanguageModelLayout {
    var orders = [LanguageModelLayout.Order](repeating: .init(), count: 3)
    for (index, count) in counts.enumerated() {
      let isHighest = index + 1 == counts.count
      orders[index].count = count
      orders[index].probabilityBits =
        isHighest ? options.highestProbabilityBits : options.probabilityBits
      orders[index].backoffBits = isHighest ? 0 : options.backoffBits
    }
    return LanguageModelLayout(
      order: counts.count + 1,
      vocabularyCount: vocabulary.count,
      textCount: vocabulary.textCount,
      orders: orders
    )
  }

  /// The lowest threshold at which the file is small enough, by bisection of the bits of positive
  /// floats.
  private func threshold(_ values: [[Float]], _ limit: Int) -> Float {
    var low: UInt32 = 0
    var high = Float.infinity.bitPattern
    while low + 1 < high {
      let middle = low + (high - low) / 2
      let value = Float(bitPattern: middle)
      let counts = values.dropFirst().map { values in
        values.reduce(0) { $1 >= value ? $0 + 1 : $0 }
      }
      if layout(counts).byteCount <= limit { high = middle } else { low = middle }
    }
    return Float(bitPattern: high)
  }
}

extension EntropyPruning {
  /// The loss per bit of every n-gram, or that of the best one that begins with it.
  ///
  /// Infinite for words, −1 for what is not in the selection.
  private func values(
    _ counts: NGramCounts,
    _ estimate: NGramEstimate,
    _ selection: NGramCounts.Selection
  ) -> [[Float]] {
    let layout = layout(selection)
    let tables = counts.tables
    var values = tables.map { [Float](repeating: $0.order == 1 ? .infinity : -1, count: $0.count) }
    let total = tables[0].occurrenceMasses.reduce(0) { $0 + Double($1) }
    for index in (1..<tables.count).reversed() {
      let isHighest = index + 1 == tables.count
      // About two bits in the sequence of first children.
      let bits = Double(
        layout.wordBits + layout.orders[index - 1].codeBits + (isHighest ? 0 : 2)
      )
      let order = Order(
        contexts: tables[index - 1],
        contextBackoffs: estimate.backoffs[index - 1],
        shorter: estimate.probabilities[index - 1],
        suffixes: tables[index].suffixes,
        probabilities: estimate.probabilities[index],
        isIn: selection[index]
      )
      for context in 0..<tables[index - 1].count where selection[index - 1][context] {
        order.losses(after: context, bits * total, &values[index])
      }
      guard !isHighest else { continue }
      for place in 0..<tables[index].count where selection[index][place] {
        for child in tables[index].children(of: place) {
          values[index][place] = max(values[index][place], values[index + 1][child])
        }
      }
    }
    return values
  }

  /// What the losses of one order depend on.
  private struct Order {
    let contexts: NGramTable
    let contextBackoffs: [Float]
    let shorter: [Float]
    let suffixes: [UInt32]
    let probabilities: [Float]
    let isIn: [Bool]

    /// The losses of the n-grams of one context, divided by `bits`.
    func losses(after context: Int, _ bits: Double, _ values: inout [Float]) {
      let children = contexts.children(of: context)
      var backedOff = 0.0
      for child in children where isIn[child] { backedOff += Double(shorter[Int(suffixes[child])]) }
      guard backedOff > 0 else { return }
      let backoff = Double(contextBackoffs[context])
      let restBelow = max(1 - backedOff, 1e-7)
      let rest = backoff * restBelow
      let mass = Double(contexts.occurrenceMasses[context])
      for child in children where isIn[child] {
        let probability = Double(probabilities[child])
        let lower = Double(shorter[Int(suffixes[child])])
        let after = (rest + probability) / (restBelow + lower)
        let loss =
          probability * log(probability / (lower * after)) - rest * log(after / backoff)
        values[child] = Float(max(mass * loss / bits, 0))
      }
    }
  }
}
