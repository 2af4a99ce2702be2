import Foundation

/// The paths through a lattice up to a position, as nodes and the steps between them.
///
/// What always holds: at each position the best node has the score 0, and the forward sums add up
/// to 1; what is taken off for that is in the steps, so that the numbers of long texts stay small
/// (Rabiner, "A tutorial on hidden Markov models", 1989, section V.A).
struct Beam {
  struct Node {
    let state: LanguageModel.State
    /// The logarithm of the best path's weight.
    var best: Float
    /// The sum of the weights of all paths.
    var forward: Float = 0
    var bestStep: Int32
  }

  struct Step {
    let from: Int32
    var to: Int32 = 0
    let arc: Int32
    let isJoin: Bool
    /// A logarithm while the step is pending, then the factor itself.
    var weight: Float
  }

  /// As many nodes are kept at a position.
  static let width = 16
  /// A node whose best path is this much below the best one is dropped.
  static let margin: Float = 9
  /// The probability that a sentence goes on after a line's end.
  private static let continuation: Float = 0.85

  private let language: LanguageModel
  private(set) var nodes: [Node]
  private(set) var steps: [Step] = []
  private var nodeStarts = [0, 1]
  /// Position p is before slot p.
  private var stepStarts = [0, 0]
  /// Steps to the next position and, joins, to the one after it, with the states they lead to.
  private var pending = Pending()
  private var later = Pending()
  private var scores: ArcScores
  private var table = StateTable()

  init(_ language: LanguageModel) {
    self.language = language
    nodes = [Node(state: language.start, best: 0, forward: 1, bestStep: -1)]
    scores = ArcScores(language)
  }

  func nodes(at position: Int) -> Range<Int> { nodeStarts[position]..<nodeStarts[position + 1] }

  func steps(to position: Int) -> ArraySlice<Step> {
    steps[stepStarts[position]..<stepStarts[position + 1]]
  }
}

extension Beam {
  private struct Pending {
    var states: [LanguageModel.State] = []
    var steps: [Step] = []
    /// The logarithms of the best paths through them.
    var bests: [Float] = []

    mutating func append(_ state: LanguageModel.State, _ step: Step, best: Float) {
      states.append(state)
      steps.append(step)
      bests.append(best)
    }

    mutating func removeAll() {
      states.removeAll(keepingCapacity: true)
      steps.removeAll(keepingCapacity: true)
      bests.removeAll(keepingCapacity: true)
    }
  }

  /// Goes on by one slot.
  mutating func advance(over slot: LatticeSlot) {
    let current = nodes(at: nodeStarts.count - 2)
    switch slot.kind {
    case .silent: for index in current { stay(index, nodes[index].state, 0) }
    case .paragraphEnd: for index in current { stay(index, language.start, 0) }
    case .lineEnd:
      for index in current {
        stay(index, nodes[index].state, log(Self.continuation))
        stay(index, .empty, log(1 - Self.continuation))
      }
    case .words: score(slot, current)
    }
    gather()
  }

  private mutating func stay(_ index: Int, _ state: LanguageModel.State, _ weight: Float) {
    pending.append(
      state,
      Step(from: Int32(index), arc: 0, isJoin: false, weight: weight),
      best: nodes[index].best + weight
    )
  }

  /// Scores the arcs after each node, the heaviest first, and stops at those that are too light.
  private mutating func score(_ slot: LatticeSlot, _ current: Range<Int>) {
    let order = slot.arcs.indices.sorted { slot.arcs[$0].weight > slot.arcs[$1].weight }
    let arcs = order.map { slot.arcs[$0] }
    scores.begin(arcs)
    // No word is likelier than certain, so what lies below now lies below in the end.
    var top = pending.bests.max() ?? -.infinity
    for index in current {
      let node = nodes[index]
      let row = scores.row(for: node.state)
      for (place, arc) in arcs.enumerated() {
        guard node.best + arc.weight >= top - Self.margin else { break }
        let (value, next) = scores.score(place, row)
        let weight = arc.weight + value
        let best = node.best + weight
        guard best >= top - Self.margin else { continue }
        top = max(top, best)
        pending.append(
          next,
          Step(from: Int32(index), arc: Int32(order[place]), isJoin: false, weight: weight),
          best: best
        )
      }
    }
    guard !slot.joins.isEmpty else { return }
    scores.begin(slot.joins)
    for index in current {
      let row = scores.row(for: nodes[index].state)
      for (place, arc) in slot.joins.enumerated() {
        let (value, next) = scores.score(place, row)
        let weight = arc.weight + value
        later.append(
          next,
          Step(from: Int32(index), arc: Int32(place), isJoin: true, weight: weight),
          best: nodes[index].best + weight
        )
      }
    }
  }

  /// Makes the nodes of a position of the steps that lead there, and keeps the best.
  private mutating func gather() {
    table.begin(limit: pending.states.count)
    var fresh: [Node] = []
    var targets = [Int32](repeating: 0, count: pending.states.count)
    for index in pending.states.indices {
      let best = pending.bests[index]
      let place = table.place(of: pending.states[index], next: fresh.count)
      targets[index] = Int32(place)
      if place == fresh.count {
        fresh.append(Node(state: pending.states[index], best: best, bestStep: Int32(index)))
      } else if best > fresh[place].best {
        fresh[place].best = best
        fresh[place].bestStep = Int32(index)
      }
    }
    let order = fresh.indices.sorted { (fresh[$1].best, $0) < (fresh[$0].best, $1) }
    let offset = order.first.map { fresh[$0].best } ?? 0
    var places = [Int32](repeating: -1, count: fresh.count)
    let first = nodes.count
    for index in order.prefix(Self.width) where fresh[index].best >= offset - Self.margin {
      places[index] = Int32(nodes.count)
      nodes.append(fresh[index])
      nodes[nodes.count - 1].best -= offset
    }
    keepSteps(to: places, targets, offset: offset, first: first)
    nodeStarts.append(nodes.count)
    stepStarts.append(steps.count)
    swap(&pending, &later)
    later.removeAll()
  }

  /// Keeps the pending steps whose nodes were kept, and sums up what comes forward through them.
  private mutating func keepSteps(
    to places: [Int32],
    _ targets: [Int32],
    offset: Float,
    first: Int
  ) {
    let firstStep = steps.count
    var stepPlaces = [Int32](repeating: -1, count: targets.count)
    for index in targets.indices where places[Int(targets[index])] >= 0 {
      var step = pending.steps[index]
      step.to = places[Int(targets[index])]
      step.weight = exp(step.weight - offset)
      nodes[Int(step.to)].forward += nodes[Int(step.from)].forward * step.weight
      stepPlaces[index] = Int32(steps.count)
      steps.append(step)
    }
    let total = nodes[first...].reduce(0) { $0 + $1.forward }
    for index in firstStep..<steps.count { steps[index].weight /= total }
    for index in first..<nodes.count {
      nodes[index].forward /= total
      nodes[index].bestStep = stepPlaces[Int(nodes[index].bestStep)]
    }
    // Steps over this position are of the same scale.
    for index in later.steps.indices {
      later.steps[index].weight -= offset + log(total)
      later.bests[index] -= offset
    }
  }
}
