import Lanes
import Restoration

/// How the text on the page came about.
struct TextReview: Sendable, Hashable {
  enum State: String, Sendable {
    /// Text as it was received: nothing has been repaired yet.
    case unrestored
    case machine, partial, done
  }

  let state: State
  let words: Int
  let repaired: Int
  let doubtful: Int

  /// The review with the state that a person gives it.
  ///
  /// A text that nothing has repaired stays so, whoever calls it the machine's.
  func stated(_ stated: ReviewState?) -> TextReview {
    guard let stated, stated != .machine || state != .unrestored else { return self }
    return TextReview(
      state: State(stated),
      words: words,
      repaired: repaired,
      doubtful: doubtful
    )
  }
}

extension TextReview.State {
  init(_ stated: ReviewState) {
    self =
      switch stated {
      case .machine: .machine
      case .partial: .partial
      case .done: .done
      }
  }

  /// What front matter says of it.
  var stated: ReviewState {
    switch self {
    case .unrestored, .machine: .machine
    case .partial: .partial
    case .done: .done
    }
  }
}

extension TextReview {
  init(_ restored: RestoredText) {
    self.init(
      state: restored.state == .notRestored ? .unrestored : .machine,
      words: restored.words,
      repaired: restored.repaired,
      doubtful: restored.doubtful
    )
  }
}

extension String {
  /// How many runs of other bytes the blanks leave.
  var wordCount: Int {
    utf8.withContiguousStorageIfAvailable { Self.wordCount(in: UnsafeRawBufferPointer($0)) }
      ?? String(decoding: Array(utf8), as: UTF8.self).wordCount
  }

  private static func wordCount(in bytes: UnsafeRawBufferPointer) -> Int {
    var begins = LaneCount()
    for window in LaneWindows(bytes) { begins.add(window.now .> 0x20 .& window.last .<= 0x20) }
    return begins.total
  }
}
