/// What can go wrong between a test and the browser.
public enum BrowserError: Error, Equatable, CustomStringConvertible {
  case noBrowser(looked: [String])
  case system(call: String, code: Int32)
  case closed
  case silent(method: String)
  case refused(method: String, message: String)
  case navigation(url: String, message: String)
  case script(message: String)
  case timeout(condition: String)
  case unexpectedAnswer(String)

  public var description: String {
    switch self {
    case .noBrowser(let looked): "no Chromium found; looked for \(looked.joined(separator: ", "))"
    case .system(let call, let code): "\(call) failed with error \(code)"
    case .closed: "the browser has gone"
    case .silent(let method): "the browser did not answer \(method)"
    case .refused(let method, let message): "\(method): \(message)"
    case .navigation(let url, let message): "cannot load \(url): \(message)"
    case .script(let message): message
    case .timeout(let condition): "never became true: \(condition)"
    case .unexpectedAnswer(let text): "unexpected answer: \(text)"
    }
  }
}
