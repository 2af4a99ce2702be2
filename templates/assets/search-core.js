// Answers queries from the search index, without the page. Swift's Searcher, which describes the
// rules, finds the same hits in the same order.

import { fold, parseQuery, words } from './fold.js';
import { MissingFile, Reading } from './index-files.js';

export { MissingFile };
export const pageSize = 10;

/** The most shards of a query, and the most requests after the manifest. */
const mostShards = 5;
const mostRequests = 15;
/** The most words from the first to the last that are "near"; also the gap between two fields. */
const near = 32;
/** What is added to a standing when the last word was only begun. */
const prefix = 20;

/** The class of a hit, less is better (Standing in Swift); 0 and 1 are document numbers. */
const standings = {
  leading: (isExact, isAccented) => (isExact ? 2 : isAccented ? 4 : 3),
  phrase: (isExact, isAccented) => (isExact ? (isAccented ? 3 : 4) : 5),
  near: (isExact) => (isExact ? 6 : 7),
  words: (isExact) => (isExact ? 8 : 9),
};

const isNumber = (part) => /^[0-9]+$/.test(part);
const setSize = (bits) => bits.toString(2).replaceAll('0', '').length;

/** Words cut where letters and digits meet: the parts of document numbers. */
const numberParts = (found) => found.flatMap(({ folded }) => folded.match(/[0-9]+|[^0-9]+/g))
  .map((part) => (isNumber(part) ? part.replace(/^0+(?=.)/, '') : part));

/** Whether a query means the number of a row of NumberTable: 0 wholly, 1 in part, else null. */
function matchNumber(row, query) {
  const fields = row.slice(0, 4).map((field) => field.split(' '));
  const [parts, kind] = fields;
  const serial = parts.find(isNumber);
  const isExplained = (part) =>
    fields.some((field) => field.includes(part)) || ['so', 'nam', 'cua'].includes(part);
  const isAnchor = (part) => part !== serial && (parts.includes(part) || kind.includes(part));
  if (!query.includes(serial) || !query.every(isExplained)) return null;
  if (!query.some(isAnchor) && !query.every((part) => part === serial || part === 'so')) return null;
  return parts.every((part) => query.includes(part)) ? 0 : 1;
}

/** The sign of a word, 0–7 (PostingCode). */
function sign(folded) {
  let hash = 0;
  for (const letter of folded) hash = (hash * 31 + letter.codePointAt(0)) & 0xffff;
  return (hash ^ (hash >> 5) ^ (hash >> 10)) & 7;
}

/** A word or pair of a chain to be looked up; `isCover`: only to be there, not side by side. */
function lookup(chain, offset, length, isOpen = false) {
  const asked = chain.words.slice(offset, offset + length);
  const folded = asked.map((word) => word.folded);
  return {
    chain,
    asked,
    isOpen,
    term: length > 1 ? folded.join(' ') : `!${folded[0]}`,
    cover: ((1 << length) - 1) << (chain.start + offset),
    next: isOpen ? undefined : chain.words[offset + 2],
    isCover: length < Math.min(2, chain.words.length),
  };
}

/** By document, how it has what was looked up. */
function join({ chain, asked, next, isOpen, isCover }, postings) {
  const found = new Map();
  const isPair = asked.length > 1;
  const wanted = next && 1 << sign(next.folded);
  for (const { document, accents, detail, part } of postings) {
    const isExact = isOpen || !accents || accents.every((mark, index) => mark === asked[index].accents);
    if (chain.isStrict && !isExact && !isCover) continue;
    const fits = !isPair || !next || !accents || (detail & wanted) > 0;
    const isLeading = accents && (isPair ? detail & 512 : detail === 3);
    // Of signs that fit, few are better evidence; else what stands there often is.
    let score = accents && !isPair ? detail : 0;
    if (accents && isPair) score = next ? 8 - setSize(detail & 255) : (detail >> 8) & 1;
    const known = found.get(document) ?? { part, score: 0 };
    found.set(document, {
      part: Math.min(known.part, part),
      fits: known.fits || fits,
      exact: known.exact || (fits && isExact),
      leading: known.leading || (fits && isLeading),
      isSure: known.isSure || !chain.isStrict || accents,
      score: Math.max(known.score, score),
    });
  }
  return found;
}

/** The places at which words stand side by side, given those of each word. */
const runs = (lists) => lists.reduce((starts, list, offset) => {
  const places = new Set(list);
  return starts.filter((start) => places.has(start + offset));
});

/** A place of the first word from `start` on to which all others are near; -1 for none. */
const nearPlace = ([first, ...others], start) => first.find((place) => place >= start
  && others.every((list) => list.some((other) => Math.abs(other - place) < near))) ?? -1;

/** How a text (DocumentText) answers a query: `standing`, null for not at all; where to look. */
function readText(text, query, isPrefix) {
  const [, number, title, kind, issuer, , sections, readings] = text;
  const count = query.words.length;
  const wanted = [...query.words, ...query.exclusions.flatMap((chain) => chain.words)];
  const all = wanted.map(() => []);
  const exact = wanted.map(() => []);
  let place = 0;
  const add = (field) => {
    const found = words(field);
    const start = place;
    for (const word of found) {
      wanted.forEach((asked, index) => {
        const isBegun = isPrefix && index === count - 1 && word.folded.startsWith(asked.folded);
        if (!isBegun && word.folded !== asked.folded) return;
        all[index].push(place);
        if (isBegun || word.accents === asked.accents) exact[index].push(place);
      });
      place += 1;
    }
    place += near;
    return { start, found };
  };
  [number, title, kind].forEach(add);
  const heads = sections.map(([, heading]) => add(heading).start);
  const leadingEnd = place;
  add(issuer);
  const textStart = place;
  const bodies = sections.map((section) => ({ section, ...add(section[2]) }));
  readings.forEach(add);

  const required = all.slice(0, count);
  const isMissing = required.some((list) => !list.length);
  const has = ({ start, words: { length }, isStrict }) =>
    runs((isStrict ? exact : all).slice(start, start + length)).length > 0;
  let standing = null;
  let shown = -1;
  let head = -1;
  const note = (match, isExact, at = -1) => {
    const value = standings[match](isExact, query.isAccented) + (isPrefix ? prefix : 0);
    standing = Math.min(standing ?? value, value);
    if (shown < 0 && at >= textStart) shown = at;
  };
  if (count && !isMissing && !query.exclusions.some(has)
    && query.chains.every((chain) => !chain.isQuoted || has(chain))) {
    for (const lists of [exact, all]) {
      const starts = query.chains.map(({ start, words: { length } }) =>
        runs(lists.slice(start, start + length)));
      if (starts.some((list) => !list.length)) continue;
      if (starts.every((list) => list[0] < leadingEnd)) {
        note('leading', lists === exact);
        head = heads.findLastIndex((each) => each <= starts[0][0]);
      }
      const at = starts[0].find((each) => each >= textStart) ?? starts[0].at(-1);
      if (at >= leadingEnd) note('phrase', lists === exact, at);
    }
    for (const lists of [exact.slice(0, count), required]) {
      const at = Math.max(nearPlace(lists, textStart), nearPlace(lists, 0));
      if (at >= 0) note('near', lists !== required, at);
    }
    note('words', exact.slice(0, count).every((list) => list.length));
  }
  let body = bodies[head];
  if (shown >= 0 || !body) {
    if (shown < 0) shown = required.flat().find((each) => each >= textStart) ?? textStart;
    body = bodies.findLast(({ start, found }) => found.length && start <= shown) ?? bodies[0];
  }
  return { standing, isMissing, body, index: body ? Math.max(0, shown - body.start) : 0 };
}

/** A text cut into pieces [text, whether it is marked]: the chains of a query, else single words. */
function mark(source, query, isPrefix) {
  const found = words(source);
  const last = query.words.at(-1);
  const isMatch = (word, asked) => word && (word.folded === asked.folded
    || (isPrefix && asked === last && word.folded.startsWith(asked.folded)));
  const find = (sequences) => found.flatMap(({ start }, index) => sequences
    .filter((each) => each.every((asked, offset) => isMatch(found[index + offset], asked)))
    .map((each) => [start, found[index + each.length - 1].end]));
  let ranges = find(query.chains.map((chain) => chain.words));
  if (!ranges.length) ranges = find(query.words.map((word) => [word]));
  const pieces = [];
  let place = 0;
  for (const [start, end] of ranges) {
    if (start < place) continue;
    pieces.push([source.slice(place, start), false], [source.slice(start, end), true]);
    place = end;
  }
  return [...pieces, [source.slice(place), false]].filter(([text]) => text);
}

/** What is shown of a hit: its facts, and the words around the place that answers, as pieces. */
function describe(text, { body, index }, query, isPrefix) {
  const [address, number, title, kind, issuer, date] = text;
  const marked = (source) => mark(source, query, isPrefix);
  const isInTitle = ` ${fold(title)} `.includes(` ${fold(number)} `);
  const shown = {
    address,
    date,
    number: number && !isInTitle ? marked(`${kind} ${number}`.trim()) : null,
    title: marked(title || address),
    meta: [number ? '' : kind, issuer].filter(Boolean).map(marked),
    snippet: [],
  };
  if (body) {
    const { section: [anchor, heading, source], found } = body;
    const from = Math.max(0, index - 10);
    const start = from && found[from] ? found[from].start : 0;
    const end = found[index + 30]?.start ?? source.length;
    shown.snippet = marked(`${from ? '… ' : ''}${source.slice(start, end)}${found[index + 30] ? '…' : ''}`);
    if (heading) shown.clause = { anchor, heading: marked(heading) };
  }
  return shown;
}

/** A query on one reading of the index. */
class Search {
  #hits = [];
  /** Hits whose text was read and which are not shown yet. */
  #ready = [];
  #found = new Map();
  #shards = new Set();
  #isExhaustive = true;

  constructor(reading, typed, isNewest) {
    Object.assign(this, { reading, isNewest, query: parseQuery(typed), offers: [], total: 0 });
    let start = 0;
    for (const chain of [...this.query.chains, ...this.query.exclusions]) {
      chain.start = start;
      start += chain.words.length;
    }
  }

  /** Adds look-ups, all or none, unless their shards are too many. */
  async #plan(list, lookups, isForced) {
    const rows = await Promise.all(lookups.map(({ term, isOpen }) =>
      this.reading.locate(term, isOpen)));
    const shards = new Set([...this.#shards, ...rows.flat().map(({ path }) => path)]);
    if (!isForced && list.length && shards.size > mostShards) return false;
    this.#shards = shards;
    list.push(...lookups);
    return true;
  }

  #read(lookups) {
    return Promise.all(lookups.map(async (each) =>
      [each, join(each, await this.reading.postings(each.term, each.isOpen))]));
  }

  /** Notes the documents that have what is required, as far as their postings tell. */
  #collect(pairs, addition = 0) {
    const states = new Map();
    const phrase = pairs.filter(([each]) => !each.isCover);
    const quoted = phrase.filter(([{ chain }]) => chain.isQuoted).length;
    const cover = pairs.reduce((sum, [each]) => sum | each.cover, 0);
    for (const [each, found] of pairs) {
      for (const [document, { part, fits, exact, leading, score }] of found) {
        const state = states.get(document)
          ?? { cover: 0, fits: 0, exact: 0, leading: 0, quoted: 0, score: 0, size: Infinity };
        states.set(document, state);
        state.cover |= each.cover;
        if (found.size < state.size) Object.assign(state, { size: found.size, part });
        if (each.isCover) continue;
        state.fits += fits ? 1 : 0;
        state.quoted += fits && each.chain.isQuoted ? 1 : 0;
        state.exact += exact ? 1 : 0;
        state.leading += leading ? 1 : 0;
        state.score += score;
      }
    }
    for (const [document, state] of states) {
      if (state.cover !== cover || state.quoted < quoted) continue;
      if (this.#found.has(document) || !this.isAllowed(document)) continue;
      const has = (count) => phrase.length > 0 && count === phrase.length;
      const match = has(state.fits) ? (has(state.leading) ? 'leading' : 'phrase') : 'words';
      const standing = standings[match](has(state.exact), this.query.isAccented) + addition;
      this.#found.set(document, { document, standing, score: state.score, part: state.part });
    }
  }

  #sort(hits) {
    return hits.sort((a, b) => (this.isNewest ? 0 : a.standing - b.standing || b.score - a.score)
      || b.document - a.document);
  }

  /** The single words of chains that need not stand side by side. */
  #singles() {
    return this.query.chains.filter((chain) => !chain.isQuoted && chain.words.length > 1)
      .flatMap((chain) => chain.words.map((_, offset) => lookup(chain, offset, 1)));
  }

  /** The look-ups of a chain: pairs that cover it, then those between. */
  #pairs(chain) {
    const { length } = chain.words;
    const isOpen = (end) => this.query.isOpen && end === length && chain === this.query.chains.at(-1);
    if (length === 1) return [[lookup(chain, 0, 1, isOpen(1))], []];
    const pairs = chain.words.slice(1).map((_, offset) => lookup(chain, offset, 2, isOpen(offset + 2)));
    const isCovering = (_, offset) => offset % 2 === 0 || offset === length - 2;
    return [pairs.filter(isCovering), pairs.filter((_, offset) => !isCovering(_, offset))];
  }

  async run() {
    const { query, reading } = this;
    const { chains } = query;
    const [, asked] = query.filters.find(([name]) => name === 'so' || name === 'dan') ?? [];
    const isQuoted = chains.some((chain) => chain.isQuoted);
    const parts = numberParts(asked ? words(asked) : isQuoted ? [] : query.words);
    const serials = [...new Set(parts.filter(isNumber))].slice(0, 2);
    for (const serial of serials) {
      for (const { path } of await reading.locate(`#${serial}`)) this.#shards.add(path);
    }
    const hasFacets = query.filters.some(([name]) => name === 'loai' || name === 'cq');
    if (hasFacets) this.#shards.add('');

    const planned = [];
    const pairs = chains.map((chain) => this.#pairs(chain));
    const singles = this.#singles();
    // In a large archive this reads the tables of shards, all at once.
    await Promise.all([...pairs.flat(2), ...singles].map(({ term, isOpen }) =>
      reading.locate(term, isOpen)));
    for (const each of pairs.flatMap(([first]) => first)) await this.#plan(planned, [each]);
    // Of what is excluded, the texts tell longer phrases.
    const exclusions = [];
    for (const chain of query.exclusions) {
      if (chain.words.length < 3) await this.#plan(exclusions, this.#pairs(chain).flat(), true);
    }
    for (const each of pairs.flatMap(([, second]) => second)) await this.#plan(planned, [each]);
    if (singles.length) {
      this.#isExhaustive = singles.length < 3 && await this.#plan(planned, singles);
    }

    const [found, against, rows, facets] = await Promise.all([
      this.#read(planned.map((each) => ({ ...each, isOpen: false }))),
      this.#read(exclusions),
      Promise.all(serials.map((serial) => reading.numbers(serial))),
      hasFacets && reading.facets(),
    ]);
    const excluded = new Set(against.flatMap(([, each]) =>
      [...each].filter(([, { isSure }]) => isSure).map(([document]) => document)));
    const numbers = rows.flat().map((row) => [row, matchNumber(row, parts)])
      .filter(([, standing]) => standing !== null);
    const tests = query.filters.map((filter) => this.#filter(filter, numbers, rows.flat(), parts, facets));
    this.isAllowed = (document) => !excluded.has(document) && tests.every((test) => test(document));

    this.#collect(found);
    if (!asked) {
      for (const [{ 4: document }, standing] of numbers) {
        const known = this.#found.get(document) ?? { document, score: 0, part: 0 };
        if (document < 0 || !this.isAllowed(document) || known.standing <= standing) continue;
        this.#found.set(document, { ...known, standing });
      }
      if (!numbers.some(([row]) => row[4] >= 0)) {
        this.offers = numbers.filter(([row]) => row[5]).slice(0, pageSize)
          .map(([{ 5: address, 6: title }]) => ({ address, title }));
      }
    }
    if (!query.words.length && tests.length) {
      for (let document = 0; document < reading.count; document += 1) {
        if (!this.isAllowed(document)) continue;
        this.#found.set(document, { document, standing: 9, score: 0, part: 0 });
      }
    }
    if (query.isOpen && this.#found.size < pageSize && [...query.words.at(-1).folded].length > 1) {
      const chain = chains.at(-1);
      const length = Math.min(2, chain.words.length);
      const open = lookup(chain, chain.words.length - length, length, true);
      const last = 1 << (query.words.length - 1);
      this.#collect([...found.filter(([each]) => !(each.cover & last)), ...await this.#read([open])], prefix);
    }
    if (!this.#found.size) await this.#extend();
    this.#hits = this.#sort([...this.#found.values()]);
    this.total = this.#hits.length;
  }

  /** Notes the documents that hold all words, though not side by side. */
  async #extend() {
    if (this.#isExhaustive) return;
    this.#isExhaustive = true;
    const fixed = this.query.chains.filter((chain) => chain.isQuoted || chain.words.length === 1)
      .flatMap((chain) => this.#pairs(chain).flat());
    const lookups = [];
    await this.#plan(lookups, [...fixed, ...this.#singles()], true);
    this.#collect(await this.#read(lookups.map((each) => ({ ...each, isOpen: false }))));
  }

  /** Whether a filter lets a document pass, as a function. */
  #filter([name, value], numbers, rows, parts, facets) {
    if (name === 'nam') {
      const [from, to = from] = value.split('..');
      return (document) => {
        const year = this.reading.year(document);
        return year >= Number(from) && year <= (Number(to) || 9999);
      };
    }
    if (name === 'so' || name === 'dan') {
      const passing = new Set(name === 'so' ? numbers.map(([row]) => row[4])
        : rows.flatMap((row) => (row[0] === parts.join(' ') ? row[7] : [])));
      return (document) => passing.has(document);
    }
    const [names, values] = facets[name];
    const passes = [false, ...names.map((each) => fold(each).includes(fold(value)))];
    return (document) => passes[values[document]];
  }

  get hasMore() {
    return this.#hits.length + this.#ready.length > 0 || !this.#isExhaustive;
  }

  /** How many of the documents found are of each kind, issuer and year: [filter, value, count]. */
  async counts() {
    const facets = await this.reading.facets();
    const counts = new Map();
    for (const document of this.#found.keys()) {
      const values = ['loai', 'cq'].map((name) => [name, facets[name][0][facets[name][1][document] - 1]]);
      for (const pair of [...values, ['nam', this.reading.year(document)]]) {
        if (pair[1]) counts.set(pair.join(':'), [...pair, (counts.get(pair.join(':'))?.[2] ?? 0) + 1]);
      }
    }
    return [...counts.values()].sort((a, b) => b[2] - a[2]);
  }

  /** The next ten hits, in the order that their texts tell. */
  async next() {
    if (!this.#hits.length && !this.#ready.length && !this.#isExhaustive) {
      const known = new Set(this.#found.keys());
      await this.#extend();
      this.#hits = this.#sort([...this.#found.values()].filter(({ document }) => !known.has(document)));
      this.total += this.#hits.length;
    }
    const isSure = this.query.chains.every((chain) => chain.words.length < 3 && !chain.isStrict);
    let most = isSure ? pageSize : Math.max(pageSize, mostRequests - this.#shards.size);
    do {
      const batch = this.#hits.splice(0, Math.max(0, most - this.#ready.length));
      const read = (await Promise.all(batch.map((hit) => this.#verified(hit)))).filter(Boolean);
      this.total -= batch.length - read.length;
      this.#ready.push(...read);
      most = pageSize;
    } while (!this.#ready.length && this.#hits.length);
    return this.#sort(this.#ready).splice(0, pageSize);
  }

  /** A hit with its text and its true standing; null when it is none. */
  async #verified(hit) {
    const { query } = this;
    const text = await this.reading.part(hit.document, hit.part);
    const isPrefix = hit.standing >= prefix;
    const found = readText(text, query, isPrefix);
    let { standing } = hit;
    if (standing > 1 && query.words.length) {
      if (found.standing === null && text[8] === 1) {
        if (found.isMissing && !this.isLenient) throw new MissingFile('an older index');
        return null;
      }
      standing = found.standing ?? standing;
    }
    return { ...hit, standing, address: text[0], shown: describe(text, found, query, isPrefix) };
  }
}

/**
 * The index, read as it is needed. `read(path, isFresh)` gives the bytes of a file, past any cache
 * when `isFresh`; it throws MissingFile when there is none.
 */
export class SearchIndex {
  #read;
  #reading = null;
  #hasRead = false;

  constructor(read) {
    this.#read = read;
  }

  /** What every query needs; when it cannot be had, it is tried again the next time. */
  open() {
    if (!this.#reading) {
      const reading = Reading.open(this.#read, this.#hasRead);
      this.#reading = reading;
      this.#hasRead = true;
      reading.catch(() => this.#drop(reading));
    }
    return this.#reading;
  }

  #drop(reading) {
    if (this.#reading === reading) this.#reading = null;
  }

  /** Searches for what is typed and nothing else. */
  async find(typed, isNewest, isLenient) {
    const search = new Search(await this.open(), typed, isNewest);
    search.isLenient = isLenient;
    await search.run();
    return { search, hits: await search.next(), instead: '' };
  }

  /**
   * The search for what is typed with its first hits. Where no words stand side by side as typed,
   * something else is searched, too: `instead`. When a file is gone because the site was built anew,
   * all is read again, once.
   */
  async search(typed, isNewest, isLenient = false) {
    const reading = this.open();
    try {
      const result = await this.find(typed, isNewest, isLenient);
      const { query, offers, total } = result.search;
      const isFound = total && (result.hits[0]?.standing ?? 0) % prefix < 6;
      if (isFound || offers.length || query.filters.length || query.chains.length !== 1
        || query.words.some(({ folded }) => /[0-9]/.test(folded))) return result;
      const { suggest } = await import('./goi-y.js');
      for await (const [instead, isUnknown] of suggest(query, await reading)) {
        const other = await this.find(instead, isNewest, isLenient);
        if (!other.search.total || other.hits[0].standing > 5) continue;
        if (!total || isUnknown) return { ...other, instead };
        const others = other.hits.slice(0, pageSize / 2);
        const isNew = ({ document }) => others.every((each) => each.document !== document);
        return { ...result, hits: [...others, ...result.hits.filter(isNew)], instead };
      }
      return result;
    } catch (error) {
      if (!(error instanceof MissingFile) || isLenient) throw error;
      this.#drop(reading);
      return this.search(typed, isNewest, true);
    }
  }
}
