import Foundation

/// Finds the likeliest words of a sequence of slots, and how likely each of them is.
///
/// A beam of language-model states from left to right; paths that lead to equal states are one
/// node. The posteriors are those of the paths the beam kept, by forward and backward sums.
struct Lattice {
  /// The outcome for a slot.
  struct Outcome: Sendable {
    /// The arc of the best path; -1 where a join of the slot before covers it.
    var arc: Int32 = -1
    var isJoin = false
    /// The posterior of each arc, then of each join.
    var posteriors: [Float] = []
  }

  /// As many nodes are kept at a position.
  static let width = 24
  /// A node whose best path is this much below the best one is dropped.
  static let margin: Float = 12
  /// The probability that a sentence goes on after a line's end.
  private static let continuation: Float = 0.85

  let language: LanguageModel

  private struct Node {
    var state: LanguageModel.State
    var best: Float
    var forward: Float
    var bestStep: Int32
  }

  private struct Step {
    let from: Int32
    var to: Int32
    let arc: Int32
    let isJoin: Bool
    /// Less the best score of the position it leads to: sums stay small in long texts.
    var score: Float
  }

  /// - Complexity: O(slots · width · arcs · log of the model's fan-out).
  func outcomes(of section: ArraySlice<LatticeSlot>) -> [Outcome] {
    let slots = Array(section)
    var outcomes = slots.map { slot in
      Outcome(
        posteriors: [Float](repeating: 0, count: slot.arcs.count + slot.joins.count)
      )
    }
    guard !slots.isEmpty else { return outcomes }
    var nodes = [Node(state: language.start, best: 0, forward: 0, bestStep: -1)]
    var nodeStarts = [0, 1]
    // The steps that lead to each position, as ranges; position p is before slot p.
    var steps: [Step] = []
    var stepStarts = [0, 0]
    var pending: [(state: LanguageModel.State, step: Step)] = []
    var later: [(state: LanguageModel.State, step: Step)] = []
    for (position, slot) in slots.enumerated() {
      for index in nodeStarts[position]..<nodeStarts[position + 1] {
        let node = nodes[index]
        let from = Int32(index)
        let context = language.context(node.state)
        switch slot.kind {
        case .silent:
          pending.append((node.state, Step(from: from, to: 0, arc: 0, isJoin: false, score: 0)))
        case .paragraphEnd:
          pending.append(
            (language.start, Step(from: from, to: 0, arc: 0, isJoin: false, score: 0))
          )
        case .lineEnd:
          pending.append(
            (
              node.state,
              Step(from: from, to: 0, arc: 0, isJoin: false, score: log(Self.continuation))
            )
          )
          pending.append(
            (
              .empty,
              Step(from: from, to: 0, arc: 0, isJoin: false, score: log(1 - Self.continuation))
            )
          )
        case .words:
          for (arcIndex, arc) in slot.arcs.enumerated() {
            let (score, state) = score(arc, node.state, context)
            pending.append(
              (
                state,
                Step(from: from, to: 0, arc: Int32(arcIndex), isJoin: false, score: score)
              )
            )
          }
          for (arcIndex, arc) in slot.joins.enumerated() {
            let (score, state) = score(arc, node.state, context)
            later.append(
              (state, Step(from: from, to: 0, arc: Int32(arcIndex), isJoin: true, score: score))
            )
          }
        }
      }
      let offset = gather(pending, into: &nodes, &steps)
      for index in later.indices { later[index].step.score -= offset }
      nodeStarts.append(nodes.count)
      stepStarts.append(steps.count)
      swap(&pending, &later)
      later.removeAll(keepingCapacity: true)
    }
    trace(slots, nodes, nodeStarts, steps, stepStarts, into: &outcomes)
    return outcomes
  }

  @inline(__always)
  private func score(
    _ arc: LatticeSlot.Arc,
    _ state: LanguageModel.State,
    _ context: LanguageModel.Context
  ) -> (Float, LanguageModel.State) {
    guard arc.first != Candidate.none else { return (arc.weight, state) }
    let (value, next) = language.logProbability(of: arc.first, in: context)
    guard arc.second != Candidate.none else { return (arc.weight + value, next) }
    let (second, last) = language.logProbability(of: arc.second, after: next)
    return (arc.weight + value + second, last)
  }

  /// Makes the nodes of a position of the steps that lead there, and keeps the best.
  ///
  /// Returns the best score, which is taken off all of them.
  private func gather(
    _ pending: [(state: LanguageModel.State, step: Step)],
    into nodes: inout [Node],
    _ steps: inout [Step]
  ) -> Float {
    guard !pending.isEmpty else { return 0 }
    var table: [LanguageModel.State: Int] = [:]
    var fresh: [Node] = []
    var targets = [Int](repeating: 0, count: pending.count)
    for (index, entry) in pending.enumerated() {
      let from = nodes[Int(entry.step.from)]
      let best = from.best + entry.step.score
      let forward = from.forward + entry.step.score
      if let place = table[entry.state] {
        targets[index] = place
        if best > fresh[place].best {
          fresh[place].best = best
          fresh[place].bestStep = Int32(index)
        }
        fresh[place].forward = Self.sum(fresh[place].forward, forward)
      } else {
        table[entry.state] = fresh.count
        targets[index] = fresh.count
        fresh.append(
          Node(state: entry.state, best: best, forward: forward, bestStep: Int32(index))
        )
      }
    }
    let order = fresh.indices.sorted { (fresh[$1].best, $0) < (fresh[$0].best, $1) }
    let offset = fresh[order[0]].best
    let threshold = offset - Self.margin
    var places = [Int32](repeating: -1, count: fresh.count)
    var kept: [Int] = []
    for index in order.prefix(Self.width) where fresh[index].best >= threshold {
      places[index] = Int32(nodes.count + kept.count)
      kept.append(index)
    }
    var stepPlaces = [Int32](repeating: -1, count: pending.count)
    for (index, entry) in pending.enumerated() where places[targets[index]] >= 0 {
      var step = entry.step
      step.to = places[targets[index]]
      step.score -= offset
      stepPlaces[index] = Int32(steps.count)
      steps.append(step)
    }
    for index in kept {
      var node = fresh[index]
      node.bestStep = stepPlaces[Int(node.bestStep)]
      node.best -= offset
      node.forward -= offset
      nodes.append(node)
    }
    return offset
  }

  /// Walks back: the best path, and the sums that make posteriors of the steps.
  private func trace(
    _ slots: [LatticeSlot],
    _ nodes: [Node],
    _ nodeStarts: [Int],
    _ steps: [Step],
    _ stepStarts: [Int],
    into outcomes: inout [Outcome]
  ) {
    let last = nodeStarts[slots.count]..<nodeStarts[slots.count + 1]
    guard let end = last.max(by: { nodes[$0].best < nodes[$1].best }) else { return }
    var backward = [Float](repeating: -.infinity, count: nodes.count)
    var total = -Float.infinity
    for index in last {
      backward[index] = 0
      total = Self.sum(total, nodes[index].forward)
    }
    for position in stride(from: slots.count, through: 1, by: -1) {
      for step in steps[stepStarts[position]..<stepStarts[position + 1]] {
        let to = Int(step.to)
        let from = Int(step.from)
        let through = step.score + backward[to]
        backward[from] = Self.sum(backward[from], through)
        let origin = step.isJoin ? position - 2 : position - 1
        let slot = slots[origin]
        guard slot.kind == .words else { continue }
        let place = step.isJoin ? slot.arcs.count + Int(step.arc) : Int(step.arc)
        outcomes[origin].posteriors[place] += exp(nodes[from].forward + through - total)
      }
    }
    var index = Int32(end)
    var position = slots.count
    while position > 0, nodes[Int(index)].bestStep >= 0 {
      let step = steps[Int(nodes[Int(index)].bestStep)]
      position -= step.isJoin ? 2 : 1
      outcomes[position].arc = step.arc
      outcomes[position].isJoin = step.isJoin
      index = step.from
    }
  }

  /// The logarithm of a sum of which the logarithms are given.
  @inline(__always)
  private static func sum(_ first: Float, _ second: Float) -> Float {
    let high = max(first, second)
    let low = min(first, second)
    guard low > -.infinity else { return high }
    return high - low > 14 ? high : high + log1p(exp(low - high))
  }
}
