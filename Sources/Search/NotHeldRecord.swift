/// A document that is cited but not held, so that a query for its number can be led to its page.
public struct NotHeldRecord: Sendable, Hashable {
  /// The address relative to the site's root, ending in `/`.
  public let address: String
  /// The number as printed, `30-NQ/TW`.
  public let number: String
  /// What is shown of it, its kind included: `Nghị quyết số 30-NQ/TW`.
  public let title: String

  public init(address: String, number: String, title: String) {
    self.address = address
    self.number = number
    self.title = title
  }
}
