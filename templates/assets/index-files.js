// Reads the files of the search index (Swift: SearchIndexFile and the types that it names).

import { letters } from './fold.js';

/** Thrown by `read` when there is no such file, and for files that do not fit the manifest. */
export class MissingFile extends Error {}

const text = (bytes) => new TextDecoder().decode(new Uint8Array(bytes));

/** Opens raw deflate; a dictionary goes before it as a stored block (RFC 1951, 3.2.4). */
async function inflate(bytes, dictionary = []) {
  const { length } = dictionary;
  const head = [0, length, length >> 8, ~length, ~length >> 8];
  const blocks = length ? [new Uint8Array([...head, ...dictionary]), bytes] : [bytes];
  const stream = new Blob(blocks).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer()).subarray(length);
}

/** JSON in LetterCode. */
function parse(bytes) {
  let result = '';
  for (let place = 0; place < bytes.length; place += 1) {
    const byte = bytes[place];
    if (byte === 2) result += String.fromCharCode((bytes[++place] << 8) | bytes[++place]);
    else if (byte === 1) result += letters[bytes[++place] - 128].toUpperCase();
    else result += byte < 128 ? String.fromCharCode(byte) : letters[byte - 128];
  }
  return JSON.parse(result);
}

class Reader {
  constructor(bytes) {
    this.bytes = bytes;
    this.place = 0;
  }

  number() {
    let value = 0;
    let factor = 1;
    let byte;
    do {
      if (this.place >= this.bytes.length) throw new MissingFile('damaged');
      byte = this.bytes[this.place++];
      value += (byte & 127) * factor;
      factor *= 128;
    } while (byte > 127);
    return value;
  }

  list(read, count = this.number()) {
    return Array.from({ length: count }, read);
  }

  take(count) {
    this.place += count;
    return this.bytes.subarray(this.place - count, this.place);
  }

  name() {
    return [...this.take(3)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  }

  /** A ShardTable: first term and path of each shard, or of each table of shards. */
  table(isNamed) {
    const heads = this.list(() => {
      const head = this.number();
      return [head >> 3, (head & 7) < 7 ? head & 7 : 7 + this.number()];
    });
    let last = [];
    const terms = heads.map(([shared, count]) => {
      last = [...last.slice(0, shared), ...this.take(count)];
      return text(last);
    });
    let folder;
    return terms.map((term, index) => {
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
    for (let rest = width; rest > 0; rest -= 1) {
      value = (value << 1) | ((file[bit >> 3] >> (7 - (bit & 7))) & 1);
      bit += 1;
    }
    return value;
  };
  const unary = () => {
    let value = 0;
    while (bits(1)) value += 1;
    return value;
  };
  const heads = dictionary.list(() => dictionary.list(() => dictionary.number(), 3));
  let last = [];
  const terms = heads.map(([shared]) => {
    const { bytes, place } = dictionary;
    last = [...last.slice(0, shared), ...dictionary.take(bytes.indexOf(0, place) - place)];
    dictionary.place += 1;
    return text(last);
  });
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
      const accents = dictionary.list(() => dictionary.number(), isWord ? 1 : 2);
      add(dictionary.number(), accents);
    }
    add(rare);
    return [terms[index], postings];
  }));
}

/** What one reading of the manifest leads to; it never mixes with files of another. */
export class Reading {
  #read;
  #files = new Map();

  constructor(read, reader) {
    this.#read = read;
    const number = () => reader.number();
    const name = () => reader.name();
    if (number() !== 2) throw new Error('another version');
    Object.assign(this, { count: number(), hasParts: number(), facetName: name(), wordsName: name() });
    let year = 0;
    this.years = reader.list(() => [year += number(), number()]);
    this.texts = reader.list(name, Math.ceil(this.count / 256));
    this.dictionary = reader.take(number());
    this.depth = number();
    this.table = reader.table(this.depth);
  }

  static async open(read, isFresh) {
    return new Reading(read, new Reader(await inflate(await read('muc-luc.bin', isFresh))));
  }

  #file(path, decode) {
    if (!this.#files.has(path)) {
      this.#files.set(path, this.#read(path, false).then(decode).catch((error) => {
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
    const find = () => rows.findLastIndex((row) => row.term <= term);
    for (let { depth } = this; depth > 0; depth -= 1) {
      const { path } = rows[Math.max(0, find())];
      rows = await this.#deflated(path, (bytes) => new Reader(bytes).table());
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
      const first = bytes.indexOf(10);
      const second = bytes.indexOf(10, first + 1);
      const values = bytes.subarray(second + 1);
      return {
        loai: [parse(bytes.subarray(0, first)), values],
        cq: [parse(bytes.subarray(first + 1, second)), values.subarray(this.count)],
      };
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
