/// How far a stage of a build has come.
public struct BuildProgress: Sendable {
  public let stage: String
  public let done: Int
  public let total: Int

  public init(stage: String, done: Int, total: Int) {
    self.stage = stage
    self.done = done
    self.total = total
  }
}
