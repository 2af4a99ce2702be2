/// The kinds of damage that a reading is searched under.
struct DamageKinds: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  static let latin = DamageKinds(rawValue: 1)
  static let marked = DamageKinds(rawValue: 2)
  static let stripped = DamageKinds(rawValue: 4)
}

extension DamageKinds {
  /// Which kinds a line may have.
  ///
  /// A line with letters that only Vietnamese has was read by an engine that knows them, or typed.
  /// That a line is as it was printed is always possible.
  init(of line: ReadLine) {
    var words = 0
    var marked = 0
    for piece in line.pieces where piece.kind == .word {
      words += 1
      if piece.text.contains(where: Self.isVietnamese) { marked += 1 }
    }
    if marked == 0 {
      self = [.latin, .stripped]
    } else if marked * 10 >= words * 3 {
      self = .marked
    } else {
      self = [.latin, .marked, .stripped]
    }
  }

  /// Whether a letter has a form that no Western alphabet has.
  static func isVietnamese(_ scalar: Unicode.Scalar) -> Bool {
    0x1EA0...0x1EF9 ~= scalar.value || "ĂăĐđĨĩŨũƠơƯư".unicodeScalars.contains(scalar)
  }
}
