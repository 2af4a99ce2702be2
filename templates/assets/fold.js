// Words and queries as the search index knows them (Swift: WordForm, SearchQuery).

const tones = [...'\u0300\u0309\u0303\u0301\u0323'];
const toned = new Map([...'aăâeêioôơuưy'].flatMap((letter) =>
  tones.map((tone, index) => [(letter + tone).normalize('NFC'), [letter, index + 1]])));

/** The letters of bytes from 80 on in the texts of the index (LetterCode). */
export const letters = [...'đăâêôơư', ...toned.keys(), ...'Đ“”–…’§²³°½'];

const variants = { a: 'aăâ', d: 'dđ', e: 'eê', o: 'oôơ', u: 'uư' };
const others = { đ: 'd', ð: 'd', ɖ: 'd', ς: 'σ' };
const foldLetter = (lower) => others[lower]
  ?? lower.normalize('NFD').match(/^(\p{L}?)[\u0300-\u036f]+$/u)?.[1] ?? lower;

function makeForm(text) {
  let folded = '';
  let marks = 0;
  let tone = 0;
  for (const letter of [...text.normalize('NFC')].slice(0, 40)) {
    const [lower] = letter.toLowerCase();
    const alone = tones.indexOf(lower) + 1;
    const [base, height] = toned.get(lower) ?? [alone ? '' : lower, alone];
    if (height) tone = (tone * 6 + height) % 2 ** 20;
    const plain = base && foldLetter(base);
    const row = variants[plain] ?? ' ';
    const variant = 'ðɖ'.includes(base) ? 1 : row.indexOf(base);
    if (plain) marks = (marks * row.length + Math.max(0, variant)) % 2 ** 20;
    folded += plain;
  }
  folded = folded.replace(/^0+(?=[0-9]+$)/, '');
  return folded && { folded, accents: (marks * 6 + tone) % 2 ** 20 };
}

const forms = new Map();

/** The words of a text: place (UTF-16), letters without marks, marks as a number. */
export function words(text) {
  const result = [];
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}\p{Nd}]+/gu)) {
    if (!forms.has(word)) forms.set(word, makeForm(word));
    const known = forms.get(word);
    if (known) result.push({ start: index, end: index + word.length, ...known });
  }
  return result;
}

export const fold = (text) => words(text).map(({ folded }) => folded).join(' ');

const token = /(-?)(?:(\p{L}+):)?(?:["“”„«»]([^"“”„«»]*)(["“”„«»]?)|([^\s"“”„«»]+))/gu;

/**
 * A query: `chains` of words, all required, those in quotation marks side by side; `exclusions`;
 * `filters` [name, value]; `isOpen`: the last word may grow.
 */
export function parseQuery(text) {
  const query = { chains: [], exclusions: [], filters: [], words: [], isOpen: false };
  let isChain = false;
  for (const [whole, minus, name, quoted, close, plain] of text.slice(0, 400).matchAll(token)) {
    const value = quoted ?? plain;
    const isQuoted = value === quoted;
    const found = words(quoted ?? whole).slice(0, 16 - query.words.length);
    const isExclusion = minus && !value.includes('/');
    const isStrict = (isQuoted || isExclusion) && found.some(({ accents }) => accents);
    const isFilter = name && ['so', 'loai', 'cq', 'nam', 'dan'].includes(fold(name));
    query.isOpen = !close && !isExclusion && !name && /[\p{L}\p{M}\p{Nd}]$/u.test(text);
    if (isFilter) {
      query.filters.push([fold(name), value]);
    } else if (found.length && isExclusion) {
      query.exclusions.push({ words: found, isQuoted: true, isStrict });
    } else if (found.length) {
      if (isQuoted || !isChain) query.chains.push({ words: [], isQuoted, isStrict });
      query.chains.at(-1).words.push(...found);
      query.words.push(...found);
    }
    if (isFilter || found.length) isChain = !isFilter && !isExclusion && !isQuoted;
  }
  query.isOpen &&= query.words.length > 0;
  query.isAccented = query.words.some(({ accents }) => accents);
  return query;
}
