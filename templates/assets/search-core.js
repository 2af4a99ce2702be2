// Answers queries from the search index, without the page. Swift's Searcher, which describes the
// rules, finds the same hits in the same order.

import { fold, parseQuery, words } from './fold.js';
import { suggest } from './goi-y.js';
import { MissingFile, Reading } from './index-files.js';

export { MissingFile };
export const pageSize = 10;

/** The most shards of a query; together with the texts of ten hits, its requests. */
const mostShards = 5;
/** The most words from the first to the last that are "near"; also the gap between two fields. */
const near = 32;
/** What is added to a standing when the last word was only begun. */
const prefix = 20;

/** How a document has the words (Standing.Match). */
const [leading, phrase, close, apart] = [2, 4, 6, 8];

/** The class of a hit, less is better (Standing in Swift); 0 and 1 are document numbers. */
function rank(match, isExact, isAccented) {
  const value = match + (isExact ? 0 : 1);
  return isAccented && (value === 3 || value === 4) ? 7 - value : value;
}

const isNumber = (part) => /^[0-9]+$/.test(part);

/** Words cut where letters and digits meet: the parts of document numbers. */
const numberParts = (found) => found.flatMap(({ folded }) => folded.match(/[0-9]+|[^0-9]+/g))
  .map((part) => (isNumber(part) ? part.replace(/^0+(?=.)/, '') : part));

/** Whether a query means the number of a row of NumberTable: 0 wholly, 1 in part, else -1. */
function matchNumber(row, query) {
  const fields = row.slice(0, 4).map((field) => field.split(' '));
  const [parts, kind] = fields;
  const serial = parts.find(isNumber);
  const known = [...fields.flat(), 'so', 'nam', 'cua'];
  const isAnchor = (part) => part !== serial && (parts.includes(part) || kind.includes(part));
  const isPlain = (part) => part === serial || part === 'so';
  return !query.includes(serial) || !query.every((part) => known.includes(part))
    || !(query.some(isAnchor) || query.every(isPlain)) ? -1
    : parts.every((part) => query.includes(part)) ? 0 : 1;
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
  const folded = asked.map((word) => word.folded).join(' ');
  const place = chain.start + offset;
  return {
    chain,
    asked,
    isOpen,
    place,
    term: length > 1 ? folded : `!${folded}`,
    cover: ((1 << length) - 1) << place,
    next: !isOpen && chain.words[offset + 2],
    isCover: length < Math.min(2, chain.words.length),
  };
}

/** The look-ups of a chain: pairs that cover it, then those between. */
function pairs(chain, isOpen) {
  const { length } = chain.words;
  if (length === 1) return [[lookup(chain, 0, 1, isOpen)], []];
  const all = chain.words.slice(1)
    .map((_, offset) => lookup(chain, offset, 2, isOpen && offset === length - 2));
  const isCovering = (_, offset) => offset % 2 === 0 || offset === length - 2;
  return [all.filter(isCovering), all.filter((...each) => !isCovering(...each))];
}

/** What a posting says of a look-up. */
function judge({ chain, asked, next, isOpen, isCover }, { accents, detail }) {
  const isPair = asked.length > 1;
  const isExact = isOpen || !accents || asked.every((word, index) => word.accents === accents[index]);
  const fits = !isPair || !next || !accents || detail & (1 << sign(next.folded));
  const signs = (detail & 255).toString(2).replaceAll('0', '').length;
  return {
    passes: isExact || isCover || !chain.isStrict,
    isSure: !chain.isStrict || (isExact && accents),
    fits,
    isExact: fits && isExact,
    isLeading: fits && accents && (isPair ? detail & 512 : detail === 3),
    // Of signs that fit, few are better evidence; else what stands there often is.
    score: !accents || isCover ? 0 : !isPair ? detail : next ? 8 - signs : (detail >> 8) & 1,
  };
}

/** The places at which the words of a chain stand side by side, given those of all words. */
const runs = (places, { start, words: { length } }) =>
  places.slice(start, start + length).reduce((starts, list, offset) => {
    const known = new Set(list);
    return starts.filter((each) => known.has(each + offset));
  });

/** A place of the first word from `start` on to which all others are near; -1 for none. */
const nearPlace = ([first, ...others], start) => first.find((place) => place >= start
  && others.every((list) => list.some((other) => Math.abs(other - place) < near))) ?? -1;

/** How a text (DocumentText) answers a query: `standing`, if it does; what is shown of it. */
function readText(text, query, isPrefix) {
  const [address, number, title, kind, issuer, date, sections, readings] = text;
  const { chains, exclusions, words: { length } } = query;
  const wanted = [...query.words, ...exclusions.flatMap((chain) => chain.words)];
  const all = wanted.map(() => []);
  const exact = wanted.map(() => []);
  let place = 0;
  const add = (source) => {
    const found = words(source);
    const start = place;
    for (const word of found) {
      wanted.forEach((asked, index) => {
        const isBegun = isPrefix && index === length - 1 && word.folded.startsWith(asked.folded);
        if (!isBegun && word.folded !== asked.folded) return;
        all[index].push(place);
        if (isBegun || word.accents === asked.accents) exact[index].push(place);
      });
      place += 1;
    }
    place += near;
    return { source, start, found };
  };
  const facts = [number, title, kind].map(add);
  const heads = sections.map(([, heading]) => add(heading));
  const leadingEnd = place;
  facts.push(add(issuer));
  const textStart = place;
  const bodies = sections.map((section) => add(section[2]));
  readings.forEach(add);

  const required = all.slice(0, length);
  const isMissing = required.some((list) => !list.length);
  const has = (chain) => runs(chain.isStrict ? exact : all, chain).length > 0;
  let standing;
  let shown = -1;
  let head = -1;
  const note = (match, isExact, at = -1) => {
    const value = rank(match, isExact, query.isAccented) + (isPrefix ? prefix : 0);
    standing = Math.min(standing ?? value, value);
    if (shown < 0 && at >= textStart) shown = at;
  };
  if (length && !isMissing && !exclusions.some(has)
    && chains.every((chain) => !chain.isQuoted || has(chain))) {
    for (const lists of [exact, all]) {
      const starts = chains.map((chain) => runs(lists, chain));
      if (starts.some((list) => !list.length)) continue;
      const [[first]] = starts;
      if (starts.every((list) => list[0] < leadingEnd)) {
        note(leading, lists === exact);
        head = heads.findLastIndex(({ start }) => start <= first);
      }
      const at = starts[0].find((each) => each >= textStart) ?? starts[0].at(-1);
      if (at >= leadingEnd) note(phrase, lists === exact, at);
    }
    for (const lists of [exact.slice(0, length), required]) {
      const at = Math.max(nearPlace(lists, textStart), nearPlace(lists, 0));
      if (at >= 0) note(close, lists !== required, at);
    }
    note(apart, exact.slice(0, length).every((list) => list.length));
  }

  /** Words of a field as pieces [text, whether it is marked]: the chains of the query, else its words. */
  const mark = ({ source, start, found }, from = 0, to = found.length) => {
    const find = (sequences) => sequences.flatMap((each) => runs(all, each)
      .map((first) => [first - start, first - start + each.words.length - 1])
      .filter(([first, last]) => first >= from && last < to));
    let marks = find(chains);
    if (!marks.length) marks = find(query.words.map((word, index) => ({ start: index, words: [word] })));
    const pieces = [];
    let at = from && found[from].start;
    for (const [first, last] of marks.sort(([a], [b]) => a - b)) {
      const begin = found[first].start;
      if (begin < at) continue;
      pieces.push([source.slice(at, begin)], [source.slice(begin, found[last].end), true]);
      at = found[last].end;
    }
    return [...pieces, [source.slice(at, found[to]?.start)]].filter(([piece]) => piece);
  };
  const [titles, kinds, issuers] = facts.slice(1).map((field) => mark(field));
  const day = [[date.split('-').reverse().join('/')]];
  const hit = {
    address,
    title: title ? titles : [[address]],
    // A number stands in the title, and its kind before it.
    meta: [number ? [] : kinds, issuers, date ? day : []].filter((each) => each.length)
      .flatMap((each) => [[' · '], ...each]).slice(1),
    snippet: [],
    heading: [],
  };
  if (sections.length) {
    if (shown < 0 && head < 0) shown = required.flat().find((each) => each >= textStart) ?? textStart;
    const index = shown < 0 ? head
      : Math.max(0, bodies.findLastIndex(({ start, found }) => found.length && start <= shown));
    const { start, found } = bodies[index];
    const from = Math.max(0, Math.min(shown - start, found.length) - 10);
    const to = from + 40 < found.length ? from + 40 : undefined;
    hit.snippet = [[from ? '… ' : ''], ...mark(bodies[index], from, to), [to ? '…' : '']];
    hit.heading = mark(heads[index]);
    [hit.anchor] = sections[index];
  }
  return { standing, isMissing, shown: hit };
}

/** A query on one reading of the index. */
class Search {
  /** Documents that are only cited. */
  offers = [];
  #hits = [];
  /** Hits whose text was read and which are not shown yet. */
  #ready = [];
  #found = new Map();
  #shards = new Set();
  #isExhaustive = true;

  constructor(reading, typed, isNewest, isLenient) {
    Object.assign(this, { reading, isNewest, isLenient, query: parseQuery(typed) });
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
    const shards = new Set([...this.#shards, ...rows.flat()]);
    if (!isForced && list.length && shards.size > mostShards) return false;
    this.#shards = shards;
    list.push(...lookups);
    return true;
  }

  #read(lookups) {
    return Promise.all(lookups.map(async (each) =>
      [each, await this.reading.postings(each.term, each.isOpen)]));
  }

  /** Notes the documents that have what is required, as far as their postings tell. */
  #collect(read, addition = 0) {
    const states = new Map();
    let [cover, phrases, quoted] = [0, 0, 0];
    read.forEach(([each, postings], index) => {
      const bit = each.isCover ? 0 : 1 << index;
      cover |= each.cover;
      phrases |= bit;
      if (each.chain.isQuoted) quoted |= bit;
      for (const posting of postings) {
        const { document, part } = posting;
        const { passes, fits, isExact, isLeading, score } = judge(each, posting);
        if (!passes) continue;
        const state = states.get(document)
          ?? { cover: 0, fits: 0, exact: 0, leading: 0, score: 0, size: Infinity };
        states.set(document, state);
        state.cover |= each.cover;
        if (fits) state.fits |= bit;
        if (isExact) state.exact |= bit;
        if (isLeading) state.leading |= bit;
        state.score += score;
        // The rarest tells in which part to look.
        if (postings.length < state.size) Object.assign(state, { size: postings.length, part });
      }
    });
    for (const [document, state] of states) {
      if (state.cover !== cover || quoted & ~state.fits) continue;
      if (this.#found.has(document) || !this.isAllowed(document)) continue;
      const has = (bits) => phrases && bits === phrases;
      const match = !has(state.fits) ? apart : has(state.leading) ? leading : phrase;
      const standing = rank(match, has(state.exact), this.query.isAccented) + addition;
      this.#found.set(document, { ...state, document, standing });
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

  async run() {
    const { query, reading } = this;
    const { chains, filters, exclusions } = query;
    const [, asked] = filters.find(([name]) => name === 'so' || name === 'dan') ?? [];
    const isQuoted = chains.some((chain) => chain.isQuoted);
    const parts = numberParts(asked ? words(asked) : isQuoted ? [] : query.words);
    const serials = [...new Set(parts.filter(isNumber))].slice(0, 2);
    for (const serial of serials) {
      for (const path of await reading.locate(`#${serial}`)) this.#shards.add(path);
    }

    const planned = [];
    const [covering, between] = [0, 1].map((half) => chains.flatMap((chain, index) =>
      pairs(chain, query.isOpen && index === chains.length - 1)[half]));
    const singles = this.#singles();
    // In a large archive this reads the tables of shards, all at once.
    await Promise.all([...covering, ...between, ...singles].map(({ term, isOpen }) =>
      reading.locate(term, isOpen)));
    for (const each of covering) await this.#plan(planned, [each]);
    const against = [];
    for (const chain of exclusions) {
      // The texts tell longer phrases.
      if (chain.words.length < 3) await this.#plan(against, pairs(chain).flat(), true);
    }
    for (const each of between) await this.#plan(planned, [each]);
    if (singles.length) {
      this.#isExhaustive = singles.length < 3 && await this.#plan(planned, singles);
    }

    const [found, unwanted, lists, facets] = await Promise.all([
      this.#read(planned.map((each) => ({ ...each, isOpen: false }))),
      this.#read(against),
      Promise.all(serials.map((serial) => reading.numbers(serial))),
      filters.some(([name]) => name === 'loai' || name === 'cq') && reading.facets(),
    ]);
    const excluded = new Set(unwanted.flatMap(([each, postings]) =>
      postings.filter((posting) => judge(each, posting).isSure).map(({ document }) => document)));
    const rows = lists.flat();
    const numbers = rows.map((row) => [row, matchNumber(row, parts)]).filter(([, match]) => match >= 0);
    const tests = filters.map((filter) => this.#filter(filter, numbers, rows, parts, facets));
    this.isAllowed = (document) => !excluded.has(document) && tests.every((test) => test(document));

    this.#collect(found);
    const add = (document, standing) => {
      const known = this.#found.get(document) ?? { document, score: 0, part: 0 };
      if (document < 0 || !this.isAllowed(document) || known.standing <= standing) return;
      this.#found.set(document, { ...known, standing });
    };
    if (!asked) {
      for (const [row, match] of numbers) add(row[4], match);
      if (!numbers.some(([row]) => row[4] >= 0)) {
        this.offers = numbers.map(([row]) => row.slice(5)).filter(([address]) => address).slice(0, pageSize);
      }
    }
    if (!query.words.length && filters.length) {
      for (let document = 0; document < reading.count; document += 1) add(document, apart + 1);
    }
    if (query.isOpen && this.#found.size < pageSize && query.words.at(-1).folded.length > 1) {
      const chain = chains.at(-1);
      const length = Math.min(2, chain.words.length);
      const open = lookup(chain, chain.words.length - length, length, true);
      const last = 1 << (query.words.length - 1);
      this.#collect([...found.filter(([each]) => !(each.cover & last)), ...await this.#read([open])], prefix);
    }
    if (!this.#found.size) await this.#extend();
    this.#hits = this.#sort([...this.#found.values()]);
    this.total = this.#hits.length;
    /** How many documents have a word and its next side by side. */
    this.pairs = [];
    for (const [each, { length }] of found) if (each.asked.length > 1) this.pairs[each.place] = length;
    this.isPlain = chains.length === 1 && !serials.length && !filters.length;
    /** Whether something else may have been meant. */
    this.isDoubtful = this.isPlain && this.#hits.every((hit) => hit.standing % prefix >= close);
  }

  /** Notes the documents that hold all words, though not side by side. */
  async #extend() {
    if (this.#isExhaustive) return;
    this.#isExhaustive = true;
    const fixed = this.query.chains.filter((chain) => chain.isQuoted || chain.words.length === 1);
    const lookups = [];
    await this.#plan(lookups, [...fixed.flatMap((chain) => pairs(chain).flat()), ...this.#singles()], true);
    this.#collect(await this.#read(lookups));
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
    if (facets?.[name]) {
      const [names, values] = facets[name];
      const passes = [false, ...names.map((each) => fold(each).includes(fold(value)))];
      return (document) => passes[values[document]];
    }
    const passing = new Set(name === 'so' ? numbers.map(([row]) => row[4])
      : rows.flatMap((row) => (row[0] === parts.join(' ') ? row[7] : [])));
    return (document) => passing.has(document);
  }

  get hasMore() {
    return this.#hits.length + this.#ready.length > 0 || !this.#isExhaustive;
  }

  /** How many of the documents found are of each kind, issuer and year: [filter, value, count]. */
  async counts() {
    const facets = await this.reading.facets();
    const counts = {};
    for (const document of this.#found.keys()) {
      for (const name of ['loai', 'cq', 'nam']) {
        const value = name === 'nam' ? this.reading.year(document)
          : facets[name][0][facets[name][1][document] - 1];
        if (value) (counts[name + value] ??= [name, value, 0])[2] += 1;
      }
    }
    return Object.values(counts).sort((a, b) => b[2] - a[2]);
  }

  /** The next hits, in the order that their texts tell. */
  async next(count = pageSize) {
    if (!this.#hits.length && !this.#ready.length && !this.#isExhaustive) {
      const known = new Set(this.#found.keys());
      await this.#extend();
      this.#hits = this.#sort([...this.#found.values()].filter(({ document }) => !known.has(document)));
      this.total += this.#hits.length;
    }
    const isSure = this.query.chains.every((chain) => chain.words.length < 3 && !chain.isStrict);
    let most = count + (isSure ? 0 : Math.max(0, mostShards - this.#shards.size));
    do {
      const batch = this.#hits.splice(0, Math.max(0, most - this.#ready.length));
      const read = (await Promise.all(batch.map((hit) => this.#verified(hit)))).filter(Boolean);
      this.total -= batch.length - read.length;
      this.#ready.push(...read);
      most = count;
    } while (!this.#ready.length && this.#hits.length);
    return this.#sort(this.#ready).splice(0, count);
  }

  /** A hit with its text and its true standing; null when it is none. */
  async #verified(hit) {
    const text = await this.reading.part(hit.document, hit.part);
    const { standing, isMissing, shown } = readText(text, this.query, hit.standing >= prefix);
    const isText = hit.standing > 1 && this.query.words.length > 0;
    if (isText && !standing && text[8] === 1) {
      if (isMissing && !this.isLenient) throw new MissingFile('an older index');
      return null;
    }
    return { ...hit, shown, standing: (isText && standing) || hit.standing };
  }
}

/**
 * The index, read as it is needed. `read(path)` gives the bytes of a file; it throws MissingFile when
 * there is none.
 */
export class SearchIndex {
  #reading;

  constructor(read) {
    this.read = read;
  }

  /** What every query needs; when it cannot be had, it is tried again the next time. */
  open() {
    this.#reading ??= Reading.open(this.read).catch((error) => {
      this.#reading = null;
      throw error;
    });
    return this.#reading;
  }

  /** The search for what is typed and nothing else, before any text is read. */
  async find(typed, isNewest, isLenient) {
    const search = new Search(await this.open(), typed, isNewest, isLenient);
    await search.run();
    return search;
  }

  /**
   * The search for what is typed with its first hits. Where no words stand side by side as typed,
   * something else is searched, too: `instead`. When a file is gone because the site was built anew,
   * all is read again, once.
   */
  async search(typed, isNewest, count = pageSize, isLenient = false) {
    try {
      const reading = await this.open();
      reading.asked.clear();
      let search = await this.find(typed, isNewest, isLenient);
      const { total } = search;
      let hits = search.isDoubtful ? [] : await search.next();
      let others = [];
      let instead = '';
      const room = () => Math.min(pageSize, Math.max(5, pageSize + mostShards - reading.asked.size));
      if (!hits.length && search.isPlain) {
        for await (const each of suggest(search, reading)) {
          // What ends with a space is not begun.
          const other = await this.find(`${each} `, isNewest, isLenient);
          const found = other.isDoubtful ? [] : await other.next(total ? 5 : room());
          if (!(found[0]?.standing < (total ? close : prefix))) continue;
          instead = each;
          if (total) others = found;
          else [search, hits] = [other, found];
          break;
        }
      }
      if (!hits.length) hits = await search.next(instead ? 5 : room());
      for (let most = pageSize; most < count; most += pageSize) hits.push(...await search.next());
      const isNew = ({ document }) => others.every((each) => each.document !== document);
      return { search, hits: [...others, ...hits.filter(isNew)], instead };
    } catch (error) {
      if (!(error instanceof MissingFile) || isLenient) throw error;
      this.#reading = null;
      return this.search(typed, isNewest, count, true);
    }
  }
}
