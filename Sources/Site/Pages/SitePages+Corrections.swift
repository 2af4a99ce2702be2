import Documents

extension SitePages {
  /// How many documents one page of the log tells of.
  static let correctionsLength = 50

  /// The documents that a person has read, those reviewed last first; undated reviews at the end.
  var reviewedEntries: [CatalogueEntry] {
    catalogue.published.map { catalogue.entries[$0] }
      .filter { entry in
        entry.corrections != nil || entry.stated.reviewed != nil || entry.stated.reviewer != nil
      }
      .sorted { left, right in
        switch (left.stated.reviewed, right.stated.reviewed) {
        case (let left?, let right?) where left != right: left > right
        case (.some, nil): true
        case (nil, .some): false
        default: left.address < right.address
        }
      }
  }

  /// The log of what persons corrected in the texts that the machine restored.
  func correctionsPages() -> [OutputFile] {
    let entries = reviewedEntries
    let heading = strings(.correctionsHeading)
    let addresses = Self.addresses(
      from: FixedAddress.corrections,
      for: entries.count,
      length: Self.correctionsLength
    )
    return addresses.indices.compactMap { number in
      let address = addresses[number]
      let start = number * Self.correctionsLength
      let shown = entries[start..<min(start + Self.correctionsLength, entries.count)]
      return renderer.file(
        .corrections,
        frame: PageFrame(address: address, title: title(heading)),
        [
          "heading": .text(heading),
          "intro": .text(strings(.correctionsIntro)),
          "countText": .text(documentsCount(entries.count)),
          "hasEntries": .flag(!entries.isEmpty),
          "entries": .list(shown.map { correctionsEntry($0, on: address) }),
        ].merging(otherPages(of: number, among: addresses)) { own, _ in own },
        stage: .lists
      )
    }
  }

  private func correctionsEntry(_ entry: CatalogueEntry, on address: String) -> TemplateContext {
    let corrections = entry.corrections
    let first = corrections?.first ?? []
    let rest = (corrections?.count ?? 0) - first.count
    return [
      "href": .text(RelativeLink.link(from: address, to: entry.address.path)),
      "heading": .text(entry.heading),
      "title": .optional(entry.metadata.title == entry.heading ? nil : entry.metadata.title),
      "state": .text(entry.review.state.rawValue),
      "stateLabel": .text(strings(reviewLabel(entry.review.state))),
      "reviewer": .optional(
        entry.stated.reviewer.map { strings(.reviewReviewer, ["reviewer": $0]) }
      ),
      "date": .optional(
        entry.stated.reviewed.map { strings(.reviewDate, ["date": $0.dayMonthYear]) }
      ),
      "changesText": .optional(corrections.map(changesText)),
      "hasChanges": .flag(!first.isEmpty),
      "changes": .list(
        first.map { change in
          [
            "line": .text(strings(.correctionLine, ["line": String(change.line)])),
            "machine": .optional(change.machine), "person": .optional(change.person),
          ]
        }
      ),
      "restText": .optional(
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
