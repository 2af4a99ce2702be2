// Answers queries from the search index, without the page. Swift's Searcher, which describes the
// rules, finds the same hits in the same order.

import { describe, readPart, standings } from './excerpt.js';
import { fold, parseQuery, sign, words } from './fold.js';
import { MissingFile, Reading } from './postings.js';

export { MissingFile };

export const pageSize = 10;
/** The most files of the index, texts apart, and the most requests after the manifest. */
const mostShards = 5;
const mostRequests = 15;
const mostSerials = 2;

const isNumber = (part) => /^[0-9]+$/.test(part);

/** Words cut where letters and digits meet: the parts of document numbers. */
const numberParts = (found) => found.flatMap(({ folded }) => folded.match(/[0-9]+|[^0-9]+/g))
  .map((part) => (isNumber(part) ? part.replace(/^0+(?=.)/, '') : part));

/** The standing of a row of NumberTable for a query; null when it is not meant. */
function matchNumber(row, query) {
  const fields = row.slice(0, 4).map((field) => field.split(' ').filter(Boolean));
  const [parts, kind] = fields;
  const serial = parts.find(isNumber);
  const isExplained = (part) =>
    fields.some((field) => field.includes(part)) || ['so', 'nam', 'cua'].includes(part);
  if (!query.includes(serial) || !query.every(isExplained)) return null;
  const isAnchored = query.some((part) =>
    part !== serial && (parts.includes(part) || kind.includes(part)));
  if (!isAnchored && !query.every((part) => part === serial || part === 'so')) return null;
  return parts.every((part) => query.includes(part))
    ? standings.wholeNumber : standings.partialNumber;
}

/** What is looked up of a chain of words: a pair or a single word at an offset. */
function lookup(chain, start, offset, length, isOpen = false) {
  const asked = chain.words.slice(offset, offset + length);
  const term = length > 1 ? asked.map(({ folded }) => folded).join(' ') : `!${asked[0].folded}`;
  const cover = ((1 << length) - 1) << (start + offset);
  const next = isOpen ? undefined : chain.words[offset + 2];
  return { chain, asked, term, cover, next, isOpen, isCover: length < Math.min(2, chain.words.length) };
}

/** How each document has what was looked up, by document. */
function fold1({ chain, asked, next, isOpen, isCover }, postings) {
  const found = new Map();
  const isPair = asked.length > 1;
  for (const { document, accents, detail, part } of postings) {
    const isExact = isOpen || !accents
      || accents.every((number, index) => number === asked[index].accents);
    if (chain.isStrict && !isExact && !isCover) continue;
    const fits = !isPair || !next || detail === undefined || (detail >> sign(next.folded)) & 1;
    const isLeading = isPair ? detail & 512 : detail === 3;
    const known = found.get(document) ?? { part, score: 0 };
    found.set(document, {
      part: Math.min(known.part, part),
      fits: known.fits || fits,
      exact: known.exact || (fits && isExact),
      leading: known.leading || (fits && isLeading),
      score: Math.max(known.score, isPair ? (detail >> 8) & 1 : detail ?? 0),
    });
  }
  return found;
}

/** A query on one reading of the index. */
class Search {
  /** Hits that are not shown yet, those whose text was read first; in order. */
  #hits = [];
  #ready = [];
  #found = new Map();
  #shards = new Set();
  #isExhaustive = false;

  constructor(reading, typed, isNewest) {
    Object.assign(this, { reading, isNewest, query: parseQuery(typed), offers: [], total: 0 });
  }

  /** The starts of the chains among the words of the query. */
  #chains(chains) {
    let start = 0;
    return chains.map((chain) => {
      start += chain.words.length;
      return [chain, start - chain.words.length];
    });
  }

  /** Adds look-ups, all or none, if their shards are not too many. */
  async #plan(list, lookups, isForced) {
    const rows = await Promise.all(lookups.map(({ term, isOpen }) =>
      this.reading.locate(term, isOpen)));
    const shards = new Set([...this.#shards, ...rows.flat().map(({ path }) => path)]);
    if (!isForced && this.#shards.size > 0 && shards.size > mostShards) return false;
    this.#shards = shards;
    list.push(...lookups);
    return true;
  }

  async #postings(lookups) {
    return Promise.all(lookups.map(async (each) =>
      [each, fold1(each, await this.reading.postings(each.term, each.isOpen))]));
  }

  /** The documents that have what is required, with what can be told before their text is read. */
  #collect(pairs, isAllowed, addition = 0) {
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
        if (fits) state.fits += 1;
        if (fits && each.chain.isQuoted) state.quoted += 1;
        if (exact) state.exact += 1;
        if (leading) state.leading += 1;
        state.score += score;
      }
    }
    const { isAccented } = this.query;
    for (const [document, state] of states) {
      if (state.cover !== cover || state.quoted < quoted || this.#found.has(document)) continue;
      if (!isAllowed(document)) continue;
      const has = (count) => phrase.length > 0 && count === phrase.length;
      const match = !has(state.fits) ? 'words' : has(state.leading) ? 'leadingPhrase' : 'phrase';
      const standing = standings[match](has(state.exact), isAccented) + addition;
      this.#found.set(document, { document, standing, score: state.score, part: state.part });
    }
  }

  #order(first, second) {
    return (this.isNewest ? 0 : first.standing - second.standing || second.score - first.score)
      || second.document - first.document;
  }

  async run() {
    const { query, reading } = this;
    const chains = this.#chains(query.chains);
    const asked = query.filters.find(([name]) => name === 'so' || name === 'dan')?.[1];
    const parts = numberParts(asked ? words(asked)
      : query.chains.some((chain) => chain.isQuoted) ? [] : query.words);
    const serials = [...new Set(parts.filter(isNumber))].slice(0, mostSerials);
    for (const serial of serials) {
      for (const { path } of await reading.locate(`#${serial}`)) this.#shards.add(path);
    }
    if (query.filters.some(([name]) => name === 'loai' || name === 'cq')) this.#shards.add('facets');

    const lookups = [];
    const each = (chain, start, offset) => lookup(chain, start, offset, 2, this.#isOpen(chain, offset, 2));
    for (const [chain, start] of chains) {
      const { length } = chain.words;
      if (length === 1) await this.#plan(lookups, [lookup(chain, start, 0, 1, this.#isOpen(chain, 0, 1))]);
      for (let offset = 0; offset < length - 1; offset += 2) {
        await this.#plan(lookups, [each(chain, start, offset)]);
      }
      if (length > 1 && length % 2) await this.#plan(lookups, [each(chain, start, length - 2)]);
    }
    const exclusions = await Promise.all(query.exclusions.map(async (chain) => {
      const list = [];
      const single = chain.words.length === 1 ? [lookup(chain, 0, 0, 1)] : [];
      await this.#plan(list, [...single, ...chain.words.slice(1).map((_, offset) =>
        lookup(chain, 0, offset, 2))], true);
      return this.#postings(list);
    }));
    for (const [chain, start] of chains) {
      for (let offset = 1; offset < chain.words.length - 1; offset += 2) {
        if (chain.words.length % 2 && offset === chain.words.length - 2) continue;
        await this.#plan(lookups, [each(chain, start, offset)]);
      }
    }
    const singles = this.#singles();
    this.#isExhaustive = singles.length < 3 && await this.#plan(lookups, singles);

    const excluded = new Set(exclusions.flatMap(([[, first], ...rest]) =>
      [...first].filter(([document, { fits }]) =>
        fits && rest.every(([, found]) => found.get(document)?.fits)).map(([document]) => document)));
    const [pairs, rows, facets] = await Promise.all([
      this.#postings(lookups.map((one) => ({ ...one, isOpen: false }))),
      Promise.all(serials.map((serial) => reading.numbers(serial))),
      this.#shards.has('facets') ? reading.facets() : null,
    ]);
    const numbers = rows.flat().map((row) => [row, matchNumber(row, parts)])
      .filter(([, standing]) => standing !== null);
    const tests = query.filters.map(([name, value]) => this.#filter(name, value, numbers, rows, parts, facets));
    this.isAllowed = (document) => !excluded.has(document) && tests.every((test) => test(document));

    this.#collect(pairs, this.isAllowed);
    if (!asked) {
      for (const [row, standing] of numbers) {
        const document = row[4];
        if (document < 0 || !this.isAllowed(document)) continue;
        const known = this.#found.get(document) ?? { document, score: 0, part: 0 };
        if (!(known.standing <= standing)) this.#found.set(document, { ...known, standing });
      }
      if (!numbers.some(([row]) => row[4] >= 0)) {
        this.offers = numbers.filter(([row]) => row[5]).slice(0, pageSize)
          .map(([row]) => ({ address: row[5], title: row[6] }));
      }
    }
    if (!query.words.length && query.filters.length) {
      for (let document = 0; document < reading.count; document += 1) {
        if (this.isAllowed(document)) this.#found.set(document, { document, standing: 9, score: 0, part: 0 });
      }
    }
    if (query.isOpen && this.#found.size < pageSize && [...query.words.at(-1).folded].length > 1) {
      const [chain, start] = chains.at(-1);
      const offset = Math.max(0, chain.words.length - 2);
      const length = Math.min(2, chain.words.length);
      const last = 1 << (query.words.length - 1);
      const open = [lookup(chain, start, offset, length, true)];
      const rest = pairs.filter(([one]) => !(one.cover & last));
      this.#collect([...rest, ...await this.#postings(open)], this.isAllowed, standings.prefix);
    }
    if (this.#found.size === 0) await this.#extend();
    this.#hits = [...this.#found.values()].sort((a, b) => this.#order(a, b));
    this.total = this.#hits.length;
    return this;
  }

  #isOpen(chain, offset, length) {
    return this.query.isOpen && chain === this.query.chains.at(-1)
      && offset + length === chain.words.length;
  }

  /** The single words of chains that need not stand side by side. */
  #singles() {
    return this.#chains(this.query.chains).flatMap(([chain, start]) =>
      (chain.isQuoted || chain.words.length === 1 ? []
        : chain.words.map((_, offset) => lookup(chain, start, offset, 1))));
  }

  /** Adds the documents that hold all words, though not side by side. */
  async #extend() {
    if (this.#isExhaustive) return;
    this.#isExhaustive = true;
    const fixed = this.#chains(this.query.chains).flatMap(([chain, start]) => {
      const length = Math.min(2, chain.words.length);
      return chain.isQuoted || length === 1
        ? chain.words.slice(length - 1).map((_, offset) => lookup(chain, start, offset, length)) : [];
    });
    const lookups = [];
    await this.#plan(lookups, [...fixed, ...this.#singles()], true);
    this.#collect(await this.#postings(lookups), this.isAllowed);
  }

  /** Whether a filter lets a document pass, as a function. */
  #filter(name, value, numbers, rows, parts, facets) {
    if (name === 'nam') {
      const [from, to] = value.split('..');
      return (document) => {
        const year = this.reading.year(document);
        return year >= (Number(from) || 0) && year <= (to === undefined ? Number(from) : Number(to) || 9999);
      };
    }
    if (name === 'so') {
      const held = new Set(numbers.map(([row]) => row[4]));
      return (document) => held.has(document);
    }
    if (name === 'dan') {
      const number = parts.join(' ');
      const citing = new Set(rows.flat().filter((row) => row[0] === number).flatMap((row) => row[7]));
      return (document) => citing.has(document);
    }
    const [names, values] = facets[name];
    const wanted = fold(value);
    const passes = [false, ...names.map((each) => fold(each).includes(wanted))];
    return (document) => passes[values[document]] ?? false;
  }

  get hasMore() {
    return this.#hits.length + this.#ready.length > 0 || !this.#isExhaustive;
  }

  /** Reads the texts of the next hits and gives back what is to be shown of ten. */
  async next() {
    if (!this.hasMore) return [];
    if (!this.#hits.length && !this.#ready.length) {
      const known = new Set(this.#found.keys());
      await this.#extend();
      this.#hits = [...this.#found.values()].filter(({ document }) => !known.has(document))
        .sort((a, b) => this.#order(a, b));
      this.total += this.#hits.length;
    }
    const isSure = this.query.chains.every((chain) => chain.words.length < 3);
    let most = isSure ? pageSize : Math.max(pageSize, mostRequests - this.#shards.size);
    do {
      const batch = this.#hits.splice(0, Math.max(0, most - this.#ready.length));
      const read = await Promise.all(batch.map((hit) => this.#verified(hit)));
      this.#ready.push(...read.filter(Boolean));
      this.total -= read.filter((hit) => !hit).length;
      most = pageSize;
    } while (!this.#ready.length && this.#hits.length);
    this.#ready.sort((a, b) => this.#order(a, b));
    return this.#ready.splice(0, pageSize);
  }

  /** A hit with its text and its true standing; null when it is none. */
  async #verified(hit) {
    const { query, reading } = this;
    const text = await reading.part(hit.document, hit.part);
    const isPrefix = hit.standing >= standings.prefix;
    const found = readPart(text, query, isPrefix);
    const isWhole = text[8] === 1;
    const isAsked = hit.standing > standings.partialNumber && query.words.length > 0;
    if (isAsked && isWhole && found.standing === null) {
      if (found.isStale && !this.isLenient) throw new MissingFile('an older index');
      return null;
    }
    const standing = isAsked ? found.standing ?? hit.standing : hit.standing;
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

  /**
   * The search for what is typed with its first hits: { search, hits, instead }, `instead` being what
   * was searched when nothing is found otherwise. When a file is gone because the site was built
   * anew, all is read again, once.
   */
  async search(typed, isNewest = false) {
    const attempt = async (text, isLenient) => {
      const search = new Search(await this.open(), text, isNewest);
      search.isLenient = isLenient;
      await search.run();
      return { search, hits: await search.next(), instead: '' };
    };
    const answer = async (isLenient) => {
      const result = await attempt(typed, isLenient);
      const { query, offers, total } = result.search;
      if (total || offers.length || query.filters.length || !query.words.length) return result;
      const { suggest } = await import('./goi-y.js');
      for (const text of await suggest(query, await this.open())) {
        const other = await attempt(text, isLenient);
        if (other.search.total) return { ...other, instead: text };
      }
      return result;
    };
    const reading = this.open();
    try {
      return await answer(false);
    } catch (error) {
      if (!(error instanceof MissingFile)) throw error;
      this.#drop(reading);
      return answer(true);
    }
  }

  #drop(reading) {
    if (this.#reading === reading) this.#reading = null;
  }
}
