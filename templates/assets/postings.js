// Reads the files of the search index and finds how documents answer a query. What the files hold
// is described in Swift by SearchIndex, the rules by Searcher, Postings, NumberForm and Standing.

/** The version of the files that is understood here. */
export const format = 1;

/** The most words from the first to the last that are "near"; also the gap between two sections. */
export const near = 32;

export const text = (bytes) => new TextDecoder().decode(bytes);

/** Reads numbers (LEB128) and counted bytes one after the other. */
class Reader {
  constructor(bytes) {
    this.bytes = bytes;
    this.place = 0;
  }

  get isAtEnd() {
    return this.place >= this.bytes.length;
  }

  number() {
    let value = 0;
    let factor = 1;
    let byte;
    do {
      if (this.isAtEnd) throw new Error('damaged index');
      byte = this.bytes[this.place++];
      value += (byte & 0x7f) * factor;
      factor *= 128;
    } while (byte >= 0x80);
    return value;
  }

  take(count) {
    this.place += count;
    return this.bytes.subarray(this.place - count, this.place);
  }

  counted() {
    return this.take(this.number());
  }
}

/** The documents of a list of postings with the positions in each. */
export function* readList(list) {
  const reader = new Reader(list);
  let document = 0;
  while (!reader.isAtEnd) {
    document += reader.number();
    const positions = [];
    let position = -1;
    for (let step = reader.number(); step > 0; step = reader.number()) {
      position += step;
      positions.push(position);
    }
    yield [document, positions];
  }
}

export function readShard(bytes) {
  const reader = new Reader(bytes);
  const entries = new Map();
  let term = new Uint8Array(0);
  while (!reader.isAtEnd) {
    const shared = reader.number();
    const rest = reader.counted();
    const next = new Uint8Array(shared + rest.length);
    next.set(term.subarray(0, shared));
    next.set(rest, shared);
    term = next;
    const forms = [];
    for (let count = reader.number(); count > 0; count -= 1) {
      const form = text(reader.counted()) || text(term);
      forms.push({ form, list: reader.counted() });
    }
    entries.set(text(term), forms);
  }
  return entries;
}

export function readTable(bytes, count) {
  const reader = new Reader(bytes);
  return Array.from({ length: count }, () => {
    const row = {
      date: reader.number(),
      leadingEnd: reader.number(),
      textStart: reader.number(),
      parts: [],
    };
    for (let parts = reader.number(); parts > 0; parts -= 1) {
      row.parts.push({ start: reader.number(), name: text(reader.take(16)) });
    }
    return row;
  });
}

/** Where a word stands, by document: in any form, and in the very form asked for. */
export function joinPostings(forms, isExact) {
  const all = new Map();
  const exact = new Map();
  const joined = new Set();
  const add = (map, document, positions) => {
    const known = map.get(document);
    map.set(document, known ? known.concat(positions) : positions);
  };
  for (const { form, list } of forms) {
    for (const [document, positions] of readList(list)) {
      if (all.has(document)) joined.add(document);
      add(all, document, positions);
      if (isExact(form)) add(exact, document, positions);
    }
  }
  for (const document of joined) {
    for (const map of [all, exact]) map.get(document)?.sort((a, b) => a - b);
  }
  return { all, exact };
}

/** The positions at which words stand side by side, given those of each word. */
export function runs(lists) {
  return lists.reduce((starts, list, offset) => {
    let next = 0;
    return starts.filter((start) => {
      while (next < list.length && list[next] < start + offset) next += 1;
      return list[next] === start + offset;
    });
  }, lists[0]);
}

/** The first position from `start` on where a stretch begins that is "near" and holds each word. */
function firstWindow(lists, start) {
  const next = lists.map((list) => {
    const index = list.findIndex((position) => position >= start);
    return index < 0 ? list.length : index;
  });
  for (;;) {
    let lowest = Infinity;
    let highest = -1;
    let word = 0;
    for (let index = 0; index < lists.length; index += 1) {
      if (next[index] >= lists[index].length) return -1;
      const position = lists[index][next[index]];
      if (position < lowest) {
        lowest = position;
        word = index;
      }
      if (position > highest) highest = position;
    }
    if (highest - lowest < near) return lowest;
    next[word] += 1;
  }
}

/** The classes of hits, less is better (Standing in Swift). */
export const standings = {
  wholeNumber: 0,
  partialNumber: 1,
  leadingPhrase: (isExact, isAccented) => (isExact ? 2 : isAccented ? 4 : 3),
  phrase: (isExact, isAccented) => (isExact ? (isAccented ? 3 : 4) : 5),
  near: (isExact) => (isExact ? 6 : 7),
  words: (isExact) => (isExact ? 8 : 9),
  prefix: 20,
  /** Those in which the accents typed are met, when any were. */
  exact: [2, 3, 6, 8],
};

/** How a document holds all words of a query; null when a quotation is missing. */
export function matchDocument(query, row, all, exact) {
  for (const { start, words: quoted, isStrict } of query.quotations) {
    const lists = (isStrict ? exact : all).slice(start, start + quoted.length);
    if (runs(lists).length === 0) return null;
  }
  let standing = Infinity;
  let position = -1;
  const note = (match, isExact, place) => {
    standing = Math.min(standing, standings[match](isExact, query.isAccented));
    if (position < 0 && place >= row.textStart) position = place;
  };
  const levels = [[exact, true], [all, false]];
  for (const [lists, isExact] of levels) {
    const starts = runs(lists);
    if (starts.length === 0) continue;
    if (starts[0] < row.leadingEnd) note('leadingPhrase', isExact, -1);
    const place = starts.find((start) => start >= row.textStart) ?? starts.at(-1);
    if (place >= row.leadingEnd) note('phrase', isExact, place);
  }
  for (const [lists, isExact] of levels) {
    if (position >= 0) break;
    let place = firstWindow(lists, row.textStart);
    if (place < 0) place = firstWindow(lists, 0);
    if (place >= 0) note('near', isExact, place);
  }
  note('words', exact.every((list) => list.length > 0), -1);
  for (const list of all) {
    if (position < 0) position = list.find((place) => place >= row.textStart) ?? -1;
  }
  return { standing, position };
}

export const isNumber = (part) => /^[0-9]+$/.test(part);

/** The words of a query cut where letters and digits meet: the parts of document numbers. */
export function numberParts(query) {
  return query.words.flatMap(({ folded }) => folded.match(/[0-9]+|[^0-9]+/g))
    .map((part) => (isNumber(part) ? part.replace(/^0+(?=.)/, '') : part));
}

/** Words that may stand around a document number without meaning anything else. */
const fillers = ['so', 'nam', 'cua'];

/** The standing of a number, given as its form in the index, for a query; null: it is not meant. */
export function matchNumber(serial, form, query) {
  const fields = form.split('|').map((field) => field.split(' ').filter(Boolean));
  const [parts, kind] = fields;
  const isNaming = (part) => parts.includes(part) || kind.includes(part);
  const isExplained = (part) =>
    fields.some((field) => field.includes(part)) || fillers.includes(part);
  if (!query.includes(serial) || !query.every(isExplained)) return null;
  const isAnchored = query.some((part) => part !== serial && isNaming(part));
  if (!isAnchored && !query.every((part) => part === serial || part === 'so')) return null;
  const isWhole = parts.every((part) => query.includes(part));
  return isWhole ? standings.wholeNumber : standings.partialNumber;
}
