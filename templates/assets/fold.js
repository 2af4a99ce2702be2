// Words of Vietnamese text as the search index knows them, and queries taken apart. Swift's
// WordForm, WordScanner and SearchQuery do the same; tests hold the two against each other.

const tones = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
const longestWord = 40;
const vowels = [...'aăâeêioôơuưy'];

/** Each toned vowel with its letter and the number of its tone. */
const toned = new Map(vowels.flatMap((letter) =>
  tones.map((tone, index) => [(letter + tone).normalize('NFC'), [letter, index + 1]])));

/** The letters of bytes from 80 on in the texts of the index (LetterCode). */
export const letters = [...'đăâêôơư', ...toned.keys(), ...'Đ“”–…’§²³°½'];

const variants = { a: 'aăâ', d: 'dđ', e: 'eê', o: 'oôơ', u: 'uư' };
const others = { đ: 'd', ð: 'd', ɖ: 'd', ς: 'σ' };
const first = (text) => String.fromCodePoint(text.codePointAt(0));

function foldLetter(lower) {
  if (others[lower]) return others[lower];
  if (/^[\u0300-\u036f]$/.test(lower)) return '';
  const apart = lower.normalize('NFD');
  return /^\p{L}[\u0300-\u036f]+$/u.test(apart) ? first(apart) : lower;
}

function makeForm(text) {
  let folded = '';
  let marks = 0;
  let tone = 0;
  for (const letter of [...text.normalize('NFC')].slice(0, longestWord)) {
    const lower = first(letter.toLowerCase());
    const alone = tones.indexOf(lower) + 1;
    const [base, height] = toned.get(lower) ?? (alone ? ['', alone] : [lower, 0]);
    if (height) tone = (tone * 6 + height) % 1048576;
    const plain = base && foldLetter(base);
    const row = variants[plain] ?? '';
    if (row) {
      const variant = 'ðɖ'.includes(base) ? 1 : Math.max(0, row.indexOf(base));
      marks = (marks * row.length + variant) % 1048576;
    }
    folded += plain;
  }
  folded = folded.replace(/^0+(?=[0-9]+$)/, '');
  return folded && { folded, accents: (marks * 6 + tone) % 1048576 };
}

const forms = new Map();

/** The words of a text: where each stands (UTF-16), its letters without marks, and its marks. */
export function words(text) {
  const result = [];
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}\p{Nd}]+/gu)) {
    let known = forms.get(word);
    if (known === undefined) {
      known = makeForm(word);
      if (forms.size > 50000) forms.clear();
      forms.set(word, known);
    }
    if (known) result.push({ start: index, end: index + word.length, ...known });
  }
  return result;
}

export const fold = (text) => words(text).map(({ folded }) => folded).join(' ');

/** The sign of a word, 0–7 (PostingCode). */
export function sign(folded) {
  let hash = 0;
  for (const letter of folded) hash = (hash * 31 + letter.codePointAt(0)) & 0xffff;
  return (hash ^ (hash >> 5) ^ (hash >> 10)) & 7;
}

const mostWords = 16;
const token = /(-?)(?:(\p{L}+):)?(?:["“”„«»]([^"“”„«»]*)(["“”„«»]?)|([^\s"“”„«»]+))/gu;

/**
 * What a reader typed, taken apart: `chains` of words that follow each other, all required, those in
 * quotation marks as they stand; `exclusions` must not occur; `filters` are [name, value]; `isOpen`:
 * the last word may grow.
 */
export function parseQuery(text) {
  const query = { chains: [], exclusions: [], filters: [], words: [], isOpen: false };
  let open = null;
  for (const [whole, minus, name, quoted, close, plain] of text.slice(0, 400).matchAll(token)) {
    const isQuoted = quoted !== undefined;
    const value = quoted ?? plain;
    if (name && ['so', 'loai', 'cq', 'nam', 'dan'].includes(fold(name))) {
      query.filters.push([fold(name), value]);
      open = null;
      continue;
    }
    const isExclusion = minus && !value.includes('/');
    const found = words(isQuoted ? quoted : whole).slice(0, mostWords - query.words.length);
    if (!found.length) continue;
    const isStrict = isQuoted && found.some(({ accents }) => accents);
    if (isExclusion) {
      query.exclusions.push({ words: found, isQuoted: true, isStrict });
      query.isOpen = false;
      open = null;
    } else {
      if (isQuoted || !open) query.chains.push({ words: [], isQuoted, isStrict });
      query.chains.at(-1).words.push(...found);
      query.words.push(...found);
      open = isQuoted ? null : query.chains.at(-1);
      query.isOpen = !close && /[\p{L}\p{M}\p{Nd}]$/u.test(text);
    }
  }
  query.isOpen &&= query.exclusions.length + query.filters.length === 0;
  query.isAccented = query.words.some(({ accents }) => accents);
  return query;
}
