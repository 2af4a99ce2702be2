/// A page, perhaps with files beside it, that is made only if it cannot be what it was.
struct KeyedPage: Sendable {
  /// Under which the record knows it; no other page has it.
  let name: String
  /// Of all that it is made from.
  let key: ContentHash
  let make: @Sendable () -> [OutputFile?]
}
