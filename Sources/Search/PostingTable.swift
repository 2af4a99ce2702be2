/// The postings of every form, as they grow while documents pass by.
///
/// The list of a form is, for each document that has it, the difference of the document's number to
/// that of the one before, then for each position its difference to the one before (the first: plus
/// one), then a 0; all as LEB128. The last 0 comes with `list(of:)`.
///
/// Forms are found by open addressing over their bytes, which lie one after the other in `arena`. The
/// basis of the hash is drawn anew for every table, so that no text can be made to collide; the order
/// of the forms does not depend on it.
struct PostingTable {
  private struct List {
    let start: Int
    let count: Int
    let hash: UInt64
    var document = 0
    var position = -1
    var bytes: [UInt8] = []
  }

  private var arena: [UInt8] = []
  private var lists: [List] = []
  /// The number of a list plus one, 0 where free; as many as a power of two.
  private var slots = [Int32](repeating: 0, count: 1 << 12)
  private let basis = UInt64.random(in: .min ... .max)

  /// How many forms there are.
  var count: Int { lists.count }

  /// Notes that a form stands at a position of a document; positions ascend within a document,
  /// documents from call to call.
  mutating func add(
    _ form: UnsafeBufferPointer<UInt8>,
    document: Int,
    position: Int
  ) {
    let index = begin(form, document: document)
    ByteWriter.append(position - lists[index].position, to: &lists[index].bytes)
    lists[index].position = position
  }

  /// Notes that a document has a form, without a position.
  mutating func add(_ form: String, document: Int) {
    var form = form
    form.withUTF8 { _ = begin($0, document: document) }
  }

  /// The UTF-8 of a form.
  func form(_ index: Int) -> ArraySlice<UInt8> {
    arena[lists[index].start..<lists[index].start + lists[index].count]
  }

  /// The finished list of a form.
  func list(of index: Int) -> [UInt8] {
    lists[index].bytes + [0]
  }
}

extension PostingTable {
  /// The list of a form with the document begun in it.
  @inline(__always)
  private mutating func begin(_ form: UnsafeBufferPointer<UInt8>, document: Int) -> Int {
    let index = index(of: form)
    if lists[index].bytes.isEmpty {
      ByteWriter.append(document, to: &lists[index].bytes)
      lists[index].document = document
    } else if lists[index].document != document {
      lists[index].bytes.append(0)
      ByteWriter.append(document - lists[index].document, to: &lists[index].bytes)
      lists[index].document = document
      lists[index].position = -1
    }
    return index
  }

  private mutating func index(of form: UnsafeBufferPointer<UInt8>) -> Int {
    let hash = ContentName.hash(form, basis: basis)
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if lists[index].hash == hash, isForm(index, form) { return index }
      slot = (slot + 1) & mask
    }
    lists.append(List(start: arena.count, count: form.count, hash: hash))
    arena.append(contentsOf: form)
    slots[slot] = Int32(lists.count)
    if lists.count * 2 > slots.count { grow() }
    return lists.count - 1
  }

  private func isForm(_ index: Int, _ form: UnsafeBufferPointer<UInt8>) -> Bool {
    guard lists[index].count == form.count else { return false }
    let start = lists[index].start
    return arena.withUnsafeBufferPointer { arena in
      for offset in 0..<form.count where arena[start + offset] != form[offset] { return false }
      return true
    }
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for (index, list) in lists.enumerated() {
      var slot = Int(truncatingIfNeeded: list.hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(index + 1)
    }
  }
}
