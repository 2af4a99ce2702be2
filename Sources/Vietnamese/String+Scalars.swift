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
}
