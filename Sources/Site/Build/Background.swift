import Dispatch
import Synchronization

/// Work that is done on another thread, where there is one, while its result is not yet needed.
///
/// A class because two threads share it.
final class Background<Value: Sendable>: Sendable {
  /// Whether it is done on another thread, and not only when somebody waits for it.
  let isBegun: Bool
  private let group = DispatchGroup()
  private let result = Mutex<Value?>(nil)
  private let work: @Sendable () -> Value

  /// Begins the work; with one job it waits until somebody asks for its result.
  init(jobs: Int, _ work: @escaping @Sendable () -> Value) {
    self.work = work
    isBegun = jobs > 1
    guard isBegun else { return }
    DispatchQueue.global().async(group: group) { [self] in
      let value = work()
      result.withLock { $0 = value }
    }
  }

  /// What the work gave, once it is done.
  func wait() -> Value {
    group.wait()
    return result.withLock { result in
      let value = result ?? work()
      result = value
      return value
    }
  }
}
