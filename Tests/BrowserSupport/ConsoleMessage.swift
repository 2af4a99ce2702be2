/// A line of the console of a page.
public struct ConsoleMessage: Sendable, Hashable, CustomStringConvertible {
  /// `error`, `warning`, `info`, `log` or `debug`; an uncaught exception is an error.
  public let level: String
  public let text: String
  /// The address of the script or document, where known.
  public let url: String?

  public var description: String { "\(level): \(text)" + (url.map { " (\($0))" } ?? "") }

  init?(method: String, parameters: JSON) {
    switch method {
    case "Runtime.consoleAPICalled":
      let type = parameters.type.string ?? "log"
      level = type == "assert" ? "error" : type
      text = (parameters.args.array ?? []).map { argument in
        argument.value.string ?? argument.description.string ?? "\(argument.value)"
      }.joined(separator: " ")
      url = parameters.stackTrace.callFrames[0].url.string
    case "Runtime.exceptionThrown":
      let details = parameters.exceptionDetails
      level = "error"
      text = details.exception.description.string ?? details.text.string ?? "exception"
      url = details.url.string
    case "Log.entryAdded":
      level = parameters.entry.level.string ?? "error"
      text = parameters.entry.text.string ?? ""
      url = parameters.entry.url.string
    default: return nil
    }
  }
}
