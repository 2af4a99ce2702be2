import Vietnamese

/// Which letters of a word are capitals.
enum CasePattern: UInt8, CaseIterable, Sendable {
  case small, title, capitals

  /// The letter of a trie as it is printed at this place of the word.
  @inline(__always)
  func printed(_ small: UInt8, at place: Int) -> Int {
    let isCapital = self == .capitals || self == .title && place == 0
    return Int(small) + (isCapital ? PrintedLetter.smallCount : 0)
  }

  func applied(to text: String) -> String {
    switch self {
    case .small: text
    case .title: text.prefix(1).uppercased() + text.dropFirst()
    case .capitals: text.uppercased()
    }
  }

  /// The pattern of a printed word.
  init(of word: some Sequence<Unicode.Scalar>) {
    var capitals = 0
    var count = 0
    var beginsWithCapital = false
    for scalar in word {
      let isCapital = scalar.properties.isUppercase
      if count == 0 { beginsWithCapital = isCapital }
      capitals += isCapital ? 1 : 0
      count += 1
    }
    self = capitals == count && count > 1 ? .capitals : beginsWithCapital ? .title : .small
  }

  /// The patterns that a reading can stand for, the likeliest first.
  ///
  /// Engines mistake a letter's case where its two forms are alike or where they see no letter.
  static func possible(for read: some StringProtocol) -> [CasePattern] {
    var capitals = 0
    var smalls = 0
    var beginsWithCapital = false
    var beginsWithSmall = false
    var count = 0
    for scalar in read.unicodeScalars {
      let isCapital = scalar.properties.isUppercase
      let isSmall = scalar.properties.isLowercase
      if count == 0 {
        beginsWithCapital = isCapital
        beginsWithSmall = isSmall
      }
      capitals += isCapital ? 1 : 0
      smalls += isSmall ? 1 : 0
      count += 1
    }
    if capitals + smalls == 0 { return [.small, .title, .capitals] }
    if capitals == 0 { return beginsWithSmall ? [.small] : [.small, .title] }
    if smalls == 0 {
      if capitals == 1 { return [.title, .capitals, .small] }
      return capitals > 3 ? [.capitals] : [.capitals, .title, .small]
    }
    if beginsWithCapital { return capitals == 1 ? [.title, .small] : [.title, .capitals, .small] }
    return capitals > smalls ? [.small, .capitals, .title] : [.small]
  }
}
