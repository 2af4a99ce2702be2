/// An encoding that writes a letter and then, as a byte of its own, its marks.
///
/// What it does not assign is Windows-1252, and so is a mark that stands after no letter of its own.
struct MarkCodes: Sendable {
  private let alone: [Unicode.Scalar]
  /// At `base << 8 | mark` the letter that both make, or 0; a base is a place of `bases`.
  private let joined: [UInt16]
  /// By letter, or by byte read alone: its place in `bases` from 1, or 0.
  private let places: [UInt8]
  private let bytes: [Unicode.Scalar: [UInt8]]

  /// One letter that marks follow: its byte and what each mark makes of it.
  struct Row {
    let byte: UInt8
    let marked: [(mark: UInt8, letter: Unicode.Scalar)]
  }

  init(alone codes: [UInt8: Unicode.Scalar], rows: [Row], marks: Set<UInt8>) {
    var alone = Windows1252.scalars
    var places = [UInt8](repeating: 0, count: 256)
    var joined = [UInt16](repeating: 0, count: (rows.count + 1) << 8)
    var bytes: [Unicode.Scalar: [UInt8]] = [:]
    for (code, letter) in codes {
      alone[Int(code)] = letter
      bytes[letter] = [code]
    }
    for (place, row) in rows.enumerated() {
      places[Int(row.byte)] = UInt8(place + 1)
      for (mark, letter) in row.marked {
        joined[(place + 1) << 8 | Int(mark)] = UInt16(letter.value)
        bytes[letter] = [row.byte, mark]
      }
    }
    for (code, scalar) in Windows1252.scalars.enumerated() {
      let code = UInt8(code)
      let isAssigned = codes[code] != nil || marks.contains(code)
      if !isAssigned, bytes[scalar] == nil { bytes[scalar] = [code] }
    }
    self.alone = alone
    self.places = places
    self.joined = joined
    self.bytes = bytes
  }

  func decoded(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    String(unsafeUninitializedCapacity: bytes.count * 3) { output in
      var writer = UTF8Writer(output)
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        let place = Int(places[Int(byte)])
        index &+= 1
        if place != 0, index < bytes.count {
          let letter = joined[place &<< 8 | Int(bytes[index])]
          if letter != 0 {
            writer.append(scalar: UInt32(letter))
            index &+= 1
            continue
          }
        }
        writer.append(scalar: alone[Int(byte)].value)
      }
      return writer.count
    }
  }

  /// The bytes of a text in NFC.
  func encoded(_ text: String) -> [UInt8]? {
    var output: [UInt8] = []
    output.reserveCapacity(text.utf8.count * 2)
    for scalar in text.unicodeScalars {
      guard let codes = bytes[scalar] else { return nil }
      output += codes
    }
    return output
  }
}
