// Reads the search index and answers queries, without the page. Swift's Searcher, which describes
// the rules, finds the same hits in the same order; SearchIndex describes the files.

import { describe } from './excerpt.js';
import { parseQuery } from './fold.js';
import {
  format, isNumber, joinPostings, matchDocument, matchNumber, numberParts, readList, readShard,
  readTable, runs, standings, text,
} from './postings.js';

export const pageSize = 10;
const mostSerials = 4;
const notHeldPerFile = 128;
const shardsPerPrefix = 4;

/** Thrown by `read` when there is no such file. */
export class MissingFile extends Error {}

/** What one reading of the manifest leads to; it never mixes with files of another. */
class Reading {
  #read;
  #files = new Map();
  #manifest;
  #answer = null;

  constructor(read, manifest) {
    this.#read = read;
    this.#manifest = manifest;
  }

  /** Reads the manifest and the document table, past any cache when `isFresh`. */
  static async open(read, isFresh) {
    const manifest = JSON.parse(text(await read('muc-luc.json', isFresh)));
    if (manifest.format !== format) throw new Error('index of another version');
    const reading = new Reading(read, manifest);
    reading.documents = readTable(await read(`bang/${manifest.table}.bin`), manifest.documents);
    return reading;
  }

  /** All hits of a query, best first: { document, standing, position }. */
  async search(typed) {
    const { documents } = this;
    const query = parseQuery(typed);
    if (query.words.length === 0) return { query, hits: [], offers: [] };
    const isAsked = (word) => (form) => form === word.form;
    const postingsOf = (list) => Promise.all(list.map(async (word) =>
      joinPostings(await this.#forms(word.folded), isAsked(word))));
    const [postings, numbers, exclusions] = await Promise.all([
      postingsOf(query.words),
      this.#numbers(query),
      Promise.all(query.exclusions.map(async (phrase) => [phrase, await postingsOf(phrase.words)])),
    ]);
    const isExcluded = (document) => exclusions.some(([{ isStrict }, lists]) => {
      const each = lists.map(({ all, exact }) => (isStrict ? exact : all).get(document) ?? []);
      return runs(each).length > 0;
    });

    const found = new Map();
    const collect = (addition) => {
      const rarest = postings.reduce((a, b) => (b.all.size < a.all.size ? b : a));
      for (const document of rarest.all.keys()) {
        if (found.has(document) || !postings.every(({ all }) => all.has(document))) continue;
        if (isExcluded(document)) continue;
        const all = postings.map((lists) => lists.all.get(document));
        const exact = postings.map((lists) => lists.exact.get(document) ?? []);
        const match = matchDocument(query, documents[document], all, exact);
        if (!match) continue;
        const { standing, position } = match;
        found.set(document, { document, standing: standing + addition, position });
      }
    };
    collect(0);
    for (const [document, standing] of numbers.held) {
      if (isExcluded(document)) continue;
      found.set(document, { document, standing, position: found.get(document)?.position ?? -1 });
    }
    const last = query.words.at(-1).folded;
    if (query.isOpen && found.size < pageSize && [...last].length > 1) {
      postings.splice(-1, 1, joinPostings(await this.#formsWithPrefix(last), () => true));
      collect(standings.prefix);
    }
    const hits = [...found.values()].sort((a, b) =>
      a.standing - b.standing
      || documents[b.document].date - documents[a.document].date
      || a.document - b.document);
    const offers = numbers.held.size > 0 ? [] : await this.#notHeld(numbers.notHeld);
    return { query, hits, offers };
  }

  /** The address of a hit. */
  async address(hit) {
    return (await this.#part(hit)).address;
  }

  /** The answer to a query with what is shown of the hits from `from` to before `to`. */
  async show(typed, from, to) {
    if (this.#answer?.typed !== typed) {
      this.#answer = { typed, result: await this.search(typed) };
    }
    const { query, hits, offers } = this.#answer.result;
    const shown = await Promise.all(hits.slice(from, to).map(async (hit) =>
      describe(await this.#part(hit), hit, query)));
    return { total: hits.length, shown, offers, reading: this };
  }

  /** A file whose content never changes, read once. */
  #file(path, decode) {
    if (!this.#files.has(path)) {
      this.#files.set(path, this.#read(path, false).then(decode).catch((error) => {
        this.#files.delete(path);
        throw error;
      }));
    }
    return this.#files.get(path);
  }

  #json(path) {
    return this.#file(path, (bytes) => JSON.parse(text(bytes)));
  }

  #shard(shard) {
    return this.#file(`tu/${shard[1]}.bin`, readShard);
  }

  async #part({ document, position }) {
    const { parts } = this.documents[document];
    const { name } = parts.findLast(({ start }) => start <= position) ?? parts[0];
    return this.#json(`doan/${name.slice(0, 2)}/${name.slice(2)}.json`);
  }

  async #forms(term) {
    const { shards } = this.#manifest;
    const shard = shards.findLast(([first]) => first <= term);
    return shard ? (await this.#shard(shard)).get(term) ?? [] : [];
  }

  async #formsWithPrefix(prefix) {
    const { shards } = this.#manifest;
    const first = Math.max(0, shards.findLastIndex(([term]) => term <= prefix));
    const read = shards.slice(first, first + shardsPerPrefix)
      .filter(([term], index) => index === 0 || term.startsWith(prefix));
    const entries = await Promise.all(read.map((shard) => this.#shard(shard)));
    return entries.flatMap((shard) => [...shard])
      .flatMap(([term, forms]) => (term.startsWith(prefix) ? forms : []));
  }

  /** The documents whose number is meant: held ones with their standing, others in order. */
  async #numbers(query) {
    const held = new Map();
    const others = new Map();
    const parts = query.quotations.length > 0 ? [] : numberParts(query);
    const serials = [...new Set(parts.filter(isNumber))].slice(0, mostSerials);
    const { documents } = this;
    const found = await Promise.all(
      serials.map(async (serial) => [serial, await this.#forms(`#${serial}`)]));
    for (const [serial, forms] of found) {
      for (const { form, list } of forms) {
        const standing = matchNumber(serial, form, parts);
        if (standing === null) continue;
        for (const [document] of readList(list)) {
          const map = document < documents.length ? held : others;
          map.set(document, Math.min(standing, map.get(document) ?? standing));
        }
      }
    }
    const notHeld = [...others].sort((a, b) => a[1] - b[1] || a[0] - b[0])
      .map(([document]) => document - documents.length);
    return { held, notHeld: notHeld.slice(0, pageSize) };
  }

  /** Documents not held, by their numbers: { address, number, title }. */
  async #notHeld(numbers) {
    const { notHeld } = this.#manifest;
    return Promise.all(numbers.map(async (number) => {
      const path = `chua-co/${notHeld[Math.floor(number / notHeldPerFile)]}.json`;
      const [address, label, title] = (await this.#json(path))[number % notHeldPerFile];
      return { address, number: label, title };
    }));
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
   * The number of hits of a query, what is shown of those from `from` to before `to`, the documents
   * not held that are offered, and the reading of the index that says so. When a file is gone
   * because the site was built anew, all is read again, once.
   */
  async answer(typed, from, to) {
    const reading = this.open();
    try {
      return await (await reading).show(typed, from, to);
    } catch (error) {
      if (!(error instanceof MissingFile)) throw error;
      this.#drop(reading);
      return (await this.open()).show(typed, from, to);
    }
  }

  #drop(reading) {
    if (this.#reading === reading) this.#reading = null;
  }
}
