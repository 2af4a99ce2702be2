/// Makes the bytes of a page: the inner template in the frame of `layout`.
///
/// Bodies are values like others, taken as they are (`TemplateValue.bytes`).
struct PageRenderer: Sendable {
  let settings: ArchiveSettings
  let strings: InterfaceStrings
  let templates: TemplateSet
  /// The plain pages for the foot of every page: address relative to the root, and title.
  let plainPages: [(address: String, title: String)]

  /// The page with `context` in `template`; each of `bodies` takes the place of the context's value
  /// of its name.
  func page(
    _ template: PageTemplate,
    frame: PageFrame,
    _ context: TemplateContext,
    bodies: [FieldName: [UInt8]] = [:]
  ) -> [UInt8] {
    let root = frame.root ?? RelativeLink.root(from: frame.address)
    var inner = context
    inner[.root] = .text(root)
    for (name, body) in bodies { inner[name] = .bytes(body) }
    var main: [UInt8] = []
    main.reserveCapacity(bodies.values.reduce(16_384) { $0 + $1.count })
    templates.append(template.rawValue, inner, to: &main)
    // A redirect must say so in its head, so its template is the whole page.
    if template == .redirect { return main }
    var page: [UInt8] = []
    page.reserveCapacity(main.count + 8192)
    templates.append(PageTemplate.layout.rawValue, layout(frame, root: root, main), to: &page)
    return page
  }

  /// The page as a file of the site, with what it was made from: templates, strings, settings, the
  /// files in `inputs`, and everything else that the context says.
  func file(
    _ template: PageTemplate,
    frame: PageFrame,
    _ context: TemplateContext,
    bodies: [FieldName: [UInt8]] = [:],
    inputs: @autoclosure @escaping @Sendable () -> [Provenance.Ingredient] = [],
    stage: PublishingStage = .pages,
    name: String = "index.html"
  ) -> OutputFile? {
    guard let path = OutputPath(frame.address + name) else { return nil }
    return OutputFile(
      path: path,
      content: .bytes(page(template, frame: frame, context, bodies: bodies)),
      stage: stage,
      provenance: Provenance(
        ingredients(of: template) + inputs() + [.init("facts", facts(template, frame, context))]
      )
    )
  }

  /// Of everything that a page says beside what its other ingredients are the source of.
  private func facts(
    _ template: PageTemplate,
    _ frame: PageFrame,
    _ context: TemplateContext
  ) -> ContentHash {
    let pages = plainPages.map { "\($0.address)\u{1}\($0.title)" }.joined(separator: "\u{2}")
    var said = Array((frame.canonicalText + "\u{0}" + pages + "\u{0}").utf8)
    templates.appendCanonical(template.rawValue, context, to: &said)
    return ContentHash(of: said)
  }

  /// The templates and strings that a page of `template` is made from.
  func ingredients(of template: PageTemplate) -> [Provenance.Ingredient] {
    templates.ingredients(of: PageTemplate.layout.rawValue)
      + templates.ingredients(of: template.rawValue)
      + [.init("strings", strings.hash), .init("settings", settings.hash)]
  }

  private func layout(_ frame: PageFrame, root: String, _ main: [UInt8]) -> TemplateContext {
    [
      .root: .text(root),
      .lang: .text(settings.language.rawValue),
      .pageTitle: .text(frame.title),
      .siteTitle: .text(settings.title),
      .description: .optional(
        frame.description.isEmpty ? settings.description : frame.description
      ),
      .canonical: frame.isHidden
        ? .absent : .text(settings.baseURL.absolute(frame.address)),
      .feed: .text(root + SiteFeeds.path),
      .noindex: .flag(frame.isHidden),
      .generator: .text("VanKho"),
      .main: .bytes(main),
      .meta: .list(frame.meta.map { [.name: .text($0.name), .content: .text($0.content)] }),
      .feeds: .list(
        frame.feeds.map { [.title: .text($0.title), .href: .text(root + $0.address)] }
      ),
      .ogType: .text(frame.jsonLD == nil ? "website" : "article"),
      .ogLocale: .text(settings.language == .vi ? "vi_VN" : "en_GB"),
      .imageURL: .text(settings.baseURL.absolute(FixedAddress.assets + "bieu-trung.png")),
      .properties: .list(
        frame.properties.map { [.property: .text($0.property), .content: .text($0.content)] }
      ),
      .jsonLD: frame.jsonLD.map { .html($0) } ?? .absent,
      .ownSearch: .flag(
        ["", FixedAddress.search].contains(frame.address) || !settings.hasSearch
      ),
      .scripts: .list(frame.scripts.map { [.src: .text(root + $0)] }),
      .homeHref: .text(root),
      .searchHref: .text(root + FixedAddress.search),
      .searchDescription: .optional(settings.hasSearch ? root + SearchDescription.path : nil),
      .yearsHref: .text(root + FixedAddress.years),
      .kindsHref: .text(root + FixedAddress.kinds),
      .issuersHref: .text(root + FixedAddress.issuers),
      .notHeldHref: .text(root + FixedAddress.notHeld),
      .aboutHref: .text(root + FixedAddress.about),
      .plainPages: .list(
        plainPages.map { [.href: .text(root + $0.address), .label: .text($0.title)] }
      ),
    ]
  }
}
