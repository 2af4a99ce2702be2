/// Another reading of a token, with its probability from 0 to 1.
public struct Alternative: Sendable, Hashable {
  public let text: String
  public let probability: Double

  public init(text: String, probability: Double) {
    self.text = text
    self.probability = probability
  }
}
