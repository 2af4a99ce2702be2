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

extension String {
  /// The text of bytes of which it is known that they are UTF-8.
  ///
  /// Where the language has the means, they are copied and not looked at: with many letters beyond
  /// ASCII that look was a twenty-fifth of a whole build.
  package init?(validUTF8 bytes: [UInt8]) {
    #if compiler(>=6.2) && !canImport(Darwin)
      self.init(copying: UTF8Span(unchecked: bytes.span))
    #else
      self.init(validating: bytes, as: UTF8.self)
    #endif
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
