import Documents
import Markup

extension SitePages {
  /// The pages of `content/trang/` and the page about the archive, which is there in any case.
  func plain(
    _ plainPages: [PlainPage],
    links: ContentLinks,
    diagnostics: inout [Diagnostic]
  ) -> [OutputFile] {
    var files: [OutputFile] = []
    for page in plainPages {
      var tree: MarkupTree
      do {
        tree = try MarkupTree(parsing: page.body)
      } catch {
        diagnostics.append(
          MarkupSentence.diagnostic(
            for: error,
            path: page.file.path.string,
            lineOffset: page.bodyOffset
          )
        )
        continue
      }
      var followed = false
      diagnostics += links.rewrite(
        &tree,
        in: page.file,
        at: page.address,
        lineOffset: page.bodyOffset,
        followed: &followed
      )
      tree.useAlignmentClasses()
      tree.wrapTables(label: strings(.tableLabel))
      let frame = PageFrame(address: page.address, title: title(page.title))
      let isAbout = page.address == FixedAddress.about
      var context: TemplateContext = ["heading": .text(page.title), "body": .html("")]
      if isAbout { context.merge(coverage) { _, new in new } }
      files += [
        renderer.file(
          isAbout ? .about : .page,
          frame: frame,
          context,
          bodies: [
            "body": tree.html(
              headingShift: tree.textBlocks().headingShift(toStartAt: 2),
              labels: GeneratedLabels(strings)
            )
          ],
          inputs: [page.input]
        )
      ].compactMap { $0 }
    }
    if !plainPages.contains(where: { $0.address == FixedAddress.about }) {
      let heading = strings(.aboutHeading)
      let context: TemplateContext = ["heading": .text(heading), "body": .html("")]
      files += [
        renderer.file(
          .about,
          frame: PageFrame(address: FixedAddress.about, title: title(heading)),
          context.merging(coverage) { _, new in new },
          bodies: ["body": []]
        )
      ].compactMap { $0 }
    }
    return files
  }

  /// What the archive holds, in figures.
  private var coverage: TemplateContext {
    let entries = catalogue.published.map { catalogue.entries[$0] }
    let years = entries.compactMap { $0.metadata.date?.year }
    let span =
      if let first = years.min(), let last = years.max() {
        first == last
          ? String(first)
          : strings(.figureYearsValue, ["first": String(first), "last": String(last)])
      } else {
        strings(.figureNone)
      }
    let unchecked = entries.map(\.review).filter { $0.state == .machine || $0.state == .partial }
    let figures: [(InterfaceStrings.Key, String)] = [
      (.figureDocuments, entries.count.grouped),
      (.figureNotHeld, catalogue.notHeld.count.grouped),
      (.figureCitations, entries.reduce(0) { $0 + $1.text.citationCount }.grouped),
      (.figureLinks, catalogue.links.count.grouped),
      (.figureIssuers, Set(entries.map(\.address.issuer)).count.grouped),
      (.figureKinds, Set(entries.compactMap(\.metadata.kind)).count.grouped),
      (.figureRepaired, unchecked.reduce(0) { $0 + $1.repaired }.grouped),
      (.figureDoubtful, unchecked.reduce(0) { $0 + $1.doubtful }.grouped),
      (.figureReviewed, entries.count { $0.review.state == .done }.grouped),
      (.figureYears, span),
    ]
    let states: [(TextReview.State, InterfaceStrings.Key)] = [
      (.unrestored, .reviewUnrestoredText), (.machine, .reviewMachineText),
      (.partial, .reviewPartialText), (.done, .reviewDoneText),
    ]
    return [
      "figures": .list(figures.map { ["label": .text(strings($0.0)), "value": .text($0.1)] }),
      "states": .list(
        states.map { state, text in
          let reviews = entries.lazy.map(\.review).filter { $0.state == state }
          let count = reviews.reduce(0) { count, _ in count + 1 }
          return [
            "label": .text(strings(reviewLabel(state))), "text": .text(strings(text)),
            "countText": .text(documentsCount(count)), "documents": .text(count.grouped),
            "words": .text(reviews.reduce(0) { $0 + $1.words }.grouped),
            "repaired": .text(reviews.reduce(0) { $0 + $1.repaired }.grouped),
            "doubtful": .text(reviews.reduce(0) { $0 + $1.doubtful }.grouped),
          ]
        }
      ),
      "measured": .optional(measured(entries)),
      "correctionsHref": .text(
        RelativeLink.link(from: FixedAddress.about, to: FixedAddress.corrections)
      ),
    ]
  }

  /// How often the machine was wrong, as the documents say that a person has read from end to end.
  private func measured(_ entries: [CatalogueEntry]) -> String? {
    let read = entries.filter {
      $0.review.state == .done && $0.corrections?.isRewritten == false
    }
    let words = read.reduce(0) { $0 + $1.review.words }
    guard words > 0 else { return nil }
    let wrong = read.reduce(0) { $0 + ($1.corrections?.words ?? 0) }
    let hundredths = (wrong * 10_000 + words / 2) / words
    let digits = hundredths % 100
    return strings(
      .measuredText,
      [
        "documents": read.count.grouped, "words": words.grouped, "wrong": wrong.grouped,
        "percent": "\(hundredths / 100),\(digits < 10 ? "0" : "")\(digits)",
      ]
    )
  }
}
