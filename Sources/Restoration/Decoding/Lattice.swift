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

  let language: LanguageModel

  /// - Complexity: O(slots · width · arcs · log of the model's fan-out), mostly far less, since
  ///   arcs that cannot come near the best path are not scored.
  func outcomes(of section: ArraySlice<LatticeSlot>) -> [Outcome] {
    var outcomes = section.map { slot in
      Outcome(posteriors: [Float](repeating: 0, count: slot.arcs.count + slot.joins.count))
    }
    guard !section.isEmpty else { return outcomes }
    var beam = Beam(language)
    for slot in section { beam.advance(over: slot) }
    trace(beam, section, into: &outcomes)
    return outcomes
  }

  /// Walks back: the best path, and the sums that make posteriors of the steps.
  private func trace(
    _ beam: Beam,
    _ slots: ArraySlice<LatticeSlot>,
    into outcomes: inout [Outcome]
  ) {
    let last = beam.nodes(at: slots.count)
    guard let end = last.max(by: { beam.nodes[$0].best < beam.nodes[$1].best }) else { return }
    var backward = [Float](repeating: 0, count: beam.nodes.count)
    for index in last { backward[index] = 1 }
    for position in stride(from: slots.count, through: 1, by: -1) {
      for step in beam.steps(to: position) {
        let from = Int(step.from)
        let through = step.weight * backward[Int(step.to)]
        backward[from] += through
        let origin = step.isJoin ? position - 2 : position - 1
        let slot = slots[slots.startIndex + origin]
        guard slot.kind == .words else { continue }
        let place = step.isJoin ? slot.arcs.count + Int(step.arc) : Int(step.arc)
        outcomes[origin].posteriors[place] += beam.nodes[from].forward * through
      }
    }
    var index = end
    var position = slots.count
    while position > 0, beam.nodes[index].bestStep >= 0 {
      let step = beam.steps[Int(beam.nodes[index].bestStep)]
      position -= step.isJoin ? 2 : 1
      outcomes[position].arc = step.arc
      outcomes[position].isJoin = step.isJoin
      index = Int(step.from)
    }
  }
}
