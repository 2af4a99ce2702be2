extension Composition {
  /// `pairs` laid out for looking up in both directions.
  struct Table: Sendable {
    private let marks: [UInt32]
    private let classes: [UInt8]
    /// At `slot(letter) * marks.count + column(mark)` the composite, or 0.
    private let composites: [UInt16]
    private let decompositions: [UInt32: [UInt32]]

    init() {
      marks = Composition.pairs.map(\.mark.value)
      classes = Composition.pairs.map(\.combiningClass)
      var composites = [UInt16](repeating: 0, count: Self.slots * marks.count)
      var last: [UInt32: (letter: UInt32, mark: UInt32)] = [:]
      for (column, entry) in Composition.pairs.enumerated() {
        for pair in entry.pairs.split(separator: " ") {
          let scalars = pair.unicodeScalars.map(\.value)
          guard scalars.count == 2, let slot = Self.slot(scalars[0]) else { continue }
          composites[slot * marks.count + column] = UInt16(scalars[1])
          last[scalars[1]] = (scalars[0], entry.mark.value)
        }
      }
      self.composites = composites
      decompositions = last.mapValues { step in
        var (letter, marks) = (step.letter, [step.mark])
        while let earlier = last[letter] {
          letter = earlier.letter
          marks.insert(earlier.mark, at: 0)
        }
        return [letter] + marks
      }
    }

    /// The canonical combining class of a mark of the table.
    func combiningClass(_ mark: UInt32) -> UInt8? {
      column(mark).map { classes[$0] }
    }

    /// The class of the last mark of a letter, 0 for ASCII; nil for what the table does not know.
    func lastClass(of letter: UInt32) -> UInt8? {
      if letter < 0x80 { return 0 }
      return decompositions[letter]?.last.flatMap(combiningClass)
    }

    /// What a letter and a mark of the table compose to.
    func composite(_ letter: UInt32, _ mark: UInt32) -> UInt32? {
      guard let column = column(mark), let slot = Self.slot(letter) else { return nil }
      let composite = composites[slot * marks.count + column]
      return composite == 0 ? nil : UInt32(composite)
    }

    /// The full decomposition of a composite of the table.
    func decomposition(of composite: UInt32) -> [UInt32]? {
      decompositions[composite]
    }

    private func column(_ mark: UInt32) -> Int? {
      guard mark &- 0x300 < 0x24 else { return nil }
      return marks.firstIndex(of: mark)
    }

    /// Letters of the table lie below U+0200 and in U+1E00–U+1EFF.
    private static let slots = 0x300

    private static func slot(_ letter: UInt32) -> Int? {
      if letter < 0x200 { return Int(letter) }
      return letter &- 0x1E00 < 0x100 ? Int(letter &- 0x1C00) : nil
    }
  }

  /// Computed once, when the first text with marks comes.
  static let table = Table()
}
