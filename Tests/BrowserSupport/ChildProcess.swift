import Foundation
import Synchronization

/// A program started in a process group of its own, with a socket as its descriptors 3 and 4.
///
/// Foundation's `Process` hands on no further descriptors, hence `posix_spawn`. The group is killed
/// by `kill()`, and at the latest when this process exits.
struct ChildProcess: Sendable {
  let identifier: pid_t
  /// Our end of the socket pair; the child's end is its descriptors 3 and 4.
  let socket: Int32

  /// Starts a program with no input and with what it prints sent to `log`.
  init(executable: String, arguments: [String], log: String) throws {
    var ends: [Int32] = [-1, -1]
    let type = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, type, 0, &ends) == 0 else {
      throw BrowserError.system(call: "socketpair", code: errno)
    }
    // Above 4, so that putting it in place as 3 cannot overwrite it before it becomes 4.
    let childEnd = fcntl(ends[1], F_DUPFD_CLOEXEC, 10)
    close(ends[1])
    defer { close(childEnd) }

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, log, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    posix_spawn_file_actions_adddup2(&actions, childEnd, 3)
    posix_spawn_file_actions_adddup2(&actions, childEnd, 4)

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    posix_spawnattr_setpgroup(&attributes, 0)

    var words: [UnsafeMutablePointer<CChar>?] = ([executable] + arguments).map { strdup($0) }
    words.append(nil)
    defer { for word in words { free(word) } }
    var child: pid_t = 0
    let code = posix_spawn(&child, executable, &actions, &attributes, words, environ)
    guard code == 0 else {
      close(ends[0])
      throw BrowserError.system(call: "posix_spawn", code: code)
    }
    identifier = child
    socket = ends[0]
    Self.register(child)
  }

  /// Kills the whole group and waits for the program to be gone.
  func kill() {
    guard Self.forget(identifier) else { return }
    Self.killGroup(identifier)
  }
}

extension ChildProcess {
  private static let living = Mutex<Set<pid_t>>([])

  private static let killsAtExit: Void = {
    atexit { ChildProcess.killAll() }
  }()

  private static func register(_ identifier: pid_t) {
    _ = killsAtExit
    living.withLock { _ = $0.insert(identifier) }
  }

  /// Whether the process was still ours to kill.
  private static func forget(_ identifier: pid_t) -> Bool {
    living.withLock { $0.remove(identifier) != nil }
  }

  private static func killAll() {
    let identifiers = living.withLock { living in
      defer { living = [] }
      return living
    }
    for identifier in identifiers { killGroup(identifier) }
  }

  private static func killGroup(_ identifier: pid_t) {
    _ = Foundation.kill(-identifier, SIGKILL)
    var status: Int32 = 0
    while waitpid(identifier, &status, 0) == -1 && errno == EINTR {}
  }
}
