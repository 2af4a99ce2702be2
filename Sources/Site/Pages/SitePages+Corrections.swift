import Documents

extension SitePages {
  /// How many documents one page of the log tells of.
  static let correctionsLength = 50

  /// How many documents a person has read.
  var reviewedCount: Int { catalogue.published.count { isReviewed(catalogue.entries[$0]) } }

  private func isReviewed(_ entry: CatalogueEntry) -> Bool {
    entry.stated.reviewed != nil || entry.stated.reviewer != nil || entry.corrections != nil
  }

  /// The documents that a person has read, those reviewed last first; undated reviews at the end.
  var reviewedEntries: [Int] {
    // The entries are in the order of their addresses.
    catalogue.entries.enumerated().lazy.filter { !$1.isWithdrawn && self.isReviewed($1) }
      .map { (number: $0, reviewed: $1.stated.reviewed) }
      .sorted { left, right in
        switch (left.reviewed, right.reviewed) {
        case (let left?, let right?) where left != right: left > right
        case (.some, nil): true
        case (nil, .some): false
        default: left.number < right.number
        }
      }
      .map(\.number)
  }

  /// The log of what persons corrected in the texts that the machine restored.
  func correctionsPages(_ keys: PageKeys) -> [KeyedPage] {
    let entries = reviewedEntries
    let addresses = Self.addresses(
      from: FixedAddress.corrections,
      for: entries.count,
      length: Self.correctionsLength
    )
    return addresses.indices.map { number in
      let shown = entries.dropFirst(number * Self.correctionsLength)
        .prefix(Self.correctionsLength)
      return KeyedPage(
        name: "index/" + addresses[number],
        key: keys.corrections(addresses[number], of: entries.count, entries: shown),
        make: { [self.correctionsPage(number, shown, of: entries.count, addresses)] }
      )
    }
  }

  private func correctionsPage(
    _ number: Int,
    _ shown: ArraySlice<Int>,
    of count: Int,
    _ addresses: [String]
  ) -> OutputFile? {
    let address = addresses[number]
    let heading = strings(.correctionsHeading)
    return renderer.file(
      .corrections,
      frame: PageFrame(address: address, title: title(heading)),
      otherPages(of: number, among: addresses).adding([
        .heading: .text(heading),
        .intro: .text(strings(.correctionsIntro)),
        .countText: .text(documentsCount(count)),
        .hasEntries: .flag(count > 0),
        .entries: .list(shown.map { correctionsEntry(catalogue.entries[$0], on: address) }),
      ]),
      stage: .lists
    )
  }

  private func correctionsEntry(_ entry: CatalogueEntry, on address: String) -> TemplateContext {
    let corrections = entry.corrections
    let first = corrections?.first ?? []
    let rest = (corrections?.count ?? 0) - first.count
    return [
      .href: .text(RelativeLink.link(from: address, to: entry.address.path)),
      .heading: .text(entry.heading),
      .title: .optional(entry.metadata.title == entry.heading ? nil : entry.metadata.title),
      .state: .text(entry.review.state.rawValue),
      .stateLabel: .text(strings(reviewLabel(entry.review.state))),
      .reviewer: .optional(
        entry.stated.reviewer.map { strings(.reviewReviewer, ["reviewer": $0]) }
      ),
      .date: .optional(
        entry.stated.reviewed.map { strings(.reviewDate, ["date": $0.dayMonthYear]) }
      ),
      .changesText: .optional(corrections.map(changesText)),
      .hasChanges: .flag(!first.isEmpty),
      .changes: .list(
        first.map { change in
          [
            .line: .text(strings(.correctionLine, ["line": String(change.line)])),
            .machine: .optional(change.machine), .person: .optional(change.person),
          ]
        }
      ),
      .restText: .optional(
        rest > 0 ? strings(.correctionsRest, ["n": rest.grouped]) : nil
      ),
    ]
  }

  private func changesText(_ corrections: TextCorrections) -> String {
    if corrections.isRewritten { return strings(.correctionsRewritten) }
    guard corrections.count > 0 else { return strings(.correctionsNone) }
    return strings(.correctionsCount, ["n": corrections.count.grouped])
  }

  func reviewLabel(_ state: TextReview.State) -> InterfaceStrings.Key {
    switch state {
    case .unrestored: .reviewUnrestoredLabel
    case .machine: .reviewMachineLabel
    case .partial: .reviewPartialLabel
    case .done: .reviewDoneLabel
    }
  }
}
