import Vietnamese

/// Cuts the postings, sorted by term, into files of about one size.
///
/// A shard is a row of entries: how many bytes the term shares with the one before, the rest of the
/// term, the number of its forms, and for each form its text (empty when it is the term) and its
/// postings, each with its length. Terms are folded words, and `#` with a serial number. They stand in
/// the order of JavaScript's `<`, that of UTF-16.
enum ShardWriter {
  /// A shard ends when it has reached this size; one entry alone may be larger.
  static let limit = 16 * 1024

  private struct Entry {
    let term: [UInt8]
    let form: ArraySlice<UInt8>
    let index: Int
  }

  /// Calls `body` with the first term and the bytes of each shard, in order.
  static func write(
    _ postings: PostingTable,
    _ body: (_ term: String, _ bytes: [UInt8]) -> Void
  ) {
    let entries = (0..<postings.count).map { entry(postings.form($0), index: $0) }
      .sorted { first, second in
        first.term == second.term
          ? precedes(first.form, second.form) : precedes(first.term[...], second.term[...])
      }
    var shard = ByteWriter()
    var first: [UInt8] = []
    var before: [UInt8] = []
    var start = 0
    while start < entries.count {
      let term = entries[start].term
      let end = entries[start...].firstIndex { $0.term != term } ?? entries.count
      if shard.bytes.isEmpty {
        first = term
        before = []
      }
      let shared = zip(before, term).prefix { $0 == $1 }.count
      shard.append(number: shared)
      shard.append(counted: term[shared...])
      shard.append(number: end - start)
      for entry in entries[start..<end] {
        shard.append(counted: entry.form.elementsEqual(term) ? [] : entry.form)
        shard.append(counted: postings.list(of: entry.index))
      }
      before = term
      start = end
      if shard.bytes.count >= limit || start == entries.count {
        body(String(decoding: first, as: UTF8.self), shard.bytes)
        shard = ByteWriter()
      }
    }
  }

  /// A number's form is kept with its term before it, and a blank between them.
  private static func entry(_ form: ArraySlice<UInt8>, index: Int) -> Entry {
    if form.first == UInt8(ascii: "#"), let blank = form.firstIndex(of: UInt8(ascii: " ")) {
      return Entry(term: Array(form[..<blank]), form: form[(blank + 1)...], index: index)
    }
    let term = String(decoding: form, as: UTF8.self).folded
    return Entry(term: Array(term.utf8), form: form, index: index)
  }

  /// The order of UTF-16 for UTF-8: that of the bytes, but scalars beyond U+FFFF (from F0) stand before
  /// U+E000–U+FFFF (EE and EF).
  static func precedes(_ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>) -> Bool {
    for (left, right) in zip(first, second) where left != right {
      return left >= 0xEE && right >= 0xEE && (left >= 0xF0) != (right >= 0xF0)
        ? left > right : left < right
    }
    return first.count < second.count
  }
}
