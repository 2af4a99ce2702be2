#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Bytes of a model, which live until the process ends.
///
/// A model is read once and used by all threads to the end, so nothing is ever unmapped or freed.
/// In return a slice is two words without an owner, and a look-up in the model counts no
/// references.
package struct ModelBytes {
  /// The first byte; `count` bytes from here on may be read.
  let base: UnsafeRawPointer
  package let count: Int

  private init(base: UnsafeRawPointer, count: Int) {
    self.base = base
    self.count = count
  }

  /// Bytes that are part of the program.
  package init(static bytes: UnsafeRawBufferPointer) {
    self.init(base: bytes.baseAddress ?? Self.nothing, count: bytes.count)
  }

  /// A copy of the bytes, which is never freed.
  package init(_ bytes: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 8)
    copy.copyBytes(from: bytes)
    self.init(static: UnsafeRawBufferPointer(copy))
  }

  /// The file at `path`, mapped into memory read-only.
  ///
  /// The file must not be changed while the process runs: replace it by renaming another.
  package init(mapping path: String) throws(ModelError) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw Self.systemError(path) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw Self.systemError(path) }
    let count = Int(status.st_size)
    guard count > 0 else {
      self.init(base: Self.nothing, count: 0)
      return
    }
    guard let address = mmap(nil, count, PROT_READ, MAP_PRIVATE, file, 0), address != MAP_FAILED
    else { throw Self.systemError(path) }
    self.init(base: UnsafeRawPointer(address), count: count)
  }

  /// The bytes from `offset` on, `count` of them; nil when they are not all there.
  package func slice(from offset: Int, count length: Int) -> ModelBytes? {
    guard offset >= 0, length >= 0, offset <= count, length <= count - offset else { return nil }
    return ModelBytes(base: base + offset, count: length)
  }
}

/// The bytes are never written, so threads may share them.
extension ModelBytes: @unchecked Sendable {}

extension ModelBytes {
  @inline(__always)
  func byte(at offset: Int) -> UInt8 { base.load(fromByteOffset: offset, as: UInt8.self) }

  /// The little-endian number of 8 bytes at `offset`, which need not be aligned.
  @inline(__always)
  func word(at offset: Int) -> UInt64 {
    UInt64(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  @inline(__always)
  func halfWord(at offset: Int) -> UInt32 {
    UInt32(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  @inline(__always)
  func float(at offset: Int) -> Float { Float(bitPattern: halfWord(at: offset)) }

  /// The bytes themselves.
  package var buffer: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: base, count: count) }

  /// The bytes as UTF-8, with replacement characters for what is none.
  var text: String { String(decoding: buffer, as: UTF8.self) }

  /// An address for empty slices.
  private static var nothing: UnsafeRawPointer { UnsafeRawPointer(bitPattern: 8).unsafelyUnwrapped }

  private static func systemError(_ path: String) -> ModelError {
    ModelError(.unreadable(path: path, reason: String(cString: strerror(errno))))
  }
}
