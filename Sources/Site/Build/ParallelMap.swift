import Dispatch
import Synchronization

/// `transform` of every element, on up to `jobs` threads; the results keep the order of `elements`.
///
/// `each` is told after each element how many are done, from the thread that did it.
///
/// Work is handed out element by element, so that one long document holds nobody up.
func parallelMap<Element: Sendable, Result: Sendable>(
  _ elements: [Element],
  jobs: Int,
  each: (@Sendable (Int) -> Void)? = nil,
  _ transform: @Sendable (Element) -> Result
) -> [Result] {
  let done = Atomic(0)
  guard jobs > 1, elements.count > 1 else {
    return elements.map { element in
      defer { each?(done.wrappingAdd(1, ordering: .relaxed).newValue) }
      return transform(element)
    }
  }
  let next = Atomic(0)
  return [Result](unsafeUninitializedCapacity: elements.count) { results, count in
    guard let start = results.baseAddress else { return }
    // Each place is written once, by the one thread that drew its number, and read when all have
    // ended.
    nonisolated(unsafe) let places = start
    DispatchQueue.concurrentPerform(iterations: min(jobs, elements.count)) { _ in
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < elements.count else { break }
        (places + index).initialize(to: transform(elements[index]))
        each?(done.wrappingAdd(1, ordering: .relaxed).newValue)
      }
    }
    count = elements.count
  }
}

/// Two results, each found on a thread of its own where there are two.
func both<First: Sendable, Second: Sendable>(
  jobs: Int,
  _ first: @Sendable () -> First,
  _ second: @Sendable () -> Second
) -> (First, Second) {
  let found = parallelMap([true, false], jobs: jobs) { isFirst -> (First?, Second?) in
    isFirst ? (first(), nil) : (nil, second())
  }
  guard let one = found[0].0, let other = found[1].1 else { return (first(), second()) }
  return (one, other)
}
