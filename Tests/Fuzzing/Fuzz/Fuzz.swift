import Foundation
import FuzzedParsers

/// The parser that `VANKHO_PARSER` names.
private let parser = ProcessInfo.processInfo.environment["VANKHO_PARSER"]
  .flatMap(FuzzedParser.init(rawValue:))

/// What libFuzzer (LLVM) calls with one input after the other.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzerTestOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let parser else {
    fatalError("VANKHO_PARSER is one of \(FuzzedParser.allCases.map(\.rawValue))")
  }
  parser.read(Array(UnsafeBufferPointer(start: bytes, count: count)))
  return 0
}
