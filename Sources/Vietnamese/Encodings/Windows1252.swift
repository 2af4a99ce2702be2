/// Windows code page 1252, which Western editors take every unknown file for.
enum Windows1252 {
  /// The character of each byte; the five that the code page leaves out are C1 controls, as in
  /// Latin-1 and in the Encoding Standard of the WHATWG.
  static let scalars: [Unicode.Scalar] = (UInt8.min...UInt8.max).map { byte in
    let offset = Int(byte) - 0x80
    return c1.indices.contains(offset) ? c1[offset] ?? Unicode.Scalar(byte) : Unicode.Scalar(byte)
  }

  /// The byte of a character of Windows-1252 or Latin-1; nil for all others.
  @inline(__always)
  static func byte(of value: UInt32) -> UInt8? {
    if value < 0x100 { return UInt8(truncatingIfNeeded: value) }
    // Beyond Latin-1 they lie in U+0100–U+02FF and U+2000–U+21FF.
    let offset = value < 0x2000 ? value &- 0x100 : value &- 0x2000 &+ 0x200
    guard offset < 0x400, value < 0x300 || value >= 0x2000 else { return nil }
    let byte = bytes[Int(offset)]
    return byte == 0 ? nil : byte
  }

  static func decoded(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    String(unsafeUninitializedCapacity: bytes.count * 3) { output in
      var writer = UTF8Writer(output)
      for byte in bytes { writer.append(scalar: scalars[Int(byte)].value) }
      return writer.count
    }
  }

  private static let bytes: [UInt8] = {
    var bytes = [UInt8](repeating: 0, count: 0x400)
    for (offset, scalar) in c1.enumerated() {
      guard let value = scalar?.value else { continue }
      bytes[Int(value < 0x2000 ? value - 0x100 : value - 0x2000 + 0x200)] = UInt8(0x80 + offset)
    }
    return bytes
  }()

  private static let c1: [Unicode.Scalar?] = "€·‚ƒ„…†‡ˆ‰Š‹Œ·Ž··‘’“”•–—˜™š›œ·žŸ".unicodeScalars
    .map { $0 == "·" ? nil : $0 }
}
