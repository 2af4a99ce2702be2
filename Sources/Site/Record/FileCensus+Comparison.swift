import Foundation

extension FileCensus {
  /// The names of the files that came, went or may have been changed since an earlier census, which a
  /// build took that began at `began`.
  ///
  /// - Complexity: O(n), with little to do for what is the same at the beginning and at the end.
  func names(changedSince last: [UInt8], _ began: Moment) -> Set<String> {
    let old = Self.places(in: last)
    let new = Self.places(in: bytes)
    var names: Set<String> = []
    for place in new where stamp(at: place).latest.isRacy(with: began) {
      names.insert(Self.name(at: place, in: bytes))
    }
    var start = 0
    while start < min(old.count, new.count), isSame(old[start], last, new[start]) { start += 1 }
    var end = 0
    while end < min(old.count, new.count) - start,
      isSame(old[old.count - 1 - end], last, new[new.count - 1 - end])
    { end += 1 }
    // By bytes: two names may differ in nothing but how their letters are composed.
    var before: [ArraySlice<UInt8>: Range<Int>] = [:]
    for place in old[start..<old.count - end] { before[last[Self.name(place)]] = place }
    for place in new[start..<new.count - end] {
      let known = before.removeValue(forKey: bytes[Self.name(place)])
      if let known, isSame(known, last, place) { continue }
      names.insert(Self.name(at: place, in: bytes))
    }
    for place in before.values { names.insert(Self.name(at: place, in: last)) }
    return names
  }

  /// The stamps of the files whose names end so, capitals or not, by their names: `content/a.pdf`.
  func stamps(ofNamesEndingWith ending: String) -> [String: Stamp] {
    var stamps: [String: Stamp] = [:]
    for place in Self.places(in: bytes) {
      let name = Self.name(at: place, in: bytes)
      // Of names that are the same text the first one is taken, here as in `ContentFolder`.
      guard name.lowercased().hasSuffix(ending), stamps[name] == nil else { continue }
      stamps[name] = stamp(at: place)
    }
    return stamps
  }

  /// The regular files below a folder by their names in it, with their sizes, in the order of the walk;
  /// nil where there is anything else, or a name that is no UTF-8.
  func regularFiles(below folder: String) -> [(name: String, size: Int64)]? {
    var files: [(name: String, size: Int64)] = []
    let prefix = Array("\(folder)/".utf8)
    for place in Self.places(in: bytes) where bytes[place].starts(with: prefix) {
      let stamp = stamp(at: place)
      let end = Self.name(place).upperBound
      guard stamp.mode != .max, mode_t(stamp.mode) & S_IFMT == S_IFREG,
        let name = String(
          validating: bytes[place.lowerBound + prefix.count..<end],
          as: UTF8.self
        )
      else { return nil }
      files.append((name, Int64(stamp.size)))
    }
    return files
  }

  /// Where the name, the byte after it and the stamp of each file stand.
  private static func places(in bytes: [UInt8]) -> [Range<Int>] {
    var places: [Range<Int>] = []
    places.reserveCapacity(bytes.count / 80)
    bytes.withUnsafeBytes { raw in
      guard let base = raw.baseAddress else { return }
      var start = 0
      while start < raw.count, let end = memchr(base + start, 0, raw.count - start) {
        let next = end - UnsafeMutableRawPointer(mutating: base) + 1 + Stamp.length
        guard next <= raw.count else { return }
        places.append(start..<next)
        start = next
      }
    }
    return places
  }

  private static func name(_ place: Range<Int>) -> Range<Int> {
    place.lowerBound..<place.upperBound - Stamp.length - 1
  }

  private static func name(at place: Range<Int>, in bytes: [UInt8]) -> String {
    String(decoding: bytes[name(place)], as: UTF8.self)
  }

  private func isSame(_ old: Range<Int>, _ last: [UInt8], _ new: Range<Int>) -> Bool {
    guard old.count == new.count else { return false }
    return last.withUnsafeBytes { last in
      bytes.withUnsafeBytes { bytes in
        guard let left = last.baseAddress, let right = bytes.baseAddress else { return true }
        return memcmp(left + old.lowerBound, right + new.lowerBound, old.count) == 0
      }
    }
  }

  private func stamp(at place: Range<Int>) -> Stamp {
    bytes.withUnsafeBytes { raw in
      func word(_ number: Int) -> UInt64 {
        let offset = place.upperBound - Stamp.length + number * 8
        return UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      }
      return Stamp(
        size: word(0),
        modified: Moment(
          seconds: Int64(bitPattern: word(1)),
          nanoseconds: Int64(bitPattern: word(2))
        ),
        changed: Moment(
          seconds: Int64(bitPattern: word(3)),
          nanoseconds: Int64(bitPattern: word(4))
        ),
        number: word(5),
        mode: word(6)
      )
    }
  }
}
