import Foundation
import Synchronization

/// The Chrome DevTools Protocol over `--remote-debugging-pipe`: JSON messages ended by NUL.
///
/// A thread of its own reads; answers resume the command that waits for them, events go to the
/// listener of their session, in the order in which they come. A class because commands in flight
/// share one socket.
final class DevToolsConnection: Sendable {
  typealias Listener = @Sendable (_ method: String, _ parameters: JSON) -> Void

  private struct Command {
    let method: String
    let continuation: CheckedContinuation<JSON, any Error>
  }

  private struct State {
    var isOpen = true
    var last = 0
    var commands: [Int: Command] = [:]
    var listeners: [String: Listener] = [:]
  }

  private let socket: Int32
  private let state = Mutex(State())
  private let output = Mutex(())

  /// How long the browser may say nothing at all while a command waits, in milliseconds.
  private static let patience: Int32 = 60_000

  init(socket: Int32) {
    self.socket = socket
    Thread.detachNewThread { self.readUntilEnd() }
  }

  /// Sends a command and waits for its answer.
  func send(_ method: String, _ parameters: JSON, session: String? = nil) async throws -> JSON {
    try await withCheckedThrowingContinuation { continuation in
      let number = state.withLock { state -> Int? in
        guard state.isOpen else { return nil }
        state.last += 1
        state.commands[state.last] = Command(method: method, continuation: continuation)
        return state.last
      }
      guard let number else {
        continuation.resume(throwing: BrowserError.closed)
        return
      }
      var message: JSON = [
        "id": .number(Double(number)), "method": .string(method), "params": parameters,
      ]
      if let session, case .object(var members) = message {
        members["sessionId"] = .string(session)
        message = .object(members)
      }
      do {
        try write(Array(message.serialized().utf8) + [0])
      } catch {
        take(number)?.continuation.resume(throwing: error)
      }
    }
  }

  /// Sets who hears the events of a session; nil for nobody.
  func listen(to session: String, with listener: Listener?) {
    state.withLock { $0.listeners[session] = listener }
  }

  /// Ends the connection: waiting commands fail, the reading thread ends.
  func close() {
    state.withLock { state in
      if state.isOpen { shutdown(socket, Int32(SHUT_RDWR)) }
    }
  }
}

extension DevToolsConnection {
  private func take(_ number: Int) -> Command? {
    state.withLock { $0.commands.removeValue(forKey: number) }
  }

  private func write(_ bytes: [UInt8]) throws {
    try output.withLock { _ in
      var start = 0
      while start < bytes.count {
        let count = bytes[start...].withUnsafeBytes {
          Foundation.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        }
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else { throw BrowserError.closed }
        start += count
      }
    }
  }

  private func readUntilEnd() {
    var pending: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    reading: while true {
      var entry = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
      let ready = poll(&entry, 1, Self.patience)
      if ready < 0 && errno == EINTR { continue }
      if ready == 0 {
        failAll { BrowserError.silent(method: $0) }
        continue
      }
      let count = buffer.withUnsafeMutableBytes { read(socket, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { break reading }
      var rest = buffer[..<count]
      while let end = rest.firstIndex(of: 0) {
        pending.append(contentsOf: rest[..<end])
        receive(pending)
        pending.removeAll(keepingCapacity: true)
        rest = rest[(end + 1)...]
      }
      pending.append(contentsOf: rest)
    }
    state.withLock { $0.isOpen = false }
    failAll { _ in BrowserError.closed }
    Foundation.close(socket)
  }

  private func failAll(_ error: (_ method: String) -> BrowserError) {
    let commands = state.withLock { state in
      defer { state.commands = [:] }
      return state.commands
    }
    for command in commands.values {
      command.continuation.resume(throwing: error(command.method))
    }
  }

  private func receive(_ bytes: [UInt8]) {
    guard let message = try? JSONDecoder().decode(JSON.self, from: Data(bytes)) else {
      let text = String(decoding: bytes.prefix(200), as: UTF8.self)
      failAll { _ in BrowserError.unexpectedAnswer(text) }
      return
    }
    if let number = message.id.int {
      guard let command = take(number) else { return }
      if let reason = message.error.message.string {
        let error = BrowserError.refused(method: command.method, message: reason)
        command.continuation.resume(throwing: error)
      } else {
        command.continuation.resume(returning: message.result)
      }
    } else if let method = message.method.string, let session = message.sessionId.string {
      let listener = state.withLock { $0.listeners[session] }
      listener?(method, message.params)
    }
  }
}
