extension Page {
  /// Puts the focus on the first element of a CSS selector.
  ///
  /// - Throws: `BrowserError.script` when there is none.
  public func focus(_ selector: String) async throws {
    try await evaluate("(\(element(selector))).focus()")
  }

  /// Clicks in the middle of the first element of a CSS selector, as a mouse does.
  public func click(_ selector: String) async throws {
    let place = try await evaluate(
      """
      (() => {
        const element = \(element(selector));
        element.scrollIntoView({block: 'center', inline: 'center', behavior: 'instant'});
        const box = element.getBoundingClientRect();
        return {x: box.x + box.width / 2, y: box.y + box.height / 2};
      })()
      """
    )
    for type in ["mousePressed", "mouseReleased"] {
      try await command(
        "Input.dispatchMouseEvent",
        [
          "type": .string(type), "x": place.x, "y": place.y, "button": "left", "clickCount": 1,
        ]
      )
    }
  }

  /// Types a text into what has the focus, one key a Character, with its key and `input` events.
  public func type(_ text: String) async throws {
    for character in text { try await press(String(character)) }
  }

  /// Puts a text into what has the focus at once, as pasting or an input method does.
  public func insert(_ text: String) async throws {
    try await command("Input.insertText", ["text": .string(text)])
  }

  /// Empties a text field of a CSS selector and puts the focus on it; one `input` event.
  public func clear(_ selector: String) async throws {
    try await evaluate("{ const e = \(element(selector)); e.focus(); e.select(); }")
    try await press("Backspace")
  }

  /// Presses a key: a character, or a name of UI Events such as `ArrowDown`, `Enter`, `Escape`,
  /// `Tab`, `Backspace`, `Home`, `End`.
  public func press(_ key: String, shift: Bool = false) async throws {
    let isNamed = Self.keyCodes[key] != nil
    let text = key == "Enter" ? "\r" : isNamed ? "" : key
    var parameters: [String: JSON] = [
      "key": .string(key), "text": .string(text), "modifiers": shift ? 8 : 0,
    ]
    if let code = Self.keyCodes[key] {
      parameters["code"] = .string(key)
      parameters["windowsVirtualKeyCode"] = .number(Double(code))
    }
    parameters["type"] = text.isEmpty ? "rawKeyDown" : "keyDown"
    try await command("Input.dispatchKeyEvent", .object(parameters))
    parameters["type"] = "keyUp"
    parameters["text"] = ""
    try await command("Input.dispatchKeyEvent", .object(parameters))
  }

  /// Windows key codes, by which Chromium knows what an editing key does.
  private static let keyCodes = [
    "Backspace": 8, "Tab": 9, "Enter": 13, "Escape": 27, "PageUp": 33, "PageDown": 34, "End": 35,
    "Home": 36, "ArrowLeft": 37, "ArrowUp": 38, "ArrowRight": 39, "ArrowDown": 40, "Delete": 46,
  ]

  private func element(_ selector: String) -> String {
    let text = (try? JSON.string(selector).serialized()) ?? "''"
    return """
      (document.querySelector(\(text)) ?? (() => { throw new Error('no element ' + \(text)) })())
      """
  }
}
