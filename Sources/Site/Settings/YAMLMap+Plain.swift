extension YAMLMap {
  /// The entries of a text that holds only lines of `key: value`, lines of comment and empty lines, of
  /// which any reading of YAML makes the same; nil for every other text, which is Yams' to read.
  ///
  /// Most front matter is of this kind, as are the files of a template folder, and Yams takes some
  /// hundred microseconds for the one and ten milliseconds for the others. Keys are of letters,
  /// hyphens and low lines and begin with a letter, each once. Values are of two kinds:
  /// 1. Those that begin with a letter or a digit and hold letters, digits, blanks and a few signs that
  ///    mean nothing in YAML where they stand (YAML 1.2, 7.3.3): no sign for a comment or a mapping, no
  ///    quotation mark at the beginning, no line break of any kind, no blank at the end.
  /// 2. Those in double quotation marks, with no escapes but of line feeds, tabs, quotation marks and
  ///    backslashes (7.3.1).
  ///
  /// - Complexity: O(n).
  package static func plainEntries(of text: String, lineOffset: Int) -> [Entry]? {
    var text = text
    return text.withUTF8 { bytes -> [Entry]? in
      var entries: [Entry] = []
      var keys: Set<String> = []
      var index = 0
      var line = lineOffset
      while index < bytes.count {
        line += 1
        if bytes[index] == UInt8(ascii: "#") {
          guard let end = endOfLiteral(bytes, from: index, to: UInt8(ascii: "\n")) else {
            return nil
          }
          index = end
        }
        if index == bytes.count || bytes[index] == UInt8(ascii: "\n") {
          index += 1
          continue
        }
        let start = index
        while case let length = lengthInKey(bytes, at: index), length > 0 { index += length }
        guard index > start, bytes[start] >= UInt8(ascii: "A"), bytes[start] != UInt8(ascii: "_"),
          index + 2 < bytes.count,
          bytes[index] == UInt8(ascii: ":"), bytes[index + 1] == UInt8(ascii: " ")
        else { return nil }
        // What is long or much is counted where all of YAML is read.
        guard index - start <= longestKey, entries.count < mostEntries else { return nil }
        let key = String(decoding: bytes[start..<index], as: UTF8.self)
        index += 2
        guard let value = value(bytes, at: &index), keys.insert(key).inserted else { return nil }
        entries.append(
          Entry(
            key: key,
            value: .scalar(unescaped(value)),
            place: Place(line: line, column: 1)
          )
        )
        index += 1
      }
      return entries.isEmpty ? nil : entries
    }
  }

  /// A value up to the end of its line.
  private static func value(
    _ bytes: UnsafeBufferPointer<UInt8>,
    at index: inout Int
  ) -> Slice<UnsafeBufferPointer<UInt8>>? {
    let first = index
    if bytes[first] == UInt8(ascii: "\"") {
      guard let end = endOfLiteral(bytes, from: first + 1, to: UInt8(ascii: "\"")),
        end < bytes.count, end + 1 == bytes.count || bytes[end + 1] == UInt8(ascii: "\n")
      else { return nil }
      index = end + 1
      return bytes[first + 1..<end]
    }
    guard beginsValue(bytes[first]) else { return nil }
    while index < bytes.count, bytes[index] != UInt8(ascii: "\n") {
      guard let length = lengthOfPlain(bytes, at: index) else { return nil }
      index += length
    }
    let value = bytes[first..<index]
    return value.last == UInt8(ascii: " ") || value.elementsEqual("null".utf8) ? nil : value
  }

  /// The text of a value, with what its escapes stand for.
  private static func unescaped(_ value: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    let backslash = UInt8(ascii: "\\")
    // What has no quotation marks holds none.
    guard value.contains(backslash) else { return String(decoding: value, as: UTF8.self) }
    var bytes: [UInt8] = []
    var isEscaped = false
    for byte in value {
      switch (isEscaped, byte) {
      case (true, UInt8(ascii: "n")): bytes.append(0x0A)
      case (true, UInt8(ascii: "t")): bytes.append(0x09)
      case (false, backslash): break
      default: bytes.append(byte)
      }
      isEscaped = !isEscaped && byte == backslash
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Where text ends that stands for itself: at a sign, or with the bytes; nil where it may not.
  private static func endOfLiteral(
    _ bytes: UnsafeBufferPointer<UInt8>,
    from start: Int,
    to sign: UInt8
  ) -> Int? {
    var index = start
    while index < bytes.count, bytes[index] != sign {
      if bytes[index] == UInt8(ascii: "\\"), sign == UInt8(ascii: "\""), index + 1 < bytes.count,
        "nt\"\\".utf8.contains(bytes[index + 1])
      {
        index += 2
        continue
      }
      let isSign = (0x20..<0x7F).contains(bytes[index]) && bytes[index] != UInt8(ascii: "\\")
      guard let length = isSign ? 1 : lengthOfLiteral(bytes, at: index) else { return nil }
      index += length
    }
    return index
  }

  /// How many bytes the character at `index` has, which is none of ASCII; nil where it does not stand
  /// for itself between quotation marks: controls, and what ends lines in some version of YAML (5.1,
  /// 5.4).
  private static func lengthOfLiteral(
    _ bytes: UnsafeBufferPointer<UInt8>,
    at index: Int
  ) -> Int? {
    switch bytes[index] {
    case 0xC2: bytes[index + 1] >= 0xA0 ? 2 : nil
    case 0xC3..<0xE0: 2
    case 0xE2 where bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0xA8: nil
    case 0xE0..<0xEF: 3
    default: nil
    }
  }

  /// Longer keys are refused by YAML 1.2.2, 7.4.
  private static let longestKey = 1024
  private static let mostEntries = 10_000

  /// How many bytes the character at `index` has in a key; 0 where it is of none.
  private static func lengthInKey(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    guard index < bytes.count else { return 0 }
    return switch bytes[index] {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "-"), UInt8(ascii: "_"):
      1
    case 0xC3...0xC6, 0xE1: lengthOfPlain(bytes, at: index) ?? 0
    default: 0
    }
  }

  private static func beginsValue(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || (0xC3...0xE1).contains(byte)
  }

  /// How many bytes the character at `index` has; nil where it may mean something in YAML.
  private static func lengthOfPlain(
    _ bytes: UnsafeBufferPointer<UInt8>,
    at index: Int
  ) -> Int? {
    let byte = bytes[index]
    func next(_ offset: Int) -> UInt8 {
      index + offset < bytes.count ? bytes[index + offset] : 0
    }
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: " "), UInt8(ascii: "/"),
      UInt8(ascii: "-"), UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "("),
      UInt8(ascii: ")"), UInt8(ascii: ";"), UInt8(ascii: "\""), UInt8(ascii: "'"):
      return 1
    // Latin letters with marks up to U+01BF.
    case 0xC3...0xC6: return 2
    // Latin Extended Additional, where most Vietnamese letters are.
    case 0xE1 where next(1) == 0xBA || next(1) == 0xBB: return 3
    // Dashes, quotation marks and the ellipsis.
    case 0xE2
    where next(1) == 0x80 && [0x93, 0x94, 0x98, 0x99, 0x9C, 0x9D, 0xA6].contains(next(2)):
      return 3
    default: return nil
    }
  }
}
