extension String {
  /// How many newlines the text holds.
  ///
  /// - Complexity: O(n), a fraction of a nanosecond a byte.
  var newlines: Int {
    utf8.withContiguousStorageIfAvailable { bytes in
      var count = 0
      for byte in bytes where byte == 0x0A { count &+= 1 }
      return count
    } ?? utf8.reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
  }

  /// The lines of the text, empty ones included.
  var lines: [Substring] {
    utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { Substring($0) }
  }
}
