/// Reads a section of a model file from front to back; what is beyond its end is an error.
struct SectionReader {
  /// How finely logarithms are kept: steps in one natural logarithm.
  static let logarithmSteps: Float = 16

  private let bytes: ModelBytes
  private let name: String
  private var offset = 0

  init(_ bytes: ModelBytes, name: String) {
    self.bytes = bytes
    self.name = name
  }

  func damaged(_ part: String) -> ModelError {
    ModelError(.damaged(section: name, part: part))
  }

  mutating func number<Number: FixedWidthInteger>() throws(ModelError) -> Number {
    let part = try slice(MemoryLayout<Number>.size)
    return Number(littleEndian: part.base.loadUnaligned(as: Number.self))
  }

  mutating func float() throws(ModelError) -> Float {
    Float(bitPattern: try number())
  }

  /// How many things follow, each of at least one byte.
  mutating func count(limit: Int = .max) throws(ModelError) -> Int {
    let count = Int(try number() as UInt32)
    guard count <= min(limit, bytes.count - offset) else { throw damaged("length") }
    return count
  }

  mutating func text() throws(ModelError) -> String {
    let count: UInt8 = try number()
    return try slice(Int(count)).text
  }

  mutating func logarithms() throws(ModelError) -> [Float] {
    let part = try slice(try count())
    return part.buffer.map { -Float($0) / Self.logarithmSteps }
  }

  private mutating func slice(_ count: Int) throws(ModelError) -> ModelBytes {
    guard let part = bytes.slice(from: offset, count: count) else { throw damaged("end") }
    offset += count
    return part
  }
}
