/// The templates that pages are made with, and what each may use.
///
/// Partials are other files of the folder and are checked where they are used.
enum PageTemplate: String, CaseIterable, Sendable {
  case layout, document, list, home, page, about, search, redirect, tombstone
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
        "groups": .list(ContextShape(["label": .optional, "entries": .list(Self.entry)])),
        "hasPages": .flag,
        "pages": .list(ContextShape(["href": .optional, "label": .text, "current": .flag])),
      ]
    case .indexList:
      [
        "heading": .text, "intro": .optional,
        "groups": .list(ContextShape(["label": .optional, "items": .list(Self.item)])),
      ]
    case .page: ["heading": .text, "body": .html]
    case .about:
      [
        "heading": .text, "body": .html,
        "figures": .list(ContextShape(["label": .text, "value": .text])),
        "states": .list(ContextShape(["label": .text, "text": .text, "countText": .text])),
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

  private static let layoutFields: [String: ContextShape.Field] = [
    "lang": .text, "pageTitle": .text, "siteTitle": .text, "description": .optional,
    "canonical": .optional, "feed": .text, "noindex": .flag, "generator": .text, "main": .html,
    "meta": .list(ContextShape(["name": .text, "content": .text])),
    "properties": .list(ContextShape(["property": .text, "content": .text])),
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
    "hasMarks": .flag, "doubtNotes": .optionalHTML, "comparison": .optionalHTML,
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
        "statusText": .text, "excerpt": .optional, "relations": .list(relation),
        "hasCandidates": .flag, "candidates": .list(link),
      ])
    ), "hasCitedBy": .flag, "citedBy": .list(citing),
    "downloads": .list(ContextShape(["href": .text, "label": .text, "note": .text])),
    "sourceHash": .optional, "sourceName": .optional, "sourceHref": .optional, "permalink": .text,
    "citeText": .text, "scanHref": .optional,
    "previous": .optionalObject(ContextShape(["href": .text, "heading": .text])),
    "next": .optionalObject(ContextShape(["href": .text, "heading": .text])),
  ]

  private static let notHeldFields: [String: ContextShape.Field] = [
    "heading": .text, "number": .optional, "kind": .optional, "issuer": .optional,
    "date": .optional, "dateISO": .optional, "inferred": .flag, "citedBy": .list(citing),
    "citedByCount": .text, "title": .optional,
  ]

  private static let homeFields: [String: ContextShape.Field] = [
    "siteTitle": .text, "intro": .text, "documentCountText": .text, "newest": .list(entry),
    "hasNewest": .flag, "years": .list(item), "kinds": .list(item), "issuers": .list(item),
    "notHeldCountText": .text, "notHeldHref": .text, "mostCited": .list(item),
    "hasMostCited": .flag, "searchHref": .optional,
  ]
}
