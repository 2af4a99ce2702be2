import Lanes
import TestSupport
import Testing

/// Sixteen bytes at a time must tell what one after the other tells, at every length and place.
@Suite struct LaneTests {
  private enum Figure: LaneQuestion {
    static func holds(of bytes: SIMD16<UInt8>) -> SIMDMask<SIMD16<Int8>> {
      bytes.isWithin(0x30...0x39)
    }
  }

  @Test func placesAreThoseThatAreFoundOneByOne() {
    for bytes in Self.texts {
      let expected = bytes.indices.filter { (0x30...0x39).contains(bytes[$0]) }
      let found = bytes.withUnsafeBufferPointer { Array(LanePlaces(of: Figure.self, in: $0)) }
      #expect(found == expected)
    }
  }

  @Test func whatIsFoundIsReplacedAndAllElseStays() {
    for bytes in Self.texts {
      let expected = bytes.flatMap { $0 == 0x30 ? [0x6E, 0x75] : [$0] }
      var written: [UInt8] = []
      bytes.withUnsafeBufferPointer { text in
        written.append(text, replacing: Figure.self) { index, bytes in
          guard text[index] == 0x30 else { return 0 }
          bytes += [0x6E, 0x75]
          return 1
        }
      }
      #expect(written == expected)
    }
  }

  @Test func windowsHoldEachByteWithThoseAroundIt() {
    for bytes in Self.texts {
      bytes.withUnsafeBytes { text in
        for window in LaneWindows(text) {
          for lane in 0..<16 {
            let around = [
              window.beforeLast, window.last, window.now, window.next, window.afterNext,
            ].map { $0[lane] }
            let expected = (-2...2).map { step in
              let index = window.offset + lane + step
              return bytes.indices.contains(index) ? bytes[index] : 0x20
            }
            #expect(around == expected)
          }
        }
      }
    }
  }

  @Test func countsAreThoseOfOneByOne() {
    for bytes in Self.texts + [[UInt8](repeating: 0x30, count: 40_000)] {
      var count = LaneCount()
      bytes.withUnsafeBytes { text in
        for window in LaneWindows(text) { count.add(window.now .>= 0x30) }
      }
      #expect(count.total == bytes.count { $0 >= 0x30 })
    }
  }

  @Test func comparisonsAndClassesAreThoseOfBytes() {
    for start in stride(from: 0, to: 256, by: 16) {
      let bytes = (0..<16).map { UInt8(start + $0) }
      let lanes = bytes.withUnsafeBytes { SIMD16($0, from: 0) }
      func bits(_ holds: (UInt8) -> Bool) -> UInt32 {
        bytes.enumerated().reduce(0) { $0 | (holds($1.element) ? 1 << UInt32($1.offset) : 0) }
      }
      #expect((lanes .< 0x80).bits == bits { $0 < 0x80 })
      #expect((lanes .<= 0x41).bits == bits { $0 <= 0x41 })
      #expect((lanes .> 0xC3).bits == bits { $0 > 0xC3 })
      #expect((lanes .>= 0xC3).bits == bits { $0 >= 0xC3 })
      #expect((lanes .== 0x20).bits == bits { $0 == 0x20 })
      #expect((lanes .!= 0xE1).bits == bits { $0 != 0xE1 })
      #expect(lanes.isWithin(0xB9...0xBE).bits == bits { (0xB9...0xBE).contains($0) })
      #expect(
        lanes.isAlphanumericASCII.bits
          == bits { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) }
      )
      #expect((lanes .== lanes).holdsAnywhere)
      #expect(!(lanes .!= lanes).holdsAnywhere)
    }
  }

  @Test func bytesAfterTheLastAreBlanks() {
    for bytes in Self.texts {
      for offset in 0...bytes.count + 2 {
        let lanes = bytes.withUnsafeBytes { SIMD16($0, from: offset) }
        let expected = (0..<16).map { lane in
          offset + lane < bytes.count ? bytes[offset + lane] : 0x20
        }
        #expect((0..<16).map { lanes[$0] } == expected)
      }
    }
  }

  /// Texts of all lengths up to a few windows, of few different bytes.
  private static let texts: [[UInt8]] = {
    var generator = SeededGenerator(seed: 7)
    return (0..<70).flatMap { length in
      (0..<4).map { _ in
        (0..<length).map { _ in generator.pick([0x20, 0x30, 0x39, 0x61, 0xC3, 0xA0]) }
      }
    }
  }()
}
