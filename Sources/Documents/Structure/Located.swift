/// A value with the place in the source where it was read.
public struct Located<Value> {
  /// What was read.
  public let value: Value
  /// The line of the source, from 1.
  public let line: Int
  /// The place in the line, from 1, in Unicode scalars.
  public let column: Int

  /// A value with its place.
  public init(_ value: Value, line: Int, column: Int) {
    self.value = value
    self.line = line
    self.column = column
  }

  /// Another value at the same place.
  public func map<Other>(_ transform: (Value) throws -> Other) rethrows -> Located<Other> {
    Located<Other>(try transform(value), line: line, column: column)
  }
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
