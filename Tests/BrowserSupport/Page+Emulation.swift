import Foundation

extension Page {
  /// What `prefers-color-scheme` says.
  public enum ColorScheme: String, Sendable {
    case light, dark
  }

  /// Sets the size of the window in CSS pixels; `mobile` as on a telephone.
  public func setViewport(
    width: Int,
    height: Int,
    scale: Double = 1,
    mobile: Bool = false
  ) async throws {
    try await command(
      "Emulation.setDeviceMetricsOverride",
      [
        "width": .number(Double(width)), "height": .number(Double(height)),
        "deviceScaleFactor": .number(scale), "mobile": .bool(mobile),
      ]
    )
  }

  /// Sets the colour scheme, the medium (`screen`, `print`) and whether motion is to be reduced.
  public func emulateMedia(
    colorScheme: ColorScheme = .light,
    medium: String = "screen",
    reducedMotion: Bool = false
  ) async throws {
    try await command(
      "Emulation.setEmulatedMedia",
      [
        "media": .string(medium),
        "features": [
          ["name": "prefers-color-scheme", "value": .string(colorScheme.rawValue)],
          [
            "name": "prefers-reduced-motion",
            "value": reducedMotion ? "reduce" : "no-preference",
          ],
        ],
      ]
    )
  }

  /// Switches the scripts of the pages that are loaded from now on; `evaluate` still works, but
  /// without them timers do not run, so `wait` does not.
  public func setJavaScript(enabled: Bool) async throws {
    try await command("Emulation.setScriptExecutionDisabled", ["value": .bool(!enabled)])
  }

  /// Cuts the page off from the network, or connects it again.
  public func setOffline(_ isOffline: Bool) async throws {
    try await command(
      "Network.emulateNetworkConditions",
      [
        "offline": .bool(isOffline), "latency": 0, "downloadThroughput": -1,
        "uploadThroughput": -1,
      ]
    )
  }

  /// Makes the line slow: each answer begins `latency` milliseconds late and comes at so many bytes a
  /// second.
  public func setLine(latency: Int, bytesPerSecond: Int) async throws {
    try await command(
      "Network.emulateNetworkConditions",
      [
        "offline": false, "latency": .number(Double(latency)),
        "downloadThroughput": .number(Double(bytesPerSecond)),
        "uploadThroughput": .number(Double(bytesPerSecond)),
      ]
    )
  }

  /// A picture of the window, or of the whole page, as PNG.
  public func screenshot(wholePage: Bool = false) async throws -> [UInt8] {
    var parameters: [String: JSON] = ["format": "png"]
    if wholePage {
      let size = try await command("Page.getLayoutMetrics").cssContentSize
      parameters["captureBeyondViewport"] = true
      parameters["clip"] = [
        "x": 0, "y": 0, "width": size.width, "height": size.height, "scale": 1,
      ]
    }
    return try bytes(await command("Page.captureScreenshot", .object(parameters)))
  }

  /// The page as it would be printed, as PDF.
  public func printed() async throws -> [UInt8] {
    try bytes(await command("Page.printToPDF", ["printBackground": true]))
  }

  private func bytes(_ answer: JSON) throws -> [UInt8] {
    guard let data = answer.data.string.flatMap({ Data(base64Encoded: $0) }) else {
      throw BrowserError.unexpectedAnswer("no data")
    }
    return [UInt8](data)
  }
}
