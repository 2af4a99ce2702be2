// Reads the files of the search index (Swift: SearchIndexFile and the types that it names).

import { letters } from './fold.js';

/** Thrown by `read` when there is no such file, and for files that do not fit the manifest. */
export class MissingFile extends Error {}

const text = (bytes) => new TextDecoder().decode(new Uint8Array(bytes));

/** Opens raw deflate; a dictionary goes before it as a stored block (RFC 1951, 3.2.4). */
async function inflate(bytes, dictionary = []) {
  const { length } = dictionary;
  const block = [0, length, length >> 8, ~length, ~length >> 8, ...dictionary];
  const stream = new Blob([new Uint8Array(block), bytes]).stream();
  const opened = new Response(stream.pipeThrough(new DecompressionStream('deflate-raw')));
  return new Uint8Array(await opened.arrayBuffer()).subarray(length);
}

/** JSON in LetterCode. */
function parse(bytes) {
  let result = '';
  for (let place = 0; place < bytes.length; place += 1) {
    const byte = bytes[place];
    if (byte === 2) result += String.fromCharCode((bytes[++place] << 8) | bytes[++place]);
    else if (byte === 1) result += letters[bytes[++place] - 128].toUpperCase();
    else result += letters[byte - 128] ?? String.fromCharCode(byte);
  }
  return JSON.parse(result);
}

class Reader {
  place = 0;

  constructor(bytes) {
    this.bytes = bytes;
  }

  number() {
    if (this.place >= this.bytes.length) throw new MissingFile('damaged');
    const byte = this.bytes[this.place++];
    return byte < 128 ? byte : byte - 128 + this.number() * 128;
  }

  list(read, count = this.number()) {
    return Array.from({ length: count }, () => read.call(this));
  }

  take(count) {
    this.place += count;
    return this.bytes.subarray(this.place - count, this.place);
  }

  name() {
    return [...this.take(3)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  }

  /** Terms, given how much each shares with the one before it. */
  terms(shared) {
    let last = [];
    return shared.map((count) => {
      const length = this.bytes.indexOf(0, this.place) - this.place;
      last = [...last.slice(0, count), ...this.take(length)];
      this.place += 1;
      return text(last);
    });
  }

  /** A ShardTable: first term and path of each shard, or of each table of shards. */
  table(isNamed) {
    let folder;
    return this.terms(this.list(this.number)).map((term, index) => {
      if (isNamed || index % 8 === 0) folder = this.name();
      return { term, path: `tu/${folder}${isNamed ? '' : `/${index % 8}`}.bin` };
    });
  }
}

/** The postings of a TermShard by term: { document, accents, detail, part }, the middle two unless rare. */
async function readShard(file, { count, hasParts }) {
  const reader = new Reader(file);
  const dictionary = new Reader(await inflate(reader.take(reader.number())));
  let bit = reader.place * 8;
  const bits = (width) => {
    let value = 0;
    for (let rest = width; rest > 0; rest -= 1, bit += 1) {
      value = (value << 1) | ((file[bit >> 3] >> (7 - (bit & 7))) & 1);
    }
    return value;
  };
  const unary = () => {
    let value = 0;
    while (bits(1)) value += 1;
    return value;
  };
  const number = () => dictionary.number();
  const heads = dictionary.list(() => dictionary.list(number, 3));
  const terms = dictionary.terms(heads.map(([shared]) => shared));
  return new Map(heads.map(([, forms, rare], index) => {
    const isWord = terms[index][0] === '!';
    const postings = [];
    const add = (length, accents) => {
      let shift = 0;
      const total = Math.max(0, count - length) * 9;
      while (length && Math.floor(total / 2 ** (shift + 1)) >= length * 13) shift += 1;
      let document = -1;
      for (let rest = length; rest > 0; rest -= 1) {
        document += 1 + (unary() << shift) + bits(shift);
        if (document >= count) throw new MissingFile('damaged');
        let detail;
        if (accents && isWord) detail = bits(2);
        else if (accents) detail = bits(1) ? 256 + (bits(1) << 9) + bits(8) : 1 << bits(3);
        postings.push({ document, accents, detail, part: hasParts ? unary() : 0 });
      }
    };
    for (let rest = forms; rest > 0; rest -= 1) {
      const accents = dictionary.list(number, isWord ? 1 : 2);
      add(number(), accents);
    }
    add(rare);
    return [terms[index], postings];
  }));
}

/** What one reading of the manifest leads to; it never mixes with files of another. */
export class Reading {
  #read;
  #files = new Map();
  /** The paths that were asked for. */
  asked = new Set();

  constructor(read, reader) {
    this.#read = read;
    if (reader.number() !== 3) throw new Error('another version');
    this.count = reader.number();
    this.hasParts = reader.number();
    this.facetName = reader.name();
    this.wordsName = reader.name();
    let year = 0;
    this.years = reader.list(() => [year += reader.number(), reader.number()]);
    this.texts = reader.list(reader.name, Math.ceil(this.count / 256));
    this.dictionary = reader.take(reader.number());
    this.depth = reader.number();
    this.table = reader.table(this.depth);
  }

  static async open(read) {
    return new Reading(read, new Reader(await inflate(await read('muc-luc.bin'))));
  }

  #file(path, decode) {
    this.asked.add(path);
    if (!this.#files.has(path)) {
      this.#files.set(path, this.#read(path).then(decode).catch((error) => {
        this.#files.delete(path);
        throw error;
      }));
    }
    return this.#files.get(path);
  }

  #deflated(path, decode) {
    return this.#file(path, async (bytes) => decode(await inflate(bytes)));
  }

  /** The shards in which a term would be, and with `isOpen` longer terms that it begins. */
  async locate(term, isOpen) {
    let rows = this.table;
    const find = () => Math.max(0, rows.findLastIndex((row) => row.term <= term));
    for (let { depth } = this; depth > 0; depth -= 1) {
      rows = await this.#deflated(rows[find()].path, (bytes) => new Reader(bytes).table());
    }
    const next = rows[find() + 1];
    return [rows[find()], isOpen && next?.term.startsWith(term) && next].filter(Boolean);
  }

  async postings(term, isOpen) {
    const shards = await Promise.all((await this.locate(term, isOpen)).map(({ path }) =>
      this.#file(path, (bytes) => readShard(bytes, this))));
    return shards.flatMap((shard) => (isOpen
      ? [...shard].flatMap(([each, list]) => (each.startsWith(term) ? list : []))
      : shard.get(term) ?? []));
  }

  /** The rows of NumberTable near a serial number. */
  async numbers(serial) {
    const [row] = await this.locate(`#${serial}`);
    return row?.term[0] === '#' ? this.#deflated(row.path, parse) : [];
  }

  /** A part of a DocumentText. */
  part(document, part) {
    const block = document >> 8;
    const path = `van/${block}/${document}${part ? `-${part}` : ''}.bin?${this.texts[block]}`;
    return this.#file(path, async (bytes) => parse(await inflate(bytes, this.dictionary)));
  }

  /** The names of kinds and issuers, and of each document the numbers of its own (FacetTable). */
  facets() {
    return this.#deflated(`tu/${this.facetName}.bin`, (bytes) => {
      const end = bytes.indexOf(10);
      const [kinds, issuers] = parse(bytes.subarray(0, end));
      const values = bytes.subarray(end + 1);
      return { loai: [kinds, values], cq: [issuers, values.subarray(this.count)] };
    });
  }

  /** The words of suggestions, the commonest first. */
  words() {
    return this.#deflated(`tu/${this.wordsName}.bin`, (bytes) => text(bytes).split(' '));
  }

  year(document) {
    let rest = document;
    return this.years.find(([, count]) => (rest -= count) < 0)[0];
  }
}
