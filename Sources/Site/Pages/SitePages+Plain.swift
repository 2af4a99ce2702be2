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
          bodies: ["body": tree.html(headingShift: tree.headingShift(toStartAt: 2))],
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
      (.figureDocuments, String(entries.count)),
      (.figureNotHeld, String(catalogue.notHeld.count)),
      (.figureCitations, String(entries.reduce(0) { $0 + $1.citations.count })),
      (.figureLinks, String(catalogue.links.joined().count { $0?.target != nil })),
      (.figureIssuers, String(Set(entries.map(\.address.issuer)).count)),
      (.figureKinds, String(Set(entries.compactMap(\.metadata.kind)).count)),
      (.figureRepaired, String(unchecked.reduce(0) { $0 + $1.repaired })),
      (.figureDoubtful, String(unchecked.reduce(0) { $0 + $1.doubtful })),
      (.figureReviewed, String(entries.count { $0.review.state == .done })),
      (.figureYears, span),
    ]
    let states: [(TextReview.State, InterfaceStrings.Key, InterfaceStrings.Key)] = [
      (.unrestored, .reviewUnrestoredLabel, .reviewUnrestoredText),
      (.machine, .reviewMachineLabel, .reviewMachineText),
      (.partial, .reviewPartialLabel, .reviewPartialText),
      (.done, .reviewDoneLabel, .reviewDoneText),
    ]
    return [
      "figures": .list(figures.map { ["label": .text(strings($0.0)), "value": .text($0.1)] }),
      "states": .list(
        states.map { state, label, text in
          [
            "label": .text(strings(label)), "text": .text(strings(text)),
            "countText": .text(documentsCount(entries.count { $0.review.state == state })),
          ]
        }
      ),
    ]
  }
}
