import Lanes

extension String {
  /// How many newlines the text holds.
  ///
  /// - Complexity: O(n), sixteen bytes at a time.
  var newlines: Int {
    utf8.withContiguousStorageIfAvailable { bytes in
      var count = LaneCount()
      for window in LaneWindows(UnsafeRawBufferPointer(bytes)) { count.add(window.now .== 0x0A) }
      return count.total
    } ?? utf8.reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
  }

  /// The lines of the text, empty ones included.
  var lines: [Substring] {
    utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { Substring($0) }
  }
}
