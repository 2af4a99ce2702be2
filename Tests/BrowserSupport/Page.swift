import Foundation
import Synchronization

/// One tab of the browser.
///
/// A class because it is a thing in another process: what the page requested and said to its console
/// is gathered here as it comes.
public final class Page: Sendable {
  /// What was heard of the page so far.
  private struct Record {
    var order: [String] = []
    var requests: [String: NetworkRequest] = [:]
    var messages: [ConsoleMessage] = []
    var reached: Set<String> = []
    var waiting: [String: CheckedContinuation<Void, any Error>] = [:]
  }

  /// Kept, so that the browser lives as long as its pages are used.
  private let browser: Chromium
  private let session: String
  private let context: JSON
  private let record = Mutex(Record())

  init(browser: Chromium, session: String, context: JSON) {
    self.browser = browser
    self.session = session
    self.context = context
  }

  func prepare(width: Int, height: Int) async throws {
    browser.connection.listen(to: session) { [weak self] method, parameters in
      self?.receive(method, parameters)
    }
    try await command("Page.enable")
    try await command("Page.setLifecycleEventsEnabled", ["enabled": true])
    try await command("Runtime.enable")
    try await command("Log.enable")
    try await command("Network.enable")
    try await setViewport(width: width, height: height)
  }

  /// Sends any command of the DevTools Protocol to the page.
  @discardableResult
  public func command(_ method: String, _ parameters: JSON = [:]) async throws -> JSON {
    try await browser.connection.send(method, parameters, session: session)
  }

  /// Loads an address and waits for its `load` event.
  ///
  /// - Throws: `BrowserError.navigation` when nothing could be loaded; a page of status 404 is loaded.
  public func navigate(to url: String) async throws {
    let answer = try await command("Page.navigate", ["url": .string(url)])
    if let message = answer.errorText.string, !message.isEmpty {
      throw BrowserError.navigation(url: url, message: message)
    }
    // Without a loader the document stayed: only the fragment changed.
    guard let loader = answer.loaderId.string else { return }
    try await reach(loader + " load")
  }

  /// Loads the page again and waits for its `load` event.
  public func reload() async throws {
    let url = try await evaluate("location.href").string ?? "about:blank"
    try await navigate(to: url)
  }

  /// Goes back in the history of the page; wait for what should then be seen.
  public func goBack() async throws { try await move(by: -1) }

  /// Goes forward in the history of the page; wait for what should then be seen.
  public func goForward() async throws { try await move(by: 1) }

  /// The value of a JavaScript expression; a promise is awaited.
  ///
  /// - Throws: `BrowserError.script` with what the expression threw.
  @discardableResult
  public func evaluate(_ expression: String) async throws -> JSON {
    let answer = try await command(
      "Runtime.evaluate",
      [
        "expression": .string(expression), "awaitPromise": true, "returnByValue": true,
        "userGesture": true, "allowUnsafeEvalBlockedByCSP": true,
      ]
    )
    if case .object = answer.exceptionDetails {
      let details = answer.exceptionDetails
      let message = details.exception.description.string ?? details.exception.value.string
      throw BrowserError.script(message: message ?? details.text.string ?? "unknown error")
    }
    return answer.result.value
  }

  /// The value of a JavaScript expression as a Swift value.
  public func evaluate<Value: Decodable>(
    _ expression: String,
    as type: Value.Type
  ) async throws -> Value {
    let value = try await evaluate(expression)
    return try JSONDecoder().decode(type, from: Data(value.serialized().utf8))
  }

  /// Waits until a JavaScript expression is true; the page itself looks every few milliseconds.
  ///
  /// - Throws: `BrowserError.timeout` when it is still false after `seconds`.
  public func wait(until condition: String, seconds: Double = 90) async throws {
    let probe = """
      new Promise((resolve, reject) => {
        const end = performance.now() + \(seconds * 1000);
        const look = async () => {
          try {
            if (await (\(condition))) resolve(true);
            else if (performance.now() > end) resolve(false);
            else setTimeout(look, 5);
          } catch (error) { reject(error); }
        };
        look();
      })
      """
    for _ in 0..<8 {
      do {
        guard try await evaluate(probe).bool == true else {
          throw BrowserError.timeout(condition: condition)
        }
        return
      } catch BrowserError.refused {
        // The document went away while we waited: look again in the next one.
        continue
      }
    }
    throw BrowserError.timeout(condition: condition)
  }

  /// Closes the page and forgets its cache, history and storage.
  public func close() async throws {
    browser.connection.listen(to: session, with: nil)
    _ = try await browser.connection.send(
      "Target.disposeBrowserContext",
      ["browserContextId": context]
    )
  }
}

// MARK: - What the page did

extension Page {
  /// The requests of the page so far, in order, those of earlier documents included.
  public var requests: [NetworkRequest] {
    record.withLock { record in record.order.compactMap { record.requests[$0] } }
  }

  /// What the page or the browser wrote to the console so far.
  public var consoleMessages: [ConsoleMessage] { record.withLock { $0.messages } }

  /// The errors among the console messages: exceptions, refused content, failed requests.
  public var consoleErrors: [ConsoleMessage] { consoleMessages.filter { $0.level == "error" } }

  /// Forgets the requests and console messages so far.
  public func clearRecord() {
    record.withLock { record in
      record.order = []
      record.requests = [:]
      record.messages = []
    }
  }
}

extension Page {
  private func move(by step: Int) async throws {
    let history = try await command("Page.getNavigationHistory")
    guard let current = history.currentIndex.int else {
      throw BrowserError.unexpectedAnswer(try history.serialized())
    }
    let entry = history.entries[current + step]
    guard entry != .null else {
      throw BrowserError.navigation(url: "history", message: "there is no such entry")
    }
    try await command("Page.navigateToHistoryEntry", ["entryId": entry.id])
  }

  private func reach(_ milestone: String) async throws {
    try await withCheckedThrowingContinuation { continuation in
      let isReached = record.withLock { record in
        if record.reached.contains(milestone) { return true }
        record.waiting[milestone] = continuation
        return false
      }
      if isReached { continuation.resume() }
    }
  }

  private func receive(_ method: String, _ parameters: JSON) {
    switch method {
    case "Page.lifecycleEvent":
      guard let loader = parameters.loaderId.string, let name = parameters.name.string else {
        return
      }
      let milestone = loader + " " + name
      record.withLock { record in
        record.reached.insert(milestone)
        return record.waiting.removeValue(forKey: milestone)
      }?.resume()
    case "Inspector.detached", "Inspector.targetCrashed":
      let waiting = record.withLock { record in
        defer { record.waiting = [:] }
        return record.waiting
      }
      for continuation in waiting.values { continuation.resume(throwing: BrowserError.closed) }
    case "Network.requestWillBeSent", "Network.responseReceived", "Network.loadingFinished",
      "Network.loadingFailed":
      receiveNetwork(method, parameters)
    case "Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded":
      guard let message = ConsoleMessage(method: method, parameters: parameters) else { return }
      record.withLock { $0.messages.append(message) }
    default: break
    }
  }

  private func receiveNetwork(_ method: String, _ parameters: JSON) {
    guard let identifier = parameters.requestId.string else { return }
    record.withLock { record in
      if method == "Network.requestWillBeSent" {
        if record.requests[identifier] == nil { record.order.append(identifier) }
        record.requests[identifier] = NetworkRequest(sent: parameters)
      } else {
        record.requests[identifier]?.add(method, parameters)
      }
    }
  }
}
