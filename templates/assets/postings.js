// Reads the files of the search index. What they hold is described in Swift by SearchIndexFile and
// the types that it names.

import { letters } from './fold.js';

/** Thrown by `read` when there is no such file, and for files that do not fit the manifest. */
export class MissingFile extends Error {}

const text = (bytes) => new TextDecoder().decode(bytes);

/** Opens raw deflate, which may refer to a dictionary as if it stood before. */
async function inflate(bytes, dictionary = []) {
  const { length } = dictionary;
  // A stored block (RFC 1951, 3.2.4) puts the dictionary before the stream.
  const head = [0, length & 255, length >> 8, ~length & 255, (~length >> 8) & 255];
  const blocks = length ? [new Uint8Array([...head, ...dictionary]), bytes] : [bytes];
  const stream = new Blob(blocks).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer()).subarray(length);
}

/** JSON whose strings are a byte a letter (LetterCode). */
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

/** Reads numbers (LEB128), counted bytes and names one after the other. */
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
      if (this.place >= this.bytes.length) throw new MissingFile('damaged index');
      byte = this.bytes[this.place++];
      value += (byte & 127) * factor;
      factor *= 128;
    } while (byte > 127);
    return value;
  }

  numbers(count) {
    return Array.from({ length: count }, () => this.number());
  }

  take(count) {
    this.place += count;
    return this.bytes.subarray(this.place - count, this.place);
  }

  name() {
    return [...this.take(3)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  }

  /** Each shard's first term and path, or those of tables of shards. */
  table(isNamed) {
    const heads = Array.from({ length: this.number() }, () => {
      const head = this.number();
      return [head >> 3, (head & 7) < 7 ? head & 7 : 7 + this.number()];
    });
    let last = [];
    const terms = heads.map(([shared, count]) => {
      last = [...last.slice(0, shared), ...this.take(count)];
      return text(new Uint8Array(last));
    });
    let folder;
    return terms.map((term, index) => {
      if (isNamed || index % 8 === 0) folder = this.name();
      return { term, path: isNamed ? `tu/${folder}.bin` : `tu/${folder}/${index % 8}.bin` };
    });
  }
}

/** Bits, the highest of a byte first, in the codes of PostingCode. */
class Bits {
  constructor(bytes, { count, hasParts }) {
    Object.assign(this, { bytes, count, hasParts, place: 0 });
  }

  bits(width) {
    let value = 0;
    for (let rest = width; rest > 0; rest -= 1) {
      value = (value << 1) | ((this.bytes[this.place >> 3] >> (7 - (this.place & 7))) & 1);
      this.place += 1;
    }
    return value;
  }

  unary() {
    let value = 0;
    while (this.bits(1)) value += 1;
    return value;
  }

  /** Calls `note` for each posting of a list, `detail` reading what follows the document. */
  list(length, detail, note) {
    let shift = 0;
    const total = Math.max(0, this.count - length) * 9;
    while (length && Math.floor(total / 2 ** (shift + 1)) >= length * 13) shift += 1;
    let document = -1;
    for (let rest = length; rest > 0; rest -= 1) {
      document += 1 + (this.unary() << shift) + this.bits(shift);
      if (document >= this.count) throw new MissingFile('damaged index');
      const value = detail();
      note(document, value, this.hasParts ? this.unary() : 0);
    }
  }
}

/**
 * The terms of a shard: for each an array of { document, accents, detail, part }; `accents` and
 * `detail` are undefined where the form is rare.
 */
async function readShard(file, manifest) {
  const reader = new Reader(file);
  const dictionary = new Reader(await inflate(reader.take(reader.number())));
  const bits = new Bits(file.subarray(reader.place), manifest);
  const heads = Array.from({ length: dictionary.number() }, () => dictionary.numbers(3));
  let last = [];
  const terms = heads.map(([shared]) => {
    const end = dictionary.bytes.indexOf(0, dictionary.place);
    last = [...last.slice(0, shared), ...dictionary.take(end - dictionary.place)];
    dictionary.place += 1;
    return text(new Uint8Array(last));
  });
  const pair = () => (bits.bits(1) ? 256 + (bits.bits(1) << 9) + bits.bits(8) : 1 << bits.bits(3));
  return new Map(heads.map(([, forms, rare], index) => {
    const isWord = terms[index][0] === '!';
    const postings = [];
    for (let form = 0; form < forms; form += 1) {
      const accents = dictionary.numbers(isWord ? 1 : 2);
      bits.list(
        dictionary.number(),
        isWord ? () => bits.bits(2) : pair,
        (document, detail, part) => postings.push({ document, accents, detail, part }),
      );
    }
    bits.list(rare, () => {}, (document, _, part) => postings.push({ document, part }));
    return [terms[index], postings];
  }));
}

/** What one reading of the manifest leads to; it never mixes with files of another. */
export class Reading {
  #read;
  #files = new Map();

  static async open(read, isFresh) {
    const result = new Reading();
    const reader = new Reader(await inflate(await read('muc-luc.bin', isFresh)));
    const [format, count, hasParts] = reader.numbers(3);
    if (format !== 2) throw new Error('index of another version');
    Object.assign(result, { count, hasParts, facetName: reader.name(), wordsName: reader.name() });
    result.#read = read;
    let year = 0;
    result.years = Array.from({ length: reader.number() }, () => {
      year += reader.number();
      return [year, reader.number()];
    });
    result.texts = Array.from({ length: Math.ceil(count / 256) }, () => reader.name());
    result.dictionary = reader.take(reader.number());
    result.depth = reader.number();
    result.table = reader.table(result.depth > 0);
    return result;
  }

  /** A file, read and decoded once. */
  #file(path, decode) {
    if (!this.#files.has(path)) {
      this.#files.set(path, this.#read(path, false).then(decode).catch((error) => {
        this.#files.delete(path);
        throw error instanceof TypeError && navigator.onLine ? new MissingFile(path) : error;
      }));
    }
    return this.#files.get(path);
  }

  #deflated(path, decode) {
    return this.#file(path, async (bytes) => decode(await inflate(bytes)));
  }

  /** The rows of shards in which a term would be, and with `isOpen` those that it begins, too. */
  async locate(term, isOpen) {
    let rows = this.table;
    for (let { depth } = this; depth > 0; depth -= 1) {
      const row = rows.findLast((each) => each.term <= term) ?? rows[0];
      rows = row ? await this.#deflated(row.path, (bytes) => new Reader(bytes).table()) : [];
    }
    const index = rows.findLastIndex((row) => row.term <= term);
    const next = rows[index + 1];
    return [rows[index], isOpen && next?.term.startsWith(term) && next].filter(Boolean);
  }

  /** The postings of a term, with `isOpen` of all terms of its shards that it begins. */
  async postings(term, isOpen) {
    const shards = await Promise.all((await this.locate(term, isOpen)).map(({ path }) =>
      this.#file(path, (bytes) => readShard(bytes, this))));
    return shards.flatMap((shard) => (isOpen
      ? [...shard].flatMap(([each, list]) => (each.startsWith(term) ? list : []))
      : shard.get(term) ?? []));
  }

  /** The document numbers with a serial number: rows of NumberTable. */
  async numbers(serial) {
    const [row] = await this.locate(`#${serial}`);
    return row?.term[0] === '#' ? this.#deflated(row.path, parse) : [];
  }

  /** The text of a part of a document, as an array (DocumentText). */
  part(document, part) {
    const block = Math.floor(document / 256);
    const path = `van/${block}/${document}${part ? `-${part}` : ''}.bin?${this.texts[block]}`;
    return this.#file(path, async (bytes) => parse(await inflate(bytes, this.dictionary)));
  }

  /** The names of kinds and issuers, and of each document the number of each. */
  facets() {
    return this.#deflated(`tu/${this.facetName}.bin`, (bytes) => {
      const first = bytes.indexOf(10);
      const second = bytes.indexOf(10, first + 1);
      const values = bytes.subarray(second + 1);
      return {
        loai: [parse(bytes.subarray(0, first)), values.subarray(0, this.count)],
        cq: [parse(bytes.subarray(first + 1, second)), values.subarray(this.count)],
      };
    });
  }

  /** The words that suggestions are made of, the commonest first. */
  words() {
    return this.#deflated(`tu/${this.wordsName}.bin`, (bytes) => text(bytes).split(' '));
  }

  year(document) {
    let rest = document;
    return this.years.find(([, count]) => (rest -= count) < 0)[0];
  }
}
