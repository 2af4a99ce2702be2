import Documents

/// Writes what was resolved of documents, row by row, as `RecordedRow` reads it; addresses are
/// numbered as they come.
struct RowWriter {
  /// By number.
  private(set) var addresses: [Address]
  private var numbers: [Address: Int]

  /// - Parameters:
  ///   - addresses: those that have numbers already.
  ///   - numbers: their numbers.
  init(addresses: [Address] = [], numbers: [Address: Int] = [:]) {
    self.addresses = addresses
    self.numbers = numbers
  }

  mutating func number(of address: Address) -> Int {
    if let number = numbers[address] { return number }
    let number = addresses.count
    numbers[address] = number
    addresses.append(address)
    return number
  }

  /// The bytes of the row of the document at an address.
  mutating func row(_ address: Address, _ resolved: ResolvedEntry) -> [UInt8] {
    var row = StoredBytes.Writer()
    row.append(number(of: address))
    row.append(resolved.asked.count * 8)
    for facet in resolved.asked { row.append(word: Int64(bitPattern: facet.value)) }
    row.append(resolved.offers.count * 16)
    for offer in resolved.offers {
      row.append(word: Int64(bitPattern: offer.facet.value))
      row.append(word: Int64(bitPattern: offer.value))
    }
    row.append(part: cited(resolved).bytes)
    row.append(part: shown(resolved).bytes)
    row.append(resolved.links.count { $0?.target != nil })
    row.append(part: links(resolved).bytes)
    row.append(part: found(resolved).bytes)
    return row.bytes
  }

  private mutating func cited(_ resolved: ResolvedEntry) -> StoredBytes.Writer {
    var writer = StoredBytes.Writer()
    for place in resolved.cited {
      var rest = StoredBytes.Writer()
      rest.append(word: Int64(bitPattern: place.mark))
      rest.append(place.citation)
      rest.append(place.relations.count)
      for evidence in place.relations {
        rest.append(evidence.relation.rawValue)
        rest.append(evidence.words)
      }
      writer.append(number(of: place.target))
      writer.append(part: rest.bytes)
    }
    return writer
  }

  private mutating func shown(_ resolved: ResolvedEntry) -> StoredBytes.Writer {
    var shown = Set(resolved.cited.map(\.target))
    for link in resolved.links { shown.formUnion(link?.candidates ?? []) }
    var writer = StoredBytes.Writer()
    for address in shown.sorted() { writer.append(number(of: address)) }
    return writer
  }

  private mutating func links(_ resolved: ResolvedEntry) -> StoredBytes.Writer {
    var writer = StoredBytes.Writer()
    for link in resolved.links {
      writer.append(byte: link?.status.code ?? 0)
      guard let link else { continue }
      writer.append(link.target.map { number(of: $0) + 1 } ?? 0)
      writer.append(link.anchor)
      writer.append(link.candidates.count)
      for candidate in link.candidates { writer.append(number(of: candidate)) }
    }
    return writer
  }

  private mutating func found(_ resolved: ResolvedEntry) -> StoredBytes.Writer {
    var writer = StoredBytes.Writer()
    guard !resolved.redirects.isEmpty || !resolved.diagnostics.isEmpty else { return writer }
    writer.append(resolved.redirects.count)
    for redirect in resolved.redirects {
      writer.append(number(of: redirect.from))
      writer.append(number(of: redirect.to))
    }
    writer.append(resolved.diagnostics)
    return writer
  }
}
