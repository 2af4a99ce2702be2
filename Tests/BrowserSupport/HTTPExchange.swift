import Foundation

/// As much of HTTP/1.1 as serving files takes.
enum HTTPExchange {
  struct Answer {
    var status: String
    var type = "text/plain; charset=utf-8"
    var body: [UInt8]
    var location: String?

    init(status: String, location: String? = nil) {
      self.status = status
      self.location = location
      body = Array((status + "\n").utf8)
    }

    /// The content of a file; nil when it cannot be read.
    init?(status: String, file: String) {
      guard let content = FileManager.default.contents(atPath: file) else { return nil }
      self.status = status
      body = [UInt8](content)
      type = HTTPExchange.type(ofFile: file)
    }
  }

  /// Reads a request and gives its method and target; nil when there is none.
  static func request(on connection: Int32) -> (method: String, target: String)? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while bytes.count < 1 << 16 {
      let count = buffer.withUnsafeMutableBytes { recv(connection, $0.baseAddress, $0.count, 0) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return nil }
      let searched = max(0, bytes.count - 3)
      bytes.append(contentsOf: buffer[..<count])
      guard bytes[searched...].firstRange(of: Array("\r\n\r\n".utf8)) != nil else { continue }
      let words = bytes.prefix { $0 != 0x0D }.split(separator: 0x20)
      guard words.count == 3 else { return nil }
      return (String(decoding: words[0], as: UTF8.self), String(decoding: words[1], as: UTF8.self))
    }
    return nil
  }

  /// Sends an answer; the connection is to be closed afterwards.
  static func send(
    _ answer: Answer,
    headers: [(name: String, value: String)],
    withBody: Bool,
    on connection: Int32
  ) {
    var head = "HTTP/1.1 \(answer.status)\r\nContent-Type: \(answer.type)\r\n"
    head += "Content-Length: \(answer.body.count)\r\nConnection: close\r\n"
    if let location = answer.location { head += "Location: \(location)\r\n" }
    for header in headers { head += "\(header.name): \(header.value)\r\n" }
    write(Array((head + "\r\n").utf8) + (withBody ? answer.body : []), to: connection)
  }

  /// A browser that has turned away is none of our business: what cannot be sent is dropped.
  private static func write(_ bytes: [UInt8], to connection: Int32) {
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes {
        Foundation.send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return }
      start += count
    }
  }

  private static let types = [
    "html": "text/html", "txt": "text/plain; charset=utf-8", "css": "text/css",
    "js": "text/javascript", "mjs": "text/javascript", "json": "application/json",
    "xml": "application/xml", "svg": "image/svg+xml", "png": "image/png",
    "md": "text/markdown; charset=utf-8", "pdf": "application/pdf", "woff2": "font/woff2",
    "webmanifest": "application/manifest+json",
  ]

  private static func type(ofFile file: String) -> String {
    types[URL(fileURLWithPath: file).pathExtension] ?? "application/octet-stream"
  }
}
