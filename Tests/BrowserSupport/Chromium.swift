import Foundation

/// A headless Chromium, driven over its DevTools pipe.
///
/// Starting costs about a second, so tests share one: `Chromium.shared()`. It is killed at the
/// latest when the test process exits; should that be killed itself, Chromium sees the pipe close
/// and ends.
public final class Chromium: Sendable {
  /// The names under which Chromium is looked for in `PATH`.
  public static let names = ["chromium", "chromium-browser", "google-chrome"]

  /// The path of the browser, nil where none is installed: for `.enabled(if:)`.
  public static let path: String? = {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return names.lazy
      .flatMap { name in folders.map { "\($0)/\(name)" } }
      .first(where: FileManager.default.isExecutableFile(atPath:))
  }()

  /// Whether browser tests can run here.
  public static var isInstalled: Bool { path != nil }

  private static let sharedStart = Task { try await Chromium.launch() }

  /// The browser that all tests of this process share, started when it is first asked for.
  ///
  /// - Throws: `BrowserError.noBrowser` where none is installed.
  public static func shared() async throws -> Chromium {
    try await sharedStart.value
  }

  private let process: ChildProcess
  private let profile: TemporaryFolder
  let connection: DevToolsConnection

  private init(process: ChildProcess, profile: TemporaryFolder) {
    self.process = process
    self.profile = profile
    connection = DevToolsConnection(socket: process.socket)
  }

  /// Starts a browser of one's own, with an empty profile.
  ///
  /// - Throws: `BrowserError`, `.noBrowser` where none is installed.
  public static func launch() async throws -> Chromium {
    guard let path else { throw BrowserError.noBrowser(looked: names) }
    let profile = try TemporaryFolder(prefix: "chromium")
    let process = try ChildProcess(
      executable: path,
      arguments: [
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
        "--remote-debugging-pipe", "--user-data-dir=\(profile.path)/profile", "--no-first-run",
        "--no-default-browser-check", "--disable-background-networking", "--disable-extensions",
        "--disable-component-update", "--disable-default-apps", "--disable-sync", "--mute-audio",
        "--disable-breakpad", "--disable-crash-reporter", "--password-store=basic",
        "--disable-features=Translate,OptimizationHints,MediaRouter", "--hide-scrollbars",
        "--force-color-profile=srgb", "--disable-renderer-backgrounding",
        "--disable-background-timer-throttling", "--disable-backgrounding-occluded-windows",
        "about:blank",
      ],
      log: profile.path + "/log.txt"
    )
    let browser = Chromium(process: process, profile: profile)
    do {
      _ = try await browser.connection.send("Browser.getVersion", [:])
      return browser
    } catch {
      browser.close()
      throw error
    }
  }

  /// Opens a page in a browser context of its own: nothing cached, no history, no storage.
  public func newPage(width: Int = 1024, height: Int = 768) async throws -> Page {
    let context = try await connection.send("Target.createBrowserContext", [:])
    let target = try await connection.send(
      "Target.createTarget",
      ["url": "about:blank", "browserContextId": context.browserContextId]
    )
    let attached = try await connection.send(
      "Target.attachToTarget",
      ["targetId": target.targetId, "flatten": true]
    )
    guard let session = attached.sessionId.string else {
      throw BrowserError.unexpectedAnswer(try attached.serialized())
    }
    let page = Page(browser: self, session: session, context: context.browserContextId)
    try await page.prepare(width: width, height: height)
    return page
  }

  /// Kills the browser and removes its profile; harmless when done twice.
  public func close() {
    connection.close()
    process.kill()
    profile.remove()
  }

  deinit { close() }
}
