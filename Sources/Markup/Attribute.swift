/// An attribute of an element that the program puts into a page.
///
/// The name is written in the program, never taken from a source; the value may be any text.
public struct Attribute: Sendable, Hashable {
  public let name: String
  public let value: String

  /// An attribute with a name that stands in the program.
  public init(_ name: StaticString, _ value: String) {
    self.name = name.description
    self.value = value
  }
}
