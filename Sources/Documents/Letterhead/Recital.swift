import Vietnamese

/// The paragraphs of a preamble that give the grounds of a decision.
///
/// Source: Nghị định 30/2020/NĐ-CP, annex I; in the Party each opens with a dash.
enum Recital {
  /// Whether a line opens a ground: "Căn cứ", "Theo đề nghị", "Xét", however it was read.
  ///
  /// - Complexity: O(1).
  static func opens(_ text: String) -> Bool {
    guard mayOpen(text) else { return false }
    let scalars = text.firstScalars(40)
    let start = scalars.prefix { !WordScalar.contains($0) }.count
    guard start < 4, start < scalars.count, LetterCase.isUppercase(scalars[start]) else {
      return false
    }
    let first = Folding.fold(scalars[start])
    guard first == "c" || first == "t" || first == "x" else { return false }
    let words = scalars[start...].split(maxSplits: 3, whereSeparator: Blank.contains)
      .map { Self.letters($0) }
    switch first {
    case "c":
      let head = String(String.UnicodeScalarView(scalars[start...].prefix(8)))
      return opensGround(words, isClean: BodyName.hasMarks(head))
    case "t":
      return words.count > 2 && near(words[0], "theo", 1) && words[1].count == 2
        && words[1][0] == UInt8(ascii: "d") && words[2].starts(with: Array("ng".utf8))
    default:
      return words.count > 1 && words[0].count >= 2 && words[0].count <= 4
        && near(words[0], "xet", 1)
        && words[0][0] == UInt8(ascii: "x")
    }
  }

  /// A quick look at the first bytes: C, T, X, perhaps after a mark.
  private static func mayOpen(_ text: String) -> Bool {
    for byte in text.utf8.prefix(8) {
      switch byte {
      case UInt8(ascii: "C"), UInt8(ascii: "T"), UInt8(ascii: "X"): return true
      case 0x61...0x7A, 0x41...0x5A, 0x30...0x39: return false
      default: continue
      }
    }
    return false
  }

  /// "Căn cứ …", also with the second word glued to the next.
  private static func opensGround(_ words: [[UInt8]], isClean: Bool) -> Bool {
    guard words.count > 1, words[0][0] == UInt8(ascii: "c") else { return false }
    let second = words[1]
    // Read with its marks a word was read well: "Các cấp" is none of these.
    if isClean { return near(words[0], "can", 0) && second.starts(with: Array("cu".utf8)) }
    guard near(words[0], "can", 1), words[0].last == UInt8(ascii: "n"), second.count > 1,
      second[0] == UInt8(ascii: "c")
    else { return false }
    return second.count <= 4 && !"aho".utf8.contains(second[1])
      || second.starts(with: Array("cu".utf8))
  }

  /// Whether a paragraph among grounds is one too: "Thực hiện …", "Căn Luật …".
  static func continues(_ text: String) -> Bool {
    let words = Array(text.unicodeScalars.prefix(40)).split(
      maxSplits: 3,
      whereSeparator: Blank.contains
    )
    .map { Self.letters($0) }
    guard words.count > 1 else { return false }
    return near(words[0], "thuc", 1) && near(words[1], "hien", 1) || near(words[0], "can", 0)
  }

  /// Whether a line goes on with the name of another law of the same ground.
  static func namesLaw(_ text: String) -> Bool {
    let words = text.split(separator: " ", maxSplits: 2)
    guard let first = words.first else { return false }
    if DocumentKind(named: String(first)) != nil { return true }
    return words.count > 1 && DocumentKind(reading: words[0] + " " + words[1]) != nil
  }

  private static func letters(_ word: some Sequence<Unicode.Scalar>) -> [UInt8] {
    PrintedForm.letters(String(String.UnicodeScalarView(word)))
  }

  private static func near(_ word: [UInt8], _ text: String, _ limit: Int) -> Bool {
    EditDistance.distance(word, PrintedForm.letters(text), limit: limit) != nil
  }
}
