import Foundation
import Synchronization

/// A web server for a folder, on 127.0.0.1 and a port of its own, as plain as the hosts that the site
/// is made for: index files, `404.html`, types by extension, no compression, no caching headers.
///
/// Each connection is one request. It ends with `stop()`, else with the process: were it to end when
/// it is let go, a test that last speaks of it in `navigate(to: server.url)` would lose it too early.
public final class StaticServer: Sendable {
  /// The address of the folder, with the prefix and a slash at its end.
  public let url: String
  /// The port that it listens on.
  public let port: Int

  private let socket: Int32
  private let folder: String
  private let prefix: String
  private let headers: [(name: String, value: String)]
  private let log = Mutex<[String]>([])
  private let isRunning = Mutex(true)

  /// Starts to serve a folder.
  ///
  /// - Parameters:
  ///   - folder: the path of the folder.
  ///   - prefix: the sub-path under which it is seen, such as `/kho/van-ban`; else the root.
  ///   - contentSecurityPolicy: sent with every answer, if given.
  /// - Throws: `BrowserError.system` when no port can be opened.
  public init(
    folder: String,
    prefix: String = "",
    contentSecurityPolicy: String? = nil
  ) throws {
    self.folder = folder
    let components = prefix.split(separator: "/")
    self.prefix = components.map { "/" + $0 }.joined()
    headers = contentSecurityPolicy.map { [("Content-Security-Policy", $0)] } ?? []

    let listener = Foundation.socket(
      AF_INET,
      Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue),
      0
    )
    guard listener >= 0 else { throw BrowserError.system(call: "socket", code: errno) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let code = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { name in
        bind(listener, name, size) != 0 || listen(listener, 64) != 0
          || getsockname(listener, name, &size) != 0 ? errno : 0
      }
    }
    guard code == 0 else {
      close(listener)
      throw BrowserError.system(call: "listen", code: code)
    }
    socket = listener
    port = Int(UInt16(bigEndian: address.sin_port))
    url = "http://127.0.0.1:\(port)\(self.prefix)/"
    Thread.detachNewThread {
      while true {
        let connection = accept(listener, nil, nil)
        if connection < 0 && errno == EINTR { continue }
        guard connection >= 0 else { break }
        Thread.detachNewThread { self.serve(connection) }
      }
      close(listener)
    }
  }

  /// The paths asked for so far, in order of arrival.
  public var requestedPaths: [String] { log.withLock { $0 } }

  /// Ends the server: connections from now on are refused.
  public func stop() {
    isRunning.withLock { isRunning in
      if isRunning { shutdown(socket, Int32(SHUT_RDWR)) }
      isRunning = false
    }
  }
}

extension StaticServer {
  private func serve(_ connection: Int32) {
    defer { close(connection) }
    guard let (method, target) = HTTPExchange.request(on: connection) else { return }
    log.withLock { $0.append(target) }
    let answer = answer(method: method, target: target)
    HTTPExchange.send(answer, headers: headers, withBody: method != "HEAD", on: connection)
  }

  private func answer(method: String, target: String) -> HTTPExchange.Answer {
    guard method == "GET" || method == "HEAD" else {
      return HTTPExchange.Answer(status: "405 Method Not Allowed")
    }
    let encoded = target.prefix { $0 != "?" && $0 != "#" }
    guard let path = encoded.removingPercentEncoding, path.hasPrefix(prefix + "/"),
      !path.utf8.contains(0), !path.split(separator: "/").contains("..")
    else { return notFound }
    let file = folder + path.dropFirst(prefix.count)
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: file, isDirectory: &isFolder) else {
      return notFound
    }
    if isFolder.boolValue && !path.hasSuffix("/") {
      return HTTPExchange.Answer(status: "301 Moved Permanently", location: encoded + "/")
    }
    let served = isFolder.boolValue ? file + "index.html" : file
    return HTTPExchange.Answer(status: "200 OK", file: served) ?? notFound
  }

  private var notFound: HTTPExchange.Answer {
    HTTPExchange.Answer(status: "404 Not Found", file: folder + "/404.html")
      ?? HTTPExchange.Answer(status: "404 Not Found")
  }
}
