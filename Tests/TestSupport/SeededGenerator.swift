/// SplitMix64 (Steele, Lea and Flood, 2014): the same numbers for the same seed on every machine.
public struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  public mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &self) < percent
  }

  public mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &self)]
  }

  /// An element of an array, the first ones by far the most often.
  public mutating func pickEarly<Element>(_ elements: [Element]) -> Element {
    let share = Double.random(in: 0..<1, using: &self)
    return elements[Int(share * share * share * Double(elements.count))]
  }
}
