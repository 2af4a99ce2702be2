import Dispatch
import Synchronization

/// `transform` of every element, on up to `jobs` threads; the results keep the order of `elements`.
///
/// Work is handed out element by element, so that one long document holds nobody up.
func parallelMap<Element: Sendable, Result: Sendable>(
  _ elements: [Element],
  jobs: Int,
  _ transform: @Sendable (Element) -> Result
) -> [Result] {
  guard jobs > 1, elements.count > 1 else { return elements.map(transform) }
  let next = Atomic(0)
  let results = Mutex<[(index: Int, result: Result)]>([])
  DispatchQueue.concurrentPerform(iterations: min(jobs, elements.count)) { _ in
    var own: [(index: Int, result: Result)] = []
    while true {
      let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard index < elements.count else { break }
      own.append((index, transform(elements[index])))
    }
    results.withLock { $0 += own }
  }
  return results.withLock { $0.sorted { $0.index < $1.index } }.map(\.result)
}
