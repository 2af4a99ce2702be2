// Reads the text of a hit: how it answers the query, and what is shown of it.

import { words } from './fold.js';

/** The most words from the first to the last that are "near"; also the gap between two fields. */
const near = 32;

/** The classes of hits, less is better (Standing in Swift). */
export const standings = {
  wholeNumber: 0,
  partialNumber: 1,
  leadingPhrase: (isExact, isAccented) => (isExact ? 2 : isAccented ? 4 : 3),
  phrase: (isExact, isAccented) => (isExact ? (isAccented ? 3 : 4) : 5),
  near: (isExact) => (isExact ? 6 : 7),
  words: (isExact) => (isExact ? 8 : 9),
  /** What is added when the last word was only begun. */
  prefix: 20,
};

/** The positions at which words stand side by side, given those of each word. */
function runs(lists) {
  return lists.reduce((starts, list, offset) => {
    const places = new Set(list);
    return starts.filter((start) => places.has(start + offset));
  });
}

/** The first position from `start` on where a stretch begins that is "near" and holds each word. */
function firstWindow(lists, start) {
  const rests = lists.map((list) => list.filter((place) => place >= start));
  while (rests.every((rest) => rest.length)) {
    const heads = rests.map((rest) => rest[0]);
    const lowest = Math.min(...heads);
    if (Math.max(...heads) - lowest < near) return lowest;
    rests[heads.indexOf(lowest)].shift();
  }
  return -1;
}

const isAsked = (word, asked, isBegun) =>
  (isBegun ? word.folded.startsWith(asked.folded) : word.folded === asked.folded);

/** A text cut into pieces [text, whether it is marked]: runs of a query's words, else single words. */
function mark(source, query, isPrefix) {
  const found = words(source);
  const last = query.words.at(-1);
  const isMatch = (word, asked) => asked && isAsked(word, asked, isPrefix && asked === last);
  const find = (sequences) => found.flatMap((_, index) =>
    sequences.filter((each) => each.every((asked, offset) =>
      found[index + offset] && isMatch(found[index + offset], asked)))
      .map((each) => [found[index].start, found[index + each.length - 1].end]));
  let ranges = find(query.chains.map((chain) => chain.words));
  if (!ranges.length) ranges = find(query.words.map((word) => [word]));
  const pieces = [];
  let place = 0;
  for (const [start, end] of ranges) {
    if (end <= place) continue;
    const from = Math.max(start, place);
    const gap = source.slice(place, from);
    const before = pieces.at(-1);
    if (before?.[1] && /^\s*$/.test(gap)) {
      before[0] += gap + source.slice(from, end);
    } else {
      pieces.push([gap, false], [source.slice(from, end), true]);
    }
    place = end;
  }
  pieces.push([source.slice(place), false]);
  return pieces.filter(([text]) => text);
}

/**
 * How a part of a document answers a query: `standing`, null where something asked for is missing;
 * `isStale` where a word of the query is; the section and the word that are to be shown.
 */
export function readPart(part, query, isPrefix) {
  const [, number, title, kind, issuer, , sections, readings] = part;
  const wanted = [...query.words, ...query.exclusions.flatMap((chain) => chain.words)];
  const count = query.words.length;
  const all = wanted.map(() => []);
  const exact = wanted.map(() => []);
  let position = 0;
  const add = (field) => {
    const found = words(field);
    const start = position;
    for (const word of found) {
      wanted.forEach((asked, index) => {
        const isBegun = isPrefix && index === count - 1;
        if (!isAsked(word, asked, isBegun)) return;
        all[index].push(position);
        if (isBegun || word.accents === asked.accents) exact[index].push(position);
      });
      position += 1;
    }
    position += near;
    return { start, found };
  };
  [number, title, kind, ...sections.map((section) => section[1])].forEach(add);
  const leadingEnd = position;
  add(issuer);
  const textStart = position;
  const bodies = sections.map((section) => ({ section, ...add(section[2]) }));
  readings.forEach(add);

  let next = 0;
  const split = (chains) => chains.map(({ words: { length }, isStrict, isQuoted }) => {
    next += length;
    const of = (lists) => runs(lists.slice(next - length, next));
    return { exact: of(exact), all: of(all), isStrict, isQuoted };
  });
  const chains = split(query.chains);
  const excluded = split(query.exclusions);
  const has = (chain) => (chain.isStrict ? chain.exact : chain.all).length > 0;
  const required = all.slice(0, count);
  const result = { standing: null, isStale: required.some((list) => !list.length) };
  let place = -1;
  const note = (match, isExact, at) => {
    const value = standings[match](isExact, query.isAccented);
    result.standing = Math.min(result.standing ?? value, value);
    if (place < 0 && at >= textStart) place = at;
  };
  const isAnswer = !result.isStale && !excluded.some(has)
    && chains.every((chain) => !chain.isQuoted || has(chain));
  if (isAnswer) {
    for (const level of ['exact', 'all']) {
      const isExact = level === 'exact';
      const lists = chains.map((chain) => chain[level]);
      if (!lists.every((list) => list.length)) continue;
      if (lists.every((list) => list[0] < leadingEnd)) note('leadingPhrase', isExact, -1);
      const [list] = lists;
      const at = list.find((start) => start >= textStart) ?? list.at(-1);
      if (at >= leadingEnd) note('phrase', isExact, at);
    }
    for (const lists of [exact.slice(0, count), required]) {
      if (place >= 0) break;
      let at = firstWindow(lists, textStart);
      if (at < 0) at = firstWindow(lists, 0);
      if (at >= 0) note('near', lists !== required, at);
    }
    note('words', exact.slice(0, count).every((list) => list.length), -1);
  }
  if (place < 0) place = required.flat().find((each) => each >= textStart) ?? textStart;
  result.body = bodies.findLast(({ start, found }) => found.length && start <= place) ?? bodies[0];
  result.index = result.body ? Math.min(place - result.body.start, result.body.found.length) : 0;
  result.standing += result.standing === null || !isPrefix ? 0 : standings.prefix;
  if (!isAnswer) result.standing = null;
  return result;
}

/** What is shown of a hit: its facts, and the words around the place that matches, as pieces. */
export function describe(part, { body, index }, query, isPrefix) {
  const [address, number, title, kind, issuer, date] = part;
  const marked = (source) => mark(source, query, isPrefix);
  const isInTitle = number && ` ${words(title).map((each) => each.folded).join(' ')} `
    .includes(` ${words(number).map((each) => each.folded).join(' ')} `);
  const shown = {
    address,
    date,
    number: number && !isInTitle ? marked([kind, number].filter(Boolean).join(' ')) : null,
    title: marked(title || address),
    meta: [number ? '' : kind, issuer].filter(Boolean).map(marked),
    snippet: [],
    clause: null,
  };
  if (body) {
    const { section: [anchor, heading, source], found } = body;
    const from = Math.max(0, index - 10);
    const to = Math.min(found.length, index + 30);
    const start = from > 0 ? found[from].start : 0;
    const end = to < found.length ? found[to - 1].end : source.length;
    shown.snippet = marked(source.slice(start, end));
    if (from > 0) shown.snippet.unshift(['… ', false]);
    if (to < found.length) shown.snippet.push([' …', false]);
    if (heading) shown.clause = { anchor, heading: marked(heading) };
  }
  return shown;
}
