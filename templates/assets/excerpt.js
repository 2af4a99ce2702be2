// What is shown of a hit: its facts, the words around the place that matches, and the highlights.

import { parseQuery, words } from './fold.js';
import { near, standings } from './postings.js';

/** A text cut into pieces [text, whether it is marked], by ranges in order. */
function pieces(source, ranges) {
  const result = [];
  let place = 0;
  for (const [start, end] of ranges) {
    if (start > place) result.push([source.slice(place, start), false]);
    result.push([source.slice(start, end), true]);
    place = end;
  }
  if (place < source.length) result.push([source.slice(place), false]);
  return result;
}

/** Says of words of a document which are those of a query, for highlights. */
class Marker {
  constructor(query, standing) {
    this.query = query.words;
    this.isPrefix = standing >= standings.prefix;
    this.isExact = query.isAccented && standings.exact.includes(standing);
  }

  isMatch(word, index) {
    const asked = this.query[index];
    const isBegun = this.isPrefix && index === this.query.length - 1;
    if (isBegun) return word.folded.startsWith(asked.folded);
    return this.isExact ? word.form === asked.form : word.folded === asked.folded;
  }

  /** The ranges to mark: where all words stand side by side, else each word by itself. */
  ranges(source, found = words(source)) {
    const whole = [];
    for (let index = 0; index + this.query.length <= found.length; index += 1) {
      if (!this.query.every((_, offset) => this.isMatch(found[index + offset], offset))) continue;
      const last = found[index + this.query.length - 1];
      whole.push([found[index].start, last.end]);
      index += this.query.length - 1;
    }
    if (whole.length > 0) return whole;
    const single = [];
    for (const word of found) {
      if (!this.query.some((_, index) => this.isMatch(word, index))) continue;
      const before = single.at(-1);
      if (before && /^\s$/.test(source.slice(before[1], word.start))) before[1] = word.end;
      else single.push([word.start, word.end]);
    }
    return single;
  }

  pieces(source) {
    return pieces(source, this.ranges(source));
  }
}

/** The section that holds a position, its words, and the index of the word that stands there. */
function findSection(part, position, marker) {
  let start = part.start;
  let best = { count: -1, section: null };
  for (const section of part.sections) {
    const found = words(section[2]);
    const index = position - start;
    if (found.length > 0) {
      if (index >= 0 && index < found.length) return { section, found, index };
      start += found.length - 1 + near;
    }
    const count = marker.ranges(section[1]).length;
    if (count > best.count) best = { count, section, found, index: 0 };
  }
  return best;
}

/** The words around a place, and the section that they stand in. */
function excerpt(part, position, marker) {
  const { section, found, index } = findSection(part, position, marker);
  if (!section) return { snippet: [], clause: null };
  const [anchor, heading, source] = section;
  const from = Math.max(0, index - 10);
  const to = Math.min(found.length, index + 30);
  const start = from > 0 ? found[from].start : 0;
  const end = to < found.length ? found[to - 1].end : source.length;
  const snippet = marker.pieces(source.slice(start, end));
  if (from > 0) snippet.unshift(['… ', false]);
  if (to < found.length) snippet.push([' …', false]);
  return { snippet, clause: heading ? { anchor, heading: marker.pieces(heading) } : null };
}

/** What is shown of a hit: texts as pieces. */
export function describe(part, hit, query) {
  const marker = new Marker(query, hit.standing);
  const { address, number, title, kind, issuer, date } = part;
  const isInTitle = number && new Marker(parseQuery(number), 0).ranges(title).length > 0;
  const label = [kind, number].filter(Boolean).join(' ');
  const shown = {
    address,
    date,
    number: number && !isInTitle ? marker.pieces(label) : null,
    title: marker.pieces(title || address),
    meta: [number ? null : kind, issuer].filter(Boolean).map((name) => [[name, false]]),
    ...excerpt(part, hit.position, marker),
  };
  const texts = [
    ...(shown.number ?? []), ...shown.title, ...shown.snippet, ...(shown.clause?.heading ?? []),
  ];
  if (!texts.some((piece) => piece[1])) {
    shown.meta = [kind, issuer].filter(Boolean).map((name) => marker.pieces(name));
  }
  return shown;
}
