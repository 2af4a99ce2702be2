extension MarkCodes {
  /// VNI for Windows, of the VNI fonts; checked against the tables of two keyboard programs.
  ///
  /// A letter with a shape has one mark for shape and tone: ấ is `a` and E1. Capitals have the codes
  /// of their small letters less 20.
  static let vni: MarkCodes = {
    let alone =
      small(0xF4, "ơ") + small(0xF6, "ư") + small(0xF1, "đ") + small(0xEC, "ì")
      + small(0xED, "í") + small(0xE6, "ỉ") + small(0xF3, "ĩ") + small(0xF2, "ị") + small(0xEE, "ỵ")
    let plain: [UInt8] = [0xF8, 0xFB, 0xF5, 0xF9, 0xEF]
    let circumflex: [UInt8] = [0xE2, 0xE0, 0xE5, 0xE3, 0xE1, 0xE4]
    let breve: [UInt8] = [0xEA, 0xE8, 0xFA, 0xFC, 0xE9, 0xEB]
    let letters: [(byte: UInt8, marked: [(String, [UInt8])])] = [
      (0x61, [("àảãáạ", plain), ("âầẩẫấậ", circumflex), ("ăằẳẵắặ", breve)]),
      (0x65, [("èẻẽéẹ", plain), ("êềểễếệ", circumflex)]),
      (0x6F, [("òỏõóọ", plain), ("ôồổỗốộ", circumflex)]),
      (0xF4, [("ờởỡớợ", plain)]), (0x75, [("ùủũúụ", plain)]),
      (0xF6, [("ừửữứự", plain)]), (0x79, [("ỳỷỹý", plain)]),
    ]
    let rows = letters.flatMap { entry in
      let marked = entry.marked.flatMap { zip($0.1, $0.0.unicodeScalars) }
      return [
        Row(byte: entry.byte, marked: marked.map { ($0, $1) }),
        Row(
          byte: entry.byte - 0x20,
          marked: marked.map { ($0 - 0x20, $1.capital) }
        ),
      ]
    }
    let marks = plain + circumflex + breve
    return MarkCodes(
      alone: Dictionary(alone) { first, _ in first },
      rows: rows,
      marks: Set(marks + marks.map { $0 - 0x20 })
    )
  }()

  /// Windows code page 1258, as Microsoft's table cp1258 and the GNU C Library have it.
  ///
  /// Shapes belong to the letter, tones follow it: ấ is E2 and EC. The toned letters that the code
  /// page also has, à á è é í ó ù ú, are read, too.
  static let windows1258: MarkCodes = {
    let tones: [UInt8] = [0xCC, 0xD2, 0xDE, 0xEC, 0xF2]
    let shaped: [Unicode.Scalar: UInt8] = [
      "Ă": 0xC3, "ă": 0xE3, "Â": 0xC2, "â": 0xE2, "Ê": 0xCA, "ê": 0xEA, "Ô": 0xD4, "ô": 0xF4,
      "Ơ": 0xD5, "ơ": 0xF5, "Ư": 0xDD, "ư": 0xFD,
    ]
    var alone: [UInt8: Unicode.Scalar] = [0xD0: "Đ", 0xF0: "đ", 0xFE: "₫"]
    for (letter, code) in shaped { alone[code] = letter }
    let rows = Tone.vowels.compactMap { vowels -> Row? in
      guard let letter = vowels.unicodeScalars.first else { return nil }
      return Row(
        byte: shaped[letter] ?? UInt8(truncatingIfNeeded: letter.value),
        marked: zip(tones, vowels.unicodeScalars.dropFirst()).map { ($0, $1) }
      )
    }
    return MarkCodes(alone: alone, rows: rows, marks: Set(tones))
  }()

  private static func small(
    _ code: UInt8,
    _ letter: Unicode.Scalar
  ) -> [(UInt8, Unicode.Scalar)] {
    [(code, letter), (code - 0x20, letter.capital)]
  }
}

extension Unicode.Scalar {
  fileprivate var capital: Unicode.Scalar {
    properties.uppercaseMapping.unicodeScalars.first ?? self
  }
}
