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
      var context: TemplateContext = [.heading: .text(page.title), .body: .html("")]
      if isAbout { context.merge(coverage) }
      files += [
        renderer.file(
          isAbout ? .about : .page,
          frame: frame,
          context,
          bodies: [
            .body: tree.html(
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
      let context: TemplateContext = [.heading: .text(heading), .body: .html("")]
      files += [
        renderer.file(
          .about,
          frame: PageFrame(address: FixedAddress.about, title: title(heading)),
          context.adding(coverage),
          bodies: [.body: []]
        )
      ].compactMap { $0 }
    }
    return files
  }

  /// What the archive holds, in figures.
  private var coverage: TemplateContext {
    let coverage = Coverage(catalogue)
    let span =
      if let (first, last) = coverage.years {
        first == last
          ? String(first)
          : strings(.figureYearsValue, ["first": String(first), "last": String(last)])
      } else {
        strings(.figureNone)
      }
    let unchecked = [coverage[.machine], coverage[.partial]]
    let figures: [(InterfaceStrings.Key, String)] = [
      (.figureDocuments, catalogue.published.count.grouped),
      (.figureNotHeld, catalogue.notHeld.count.grouped),
      (.figureCitations, coverage.citations.grouped),
      (.figureLinks, catalogue.links.count.grouped),
      (.figureIssuers, coverage.issuers.grouped),
      (.figureKinds, coverage.kinds.count.grouped),
      (.figureRepaired, unchecked.reduce(0) { $0 + $1.repaired }.grouped),
      (.figureDoubtful, unchecked.reduce(0) { $0 + $1.doubtful }.grouped),
      (.figureReviewed, coverage[.done].documents.grouped),
      (.figureYears, span),
    ]
    let states: [(TextReview.State, InterfaceStrings.Key)] = [
      (.unrestored, .reviewUnrestoredText), (.machine, .reviewMachineText),
      (.partial, .reviewPartialText), (.done, .reviewDoneText),
    ]
    return [
      .figures: .list(figures.map { [.label: .text(strings($0.0)), .value: .text($0.1)] }),
      .states: .list(
        states.map { state, text in
          let share = coverage[state]
          return [
            .label: .text(strings(reviewLabel(state))), .text: .text(strings(text)),
            .countText: .text(documentsCount(share.documents)),
            .documents: .text(share.documents.grouped), .words: .text(share.words.grouped),
            .repaired: .text(share.repaired.grouped), .doubtful: .text(share.doubtful.grouped),
          ]
        }
      ),
      .measured: .optional(measured(coverage)),
      .correctionsHref: .text(
        RelativeLink.link(from: FixedAddress.about, to: FixedAddress.corrections)
      ),
    ]
  }

  /// How often the machine was wrong, as the documents say that a person has read from end to end.
  private func measured(_ coverage: Coverage) -> String? {
    let (documents, words, wrong) = coverage.measured
    guard words > 0 else { return nil }
    let hundredths = (wrong * 10_000 + words / 2) / words
    let digits = hundredths % 100
    return strings(
      .measuredText,
      [
        "documents": documents.grouped, "words": words.grouped, "wrong": wrong.grouped,
        "percent": "\(hundredths / 100),\(digits < 10 ? "0" : "")\(digits)",
      ]
    )
  }
}
