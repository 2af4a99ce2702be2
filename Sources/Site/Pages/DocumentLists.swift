import Documents
import Vietnamese

/// The lists of an archive, each kind of them in the order in which readers expect it.
struct DocumentLists: Sendable {
  let years: [DocumentList]
  let kinds: [DocumentList]
  let issuers: [DocumentList]
  let terms: [DocumentList]
  let topics: [DocumentList]

  var all: [DocumentList] {
    years + years.flatMap(\.parts) + kinds + issuers + terms + topics
  }

  /// - Complexity: O(n log n).
  init(_ holdings: Holdings, strings: InterfaceStrings) {
    let newest = holdings.published
    let entries = holdings.entries
    /// A list by years; with a feed where that can say when its documents are from.
    func fed(_ address: String, _ name: String, heading: String, _ listed: [Int]) -> DocumentList {
      DocumentList(
        address: address,
        label: name,
        heading: heading,
        entries: listed,
        grouping: .year,
        hasFeed: listed.contains { entries[$0].metadata.date != nil }
      )
    }

    years = Dictionary(grouping: newest) { entries[$0].metadata.date?.year }
      .sorted { ($0.key ?? Int.min) > ($1.key ?? Int.min) }
      .map { year, entries in
        let label = year.map(String.init) ?? strings(.unknownYear)
        let address = FixedAddress.years + (year.map(String.init) ?? "khong-ro-nam") + "/"
        return DocumentList(
          address: address,
          label: label,
          heading: year.map { strings(.yearHeading, ["year": String($0)]) } ?? label,
          entries: entries,
          grouping: .month,
          parts: entries.count > SitePages.listLength
            ? Self.months(of: entries, holdings, below: address, strings: strings) : []
        )
      }
    var slugs: [String?: String] = [:]
    // Neighbours are mostly of one kind, and to compare is less work than to look up.
    var last: (kind: String?, slug: String) = (nil, DocumentList.slug(ofKind: nil))
    kinds =
      Dictionary(grouping: newest) { index in
        let kind = entries[index].metadata.kind
        if kind == last.kind { return last.slug }
        let slug = slugs[kind] ?? DocumentList.slug(ofKind: kind)
        slugs[kind] = slug
        last = (kind, slug)
        return slug
      }
      .map { slug, listed in
        let name =
          listed.lazy.compactMap { entries[$0].metadata.kind }.first ?? strings(.unknownKind)
        return fed(
          FixedAddress.kinds + slug + "/",
          name,
          heading: strings(.kindHeading, ["kind": name]),
          listed
        )
      }.sortedByLabel
    let (names, numbers) = holdings.issuers
    var issued = [[Int]](repeating: [], count: names.count)
    for index in newest { issued[numbers[index]].append(index) }
    issuers =
      zip(names, issued).filter { !$1.isEmpty }
      .map { slug, listed in
        let name = Self.issuerName(of: listed, holdings) ?? strings(.unknownIssuer)
        return fed(
          FixedAddress.issuers + slug + "/",
          name,
          heading: strings(.issuerHeading, ["issuer": name]),
          listed
        )
      }.sortedByLabel
    terms = Self.terms(newest, holdings, strings: strings)
    topics = Self.topics(newest, holdings, strings: strings)
  }
}

extension DocumentLists {
  private static func months(
    of entries: [Int],
    _ holdings: Holdings,
    below address: String,
    strings: InterfaceStrings
  ) -> [DocumentList] {
    let dated = entries.filter { holdings.entries[$0].metadata.date != nil }
    return Dictionary(grouping: dated) { holdings.entries[$0].metadata.date?.month ?? 0 }
      .sorted { $0.key > $1.key }
      .compactMap { month, entries in
        guard let year = holdings.entries[entries[0]].metadata.date?.year else { return nil }
        let label = strings(.monthHeading, ["month": String(month), "year": String(year)])
        return DocumentList(
          address: "\(address)thang-\(month)/",
          label: label,
          heading: label,
          entries: entries,
          grouping: .none
        )
      }
  }

  private static func terms(
    _ newest: [Int],
    _ holdings: Holdings,
    strings: InterfaceStrings
  ) -> [DocumentList] {
    var groups: [String: [Int]] = [:]
    for index in newest {
      let entry = holdings.entries[index]
      guard let term = entry.metadata.term,
        let slug = DocumentList.slug(ofTerm: term, issuer: entry.address.issuer)
      else { continue }
      groups[slug, default: []].append(index)
    }
    return groups.map { slug, entries in
      let term = holdings.entries[entries[0]].metadata.term ?? ""
      let issuer = issuerName(of: entries, holdings) ?? strings(.unknownIssuer)
      let isOrdinal = term.first?.isNumber == false
      let label = strings(
        isOrdinal ? .termOrdinal : .termYears,
        ["term": term, "issuer": issuer]
      )
      return DocumentList(
        address: FixedAddress.terms + slug + "/",
        label: label,
        heading: label,
        entries: entries,
        grouping: .year
      )
    }.sortedByLabel
  }

  private static func topics(
    _ newest: [Int],
    _ holdings: Holdings,
    strings: InterfaceStrings
  ) -> [DocumentList] {
    var groups: [String: (name: String, entries: [Int])] = [:]
    for index in newest {
      for topic in holdings.entries[index].stated.topics {
        guard let slug = DocumentList.slug(ofTopic: topic) else { continue }
        if groups[slug]?.entries.last == index { continue }
        groups[slug, default: (topic, [])].entries.append(index)
      }
    }
    return groups.map { slug, group in
      DocumentList(
        address: FixedAddress.topics + slug + "/",
        label: group.name,
        heading: strings(.topicHeading, ["topic": group.name]),
        entries: group.entries,
        grouping: .year
      )
    }.sortedByLabel
  }

  /// What most of the documents call their issuer.
  private static func issuerName(of entries: [Int], _ holdings: Holdings) -> String? {
    var counts: [String: Int] = [:]
    var last = (name: "", count: 0)
    for index in entries {
      guard let name = holdings.entries[index].metadata.issuer else { continue }
      if name != last.name {
        counts[last.name, default: 0] += last.count
        last = (name, 0)
      }
      last.count += 1
    }
    counts[last.name, default: 0] += last.count
    counts[""] = nil
    return counts.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
  }
}

extension [DocumentList] {
  /// In Vietnamese dictionary order; equal names by address.
  fileprivate var sortedByLabel: [DocumentList] {
    map { (key: CollationKey($0.label), list: $0) }
      .sorted { ($0.key, $0.list.address) < ($1.key, $1.list.address) }
      .map(\.list)
  }
}
