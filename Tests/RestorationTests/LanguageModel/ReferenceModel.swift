import Foundation

/// Interpolated modified Kneser-Ney straight from its definition, with dictionaries.
///
/// It shares nothing with the program but the definition: words are strings, no n-gram is cut off,
/// and every probability is worked out when it is asked for.
struct ReferenceModel {
  private let order: Int
  /// By length of the n-gram: Kneser-Ney's count of each.
  private var counts: [[[String]: Int]]
  /// By context: what came after it.
  private var followers: [[String]: Set<String>] = [:]
  private let discounts: [[Double]]
  let vocabulary: Set<String>

  init(_ paragraphs: [[String]], order: Int) {
    self.order = order
    var counts = [[[String]: Int]](repeating: [:], count: order + 1)
    for paragraph in paragraphs {
      let words = ["<s>"] + paragraph + ["</s>"]
      for end in 1..<words.count {
        let start = max(0, end - order + 1)
        counts[end - start + 1][Array(words[start...end]), default: 0] += 1
      }
    }
    for length in (1..<order).reversed() {
      for ngram in counts[length + 1].keys {
        counts[length][Array(ngram.dropFirst()), default: 0] += 1
      }
    }
    for length in 1...order {
      for ngram in counts[length].keys {
        followers[Array(ngram.dropLast()), default: []].insert(ngram[length - 1])
      }
    }
    self.counts = counts
    vocabulary = Set(paragraphs.joined()).union(["</s>", "<unk>"])
    discounts = counts.map { Self.discounts(Array($0.values)) }
  }

  private static func discounts(_ counts: [Int]) -> [Double] {
    let n = (0...4).map { number in Double(counts.count { $0 == number }) }
    let y = n[1] / (n[1] + 2 * n[2])
    let estimates = [1 - 2 * y * n[2] / n[1], 2 - 3 * y * n[3] / n[2], 3 - 4 * y * n[4] / n[3]]
    let isUsable = zip(estimates, [1, 2, 3]).allSatisfy { $0 > 0 && $0 < $1 }
    return isUsable ? estimates : [0.5, 1, 1.5]
  }

  /// p(word | the words before).
  func probability(_ word: String, after history: [String]) -> Double {
    var context = Array(history.suffix(order - 1))
    while !context.isEmpty, followers[context] == nil { context.removeFirst() }
    let length = context.count + 1
    let ngrams = followers[context, default: []].map { counts[length][context + [$0], default: 0] }
    let total = Double(ngrams.reduce(0, +))
    let rest = ngrams.reduce(0.0) { $0 + discounts[length][min($1, 3) - 1] } / total
    let shorter =
      context.isEmpty
      ? 1 / Double(vocabulary.count) : probability(word, after: Array(context.dropFirst()))
    let count = counts[length][context + [word], default: 0]
    let own = count == 0 ? 0 : Double(count) - discounts[length][min(count, 3) - 1]
    return own / total + rest * shorter
  }
}
