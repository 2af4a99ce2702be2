extension Syllable {
  /// The letters after the nucleus, semivowels among them.
  public enum Coda: String, CaseIterable, Hashable, Sendable {
    case none = ""
    case c, ch, m, n, ng, nh, p, t
    case i, o, u, y
  }
}

extension Syllable.Coda {
  /// Whether the coda is a stop, which cuts the tone short.
  public var isStop: Bool {
    switch self {
    case .c, .ch, .p, .t: true
    default: false
    }
  }

  /// Syllables that end in a stop have the tones sắc and nặng only.
  func takes(_ tone: Tone) -> Bool {
    !isStop || tone == .sac || tone == .nang
  }
}
