/// The names of what pages tell their templates, in the order of the alphabet.
///
/// Templates know them by their texts; the program by their numbers, so that putting a page together
/// takes no look into a table of texts.
enum FieldName: String, Sendable {
  case aboutHref, authority, body, candidates, canonical, changes, changesText, citeText, citedBy,
    citedByCount, citedByRest, cites, comparisonHref, content, correctionsHref, countText,
    current, date, dateISO, dateInWords, description, documentCountText, documentHref, documents,
    doubtNotes, doubtful, downloads, entries, excerpt, feed, feedHref, feeds, figures, generator,
    groups, hasCandidates, hasChanges, hasCitedBy, hasCites, hasEntries, hasMarks, hasMissing,
    hasMonths, hasMostCited, hasNewest, hasOutline, hasPages, hasRecipients, hasTerms, hasTopics,
    heading, held, homeHref, href, imageURL, indexHref, inferred, intro, isParty, issuer,
    issuerHref, issuers, issuersHref, items, jsonLD, kind, kindHref, kinds, kindsHref, label,
    lacking, lang, level, line, machine, main, measured, meta, missing, months, moreIssuers,
    moreYears, mostCited, mostCitedHref, name, newest, next, nextText, noindex, notHeldCountText,
    notHeldHref, note, number, ogLocale, ogType, outline, ownSearch, pageTitle, pages, parent,
    permalink, person, picture, place, plainPages, previous, previousText, properties, property,
    reason, recipients, recipientsCount, relations, repairText, repaired, reportBody, reportHref,
    restText, reviewLabel, reviewState, reviewText, reviewer, root, rows, scanHref, scripts,
    searchDescription, searchHref, signedBy, siteTitle, sourceHash, sourceHref, sourceName, src,
    state, stateLabel, states, status, statusText, term, termHref, terms, text, timeline,
    timelineRows, title, topics, value, words, year, yearHref, years, yearsHref
}
