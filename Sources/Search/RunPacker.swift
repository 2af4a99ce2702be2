import Dispatch
import Synchronization

/// Sorts and packs the pairs of some documents, on a thread of its own while the next ones are added if
/// so wished.
///
/// A class because two threads share it. Runs are packed one after the other, in the order in which
/// they come.
final class RunPacker: Sendable {
  private struct State {
    var runs: [PairRun] = []
    var scratch: [UInt64] = []
    /// Of the run that is being packed, or of the last one: their memory is used again.
    var records: [UInt64] = []
  }

  private let state = Mutex(State())
  /// Nil where the caller's thread does the work.
  private let queue: DispatchQueue?

  init(isParallel: Bool) {
    queue = isParallel ? DispatchQueue(label: "vankho.runs") : nil
  }

  /// Takes the records of a run; waits until those before are packed, so that no more than two runs are
  /// in memory as records.
  ///
  /// - Parameters:
  ///   - records: in any order; where the documents come in that of their final numbers, by document.
  ///     They are empty afterwards.
  ///   - documents: of the run, by their final numbers.
  ///   - isInOrder: whether they come in that order.
  func pack(_ records: inout [UInt64], documents: [UInt32], isInOrder: Bool) {
    queue?.sync {}
    state.withLock { swap(&$0.records, &records) }
    records.removeAll(keepingCapacity: true)
    guard let queue else { return addRun(documents, isInOrder) }
    queue.async { self.addRun(documents, isInOrder) }
  }

  /// All runs; the packer is of no use any more.
  func finish() -> [PairRun] {
    queue?.sync {}
    return state.withLock { state in
      defer { state = State() }
      return state.runs
    }
  }

  private func addRun(_ documents: [UInt32], _ isInOrder: Bool) {
    state.withLock { state in
      RadixSort.sort(
        &state.records,
        scratch: &state.scratch,
        from: isInOrder ? PairRun.pairShift : 0
      )
      state.runs.append(PairRun(state.records, documents: documents))
    }
  }
}
