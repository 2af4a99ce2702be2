import Documents

/// What the pages of documents show of other documents, as hashes: those that they cite, and those that
/// cite them.
///
/// Where nothing of it can have changed since the last build, its hash is that of the record.
struct Surroundings: Sendable {
  private let catalogue: Catalogue
  private let faces: [ContentHash]
  private let touched: TouchedPages?
  /// By the numbers of the record.
  private let touchedNumbers: Set<Int>

  init(_ catalogue: Catalogue, faces: [ContentHash]) {
    self.catalogue = catalogue
    self.faces = faces
    touched = catalogue.touched
    touchedNumbers = Set(
      catalogue.touched.flatMap { catalogue.last?.numbers(of: $0.faces) } ?? []
    )
  }

  func hash(_ index: Int) -> ContentHash { recorded(index) ?? made(index) }

  private func recorded(_ index: Int) -> ContentHash? {
    guard let touched, let last = catalogue.last,
      case .stored(let row) = catalogue.links.rows[index],
      !touched.cited.contains(catalogue.entries[index].address),
      !last.shows(row, anyOf: touchedNumbers)
    else { return nil }
    return last.surroundings(of: row)
  }

  private func made(_ index: Int) -> ContentHash {
    var writer = StoredBytes.Writer()
    for link in catalogue.links[index] {
      writer.append(link != nil)
      guard let link else { continue }
      writer.append(link.status.rawValue)
      writer.append(link.anchor)
      append(link.target, to: &writer)
      writer.append(link.candidates.count)
      for candidate in link.candidates { append(candidate, to: &writer) }
    }
    let address = catalogue.entries[index].address
    writer.append(catalogue.citedBy.count(of: address))
    catalogue.citedBy.forEachMark(of: address) { entry, mark in
      writer.append(faces[entry])
      writer.append(word: Int64(bitPattern: mark))
    }
    return ContentHash(of: writer.bytes)
  }

  /// What a page may show of the document at an address.
  private func append(_ address: Address?, to writer: inout StoredBytes.Writer) {
    writer.append(address?.path)
    let held = address.flatMap(catalogue.index(of:))
    writer.append(held != nil)
    if let held {
      writer.append(faces[held])
    } else if let address, let document = catalogue.notHeldDocument(at: address) {
      writer.append(document)
    }
  }
}
