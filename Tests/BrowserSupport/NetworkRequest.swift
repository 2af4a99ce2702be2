/// A request that a page made, and what came of it.
public struct NetworkRequest: Sendable, Hashable {
  public let url: String
  public let method: String
  /// What it was for, in the words of the protocol (`Document`, `Stylesheet`, `Script`, `Fetch`).
  public let type: String
  /// The status of the answer, nil as long as there is none.
  public private(set) var status: Int?
  /// The bytes received, headers included; 0 when they came from the cache.
  public private(set) var bytes: Int = 0
  public private(set) var isFromCache = false
  /// Whether the answer came in whole.
  public private(set) var isFinished = false
  /// Why the request failed, nil when it did not.
  public private(set) var failure: String?

  init(sent parameters: JSON) {
    url = parameters.request.url.string ?? ""
    method = parameters.request.method.string ?? ""
    type = parameters.type.string ?? ""
  }

  mutating func add(_ event: String, _ parameters: JSON) {
    switch event {
    case "Network.responseReceived":
      status = parameters.response.status.int
      isFromCache =
        parameters.response.fromDiskCache.bool ?? false
        || parameters.response.fromServiceWorker.bool ?? false
    case "Network.loadingFinished":
      bytes = parameters.encodedDataLength.int ?? 0
      isFinished = true
    default:
      failure = parameters.blockedReason.string ?? parameters.errorText.string ?? "failed"
    }
  }
}
