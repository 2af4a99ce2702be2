/// Makes the bytes of a page: the inner template in the frame of `layout`.
///
/// Bodies go in after rendering and not through it: the templates show a mark where a body belongs,
/// and the text around the mark is put together with it. A mark is a control character, which no
/// text of a context can hold (see `TemplateValue.mustache`), and the number of the body.
struct PageRenderer: Sendable {
  let settings: ArchiveSettings
  let strings: InterfaceStrings
  let templates: TemplateSet
  /// The plain pages for the foot of every page: address relative to the root, and title.
  let plainPages: [(address: String, title: String)]

  private static let mark = "\u{1}0"

  /// The page with `context` in `template`; each of `bodies`, at most ten, takes the place of the
  /// context's value of its name.
  func page(
    _ template: PageTemplate,
    frame: PageFrame,
    _ context: TemplateContext,
    bodies: [String: [UInt8]] = [:]
  ) -> [UInt8] {
    let root = frame.root ?? RelativeLink.root(from: frame.address)
    var inner = context
    inner["root"] = .text(root)
    for (number, body) in bodies.enumerated() { inner[body.key] = .html("\u{1}\(number)") }
    let main = templates.render(template.rawValue, inner, strings: strings)
    // A redirect must say so in its head, so its template is the whole page.
    if template == .redirect { return Array(main.utf8) }
    let page = templates.render(
      PageTemplate.layout.rawValue,
      layout(frame, root: root),
      strings: strings
    )
    let contents = bodies.map(\.value)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(
      page.utf8.count + main.utf8.count + contents.reduce(0) { $0 + $1.count }
    )
    Self.append(page, to: &bytes) { bytes, _ in
      Self.append(main, to: &bytes) { bytes, number in bytes += contents[number] }
    }
    return bytes
  }

  /// The page as a file of the site, with what it was made from: templates, strings, settings, the
  /// files in `inputs`, and everything else that the context says.
  func file(
    _ template: PageTemplate,
    frame: PageFrame,
    _ context: TemplateContext,
    bodies: [String: [UInt8]] = [:],
    inputs: [Provenance.Ingredient] = [],
    stage: PublishingStage = .pages,
    name: String = "index.html"
  ) -> OutputFile? {
    guard let path = OutputPath(frame.address + name) else { return nil }
    let pages = plainPages.map { "\($0.address)\u{1}\($0.title)" }.joined(separator: "\u{2}")
    let facts = ContentHash(of: [frame.canonicalText, context.canonicalText, pages].joined())
    return OutputFile(
      path: path,
      content: .bytes(page(template, frame: frame, context, bodies: bodies)),
      stage: stage,
      provenance: Provenance(ingredients(of: template) + inputs + [.init("facts", facts)])
    )
  }

  /// The templates and strings that a page of `template` is made from.
  func ingredients(of template: PageTemplate) -> [Provenance.Ingredient] {
    templates.ingredients(of: PageTemplate.layout.rawValue)
      + templates.ingredients(of: template.rawValue)
      + [.init("strings", strings.hash), .init("settings", settings.hash)]
  }

  /// Appends `text` with each mark in it replaced by what `insert` appends for its number.
  private static func append(
    _ text: String,
    to bytes: inout [UInt8],
    _ insert: (inout [UInt8], Int) -> Void
  ) {
    var rest = text.utf8[...]
    while let index = rest.firstIndex(of: 1) {
      bytes += rest[..<index]
      let digit = rest.index(after: index)
      insert(&bytes, Int(rest[digit] - UInt8(ascii: "0")))
      rest = rest[rest.index(after: digit)...]
    }
    bytes += rest
  }

  private func layout(_ frame: PageFrame, root: String) -> TemplateContext {
    [
      "root": .text(root),
      "lang": .text(settings.language.rawValue),
      "pageTitle": .text(frame.title),
      "siteTitle": .text(settings.title),
      "description": .optional(
        frame.description.isEmpty ? settings.description : frame.description
      ),
      "canonical": frame.isHidden
        ? .absent : .text(settings.baseURL.absolute(frame.address)),
      "feed": .text(root + SiteFeeds.path),
      "noindex": .flag(frame.isHidden),
      "generator": .text("VanKho"),
      "main": .html(Self.mark),
      "meta": .list(frame.meta.map { ["name": .text($0.name), "content": .text($0.content)] }),
      "properties": .list(
        frame.properties.map { ["property": .text($0.property), "content": .text($0.content)] }
      ),
      "jsonLD": frame.jsonLD.map { .html($0) } ?? .absent,
      "ownSearch": .flag(
        ["", FixedAddress.search].contains(frame.address) || !settings.hasSearch
      ),
      "scripts": .list(frame.scripts.map { ["src": .text(root + $0)] }),
      "homeHref": .text(root),
      "searchHref": .text(root + FixedAddress.search),
      "searchDescription": .optional(settings.hasSearch ? root + SearchDescription.path : nil),
      "yearsHref": .text(root + FixedAddress.years),
      "kindsHref": .text(root + FixedAddress.kinds),
      "issuersHref": .text(root + FixedAddress.issuers),
      "notHeldHref": .text(root + FixedAddress.notHeld),
      "aboutHref": .text(root + FixedAddress.about),
      "plainPages": .list(
        plainPages.map { ["href": .text(root + $0.address), "label": .text($0.title)] }
      ),
    ]
  }
}
