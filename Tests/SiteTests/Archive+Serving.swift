import BrowserSupport
import Site

extension Archive {
  /// Builds the site and serves it below `/kho`, under the policy that its pages ask for.
  ///
  /// - Throws: `BrowserError.system` when no port can be opened.
  func serve() throws -> StaticServer {
    build()
    return try StaticServer(
      folder: folder.appending(path: "site").path,
      prefix: "/kho",
      contentSecurityPolicy: "default-src 'self'"
    )
  }
}
