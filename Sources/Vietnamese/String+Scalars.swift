extension String {
  /// The scalars of the text, decoded in one go.
  package var scalarArray: [Unicode.Scalar] {
    let decoded = utf8.withContiguousStorageIfAvailable { bytes in
      [Unicode.Scalar](unsafeUninitializedCapacity: bytes.count) { scalars, count in
        var at = 0
        while at < bytes.count {
          // The bytes of a string are valid, so that every value is that of a scalar.
          let scalar = Unicode.Scalar(bytes.scalarValue(at: &at)) ?? "\u{FFFD}"
          scalars.initializeElement(at: count, to: scalar)
          count += 1
        }
      }
    }
    return decoded ?? Array(unicodeScalars)
  }

  /// The text of some scalars, written in one go; several times as fast as a view of scalars that
  /// grows one by one.
  ///
  /// - Complexity: O(n).
  package init(scalars: ArraySlice<Unicode.Scalar>) {
    self = scalars.withUnsafeBufferPointer { scalars in
      var size = 0
      for scalar in scalars { size &+= UTF8.width(scalar) }
      return String(unsafeUninitializedCapacity: size) { memory in
        var writer = UTF8Writer(memory)
        for scalar in scalars { writer.append(scalar: scalar.value) }
        return writer.count
      }
    }
  }
}

extension StringProtocol {
  /// The first scalars of the text, at most `count`, decoded in one go.
  ///
  /// - Complexity: O(count).
  @inlinable
  package func firstScalars(_ count: Int) -> [Unicode.Scalar] {
    utf8.withContiguousStorageIfAvailable { bytes in
      let most = Swift.min(count, bytes.count)
      return [Unicode.Scalar](unsafeUninitializedCapacity: most) { scalars, filled in
        var index = 0
        while filled < most, index < bytes.count {
          // The bytes of a string are valid, so that every value is that of a scalar.
          let scalar = Unicode.Scalar(bytes.scalarValue(at: &index)) ?? "\u{FFFD}"
          scalars.initializeElement(at: filled, to: scalar)
          filled += 1
        }
      }
    } ?? Array(unicodeScalars.prefix(count))
  }
}
