/// The templates that pages are made with, and what each may use.
///
/// Partials are other files of the folder and are checked where they are used.
enum PageTemplate: String, CaseIterable, Sendable {
  case layout, document, list, home, page, about, search, redirect, tombstone
  case comparison, corrections, offline
  case notHeld = "not-held"
  case indexList = "index-list"
  case notFound = "not-found"

  /// The context's shape; every template also sees `root`, the relative way to the site's root, and
  /// `t`, the strings.
  func shape(strings: InterfaceStrings) -> ContextShape {
    ContextShape(fields).adding(["root": .text, "t": .object(strings.shape)])
  }

  private var fields: [String: ContextShape.Field] {
    switch self {
    case .layout: Self.layoutFields
    case .document: Self.documentFields
    case .notHeld: Self.notHeldFields
    case .home: Self.homeFields
    case .list:
      [
        "heading": .text, "intro": .optional, "countText": .text, "feedHref": .optional,
        "months": .list(Self.item), "hasMonths": .flag,
        "groups": .list(ContextShape(["label": .optional, "entries": .list(Self.entry)])),
      ].merging(Self.pages) { own, _ in own }
    case .indexList:
      [
        "heading": .text, "intro": .optional,
        "groups": .list(ContextShape(["label": .optional, "items": .list(Self.item)])),
      ].merging(Self.pages) { own, _ in own }.merging(Self.timeline) { own, _ in own }
    case .comparison:
      ["heading": .text, "documentHref": .text, "rows": .html]
    case .corrections: Self.correctionsFields
    case .offline: ["heading": .text, "text": .text]
    case .page: ["heading": .text, "body": .html]
    case .about:
      [
        "heading": .text, "body": .html,
        "figures": .list(ContextShape(["label": .text, "value": .text])),
        "states": .list(
          ContextShape([
            "label": .text, "text": .text, "countText": .text, "documents": .text, "words": .text,
            "repaired": .text, "doubtful": .text,
          ])
        ),
        "measured": .optional, "correctionsHref": .text,
      ]
    case .search: ["heading": .text, "indexHref": .text]
    case .notFound: ["heading": .text, "text": .text, "homeHref": .text, "searchHref": .optional]
    case .redirect: ["heading": .text, "href": .text]
    case .tombstone:
      ["heading": .text, "reason": .optional, "date": .optional]
    }
  }

  /// One document in a list.
  static let entry = ContextShape([
    "href": .text, "heading": .text, "title": .optional, "issuer": .optional, "date": .optional,
    "dateISO": .optional, "kind": .optional, "held": .flag, "excerpt": .optional,
  ])

  /// One document that cites another.
  private static let citing = entry.adding(["relations": .list(relation)])

  private static let relation = ContextShape(["label": .text, "words": .text])

  private static let item = ContextShape([
    "href": .text, "label": .text, "countText": .text, "note": .optional,
  ])

  private static let link = ContextShape(["href": .text, "label": .text])

  /// The other pages of a long list.
  private static let pages: [String: ContextShape.Field] = [
    "hasPages": .flag,
    "pages": .list(ContextShape(["href": .optional, "label": .text, "current": .flag])),
  ]

  /// The archive by years, as a picture and as a table.
  private static let timeline: [String: ContextShape.Field] = [
    "timeline": .optionalHTML,
    "timelineRows": .list(ContextShape(["year": .text, "held": .text, "lacking": .text])),
  ]

  private static let correctionsFields: [String: ContextShape.Field] = [
    "heading": .text, "intro": .text, "countText": .text, "hasEntries": .flag,
    "entries": .list(
      ContextShape([
        "href": .text, "heading": .text, "title": .optional, "state": .text, "stateLabel": .text,
        "reviewer": .optional, "date": .optional, "changesText": .optional, "hasChanges": .flag,
        "changes": .list(
          ContextShape(["line": .text, "machine": .optional, "person": .optional])
        ),
        "restText": .optional,
      ])
    ),
  ].merging(pages) { own, _ in own }

  private static let layoutFields: [String: ContextShape.Field] = [
    "lang": .text, "pageTitle": .text, "siteTitle": .text, "description": .optional,
    "canonical": .optional, "feed": .text, "noindex": .flag, "generator": .text, "main": .html,
    "meta": .list(ContextShape(["name": .text, "content": .text])),
    "properties": .list(ContextShape(["property": .text, "content": .text])),
    "feeds": .list(ContextShape(["title": .text, "href": .text])),
    "ogType": .text, "ogLocale": .text, "imageURL": .text,
    "jsonLD": .optionalHTML, "ownSearch": .flag, "searchDescription": .optional,
    "scripts": .list(ContextShape(["src": .text])),
    "homeHref": .text, "searchHref": .text, "yearsHref": .text, "kindsHref": .text,
    "issuersHref": .text, "notHeldHref": .text, "aboutHref": .text,
    "plainPages": .list(link),
  ]

  private static let documentFields: [String: ContextShape.Field] = [
    "heading": .text, "title": .optional, "number": .optional, "kind": .optional,
    "kindHref": .optional, "issuer": .optional, "issuerHref": .optional, "parent": .optional,
    "place": .optional, "date": .optional, "dateISO": .optional, "dateInWords": .optional,
    "yearHref": .optional, "term": .optional, "authority": .optional, "signedBy": .optional,
    "isParty": .flag, "hasMissing": .flag, "missing": .list(ContextShape(["label": .text])),
    "reviewState": .text, "reviewLabel": .text, "reviewText": .text, "repairText": .optional,
    "hasMarks": .flag, "doubtNotes": .optionalHTML, "comparisonHref": .optional,
    "reportHref": .optional, "reportBody": .text, "picture": .optionalHTML,
    "feedHref": .optional, "topics": .list(link), "hasTopics": .flag, "termHref": .optional,
    "previousText": .text, "nextText": .text,
    "hasOutline": .flag,
    "outline": .list(
      ContextShape(["level": .text, "label": .optional, "text": .text, "href": .text])
    ),
    "body": .html, "hasRecipients": .flag, "recipientsCount": .text,
    "recipients": .list(ContextShape(["text": .text])),
    "hasCites": .flag,
    "cites": .list(
      ContextShape([
        "heading": .text, "href": .optional, "date": .optional, "status": .text,
        "title": .optional, "issuer": .optional,
        "statusText": .text, "excerpt": .optional, "relations": .list(relation),
        "hasCandidates": .flag, "candidates": .list(link),
      ])
    ), "hasCitedBy": .flag, "citedBy": .list(citing),
    "citedByRest": .optional,
    "downloads": .list(ContextShape(["href": .text, "label": .text, "note": .text])),
    "sourceHash": .optional, "sourceName": .optional, "sourceHref": .optional, "permalink": .text,
    "citeText": .text, "scanHref": .optional,
    "previous": .optionalObject(ContextShape(["href": .text, "heading": .text])),
    "next": .optionalObject(ContextShape(["href": .text, "heading": .text])),
  ]

  private static let notHeldFields: [String: ContextShape.Field] = [
    "heading": .text, "number": .optional, "kind": .optional, "issuer": .optional,
    "date": .optional, "dateISO": .optional, "inferred": .flag, "citedBy": .list(citing),
    "citedByCount": .text, "title": .optional, "feedHref": .optional,
    "citedByRest": .optional,
  ]

  private static let homeFields: [String: ContextShape.Field] = [
    "siteTitle": .text, "intro": .text, "documentCountText": .text, "newest": .list(entry),
    "hasNewest": .flag, "years": .list(item), "kinds": .list(item), "issuers": .list(item),
    "notHeldCountText": .text, "notHeldHref": .text, "mostCited": .list(item),
    "hasMostCited": .flag, "searchHref": .optional, "mostCitedHref": .text,
    "moreYears": .optionalObject(link), "moreIssuers": .optionalObject(link),
    "topics": .list(item), "hasTopics": .flag, "terms": .list(item), "hasTerms": .flag,
  ].merging(timeline) { own, _ in own }
}
