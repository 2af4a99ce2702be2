// Words of Vietnamese text as the search index knows them. Swift's WordScanner and Folding do the
// same; tests hold the two against each other.

const tones = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const longestWord = 40;

// Each toned vowel with its letter and its tone.
const toned = new Map();
for (const letter of 'aăâeêioôơuưy') {
  for (const tone of tones) toned.set((letter + tone).normalize('NFC'), [letter, tone]);
}

// Letters that lose what is no combining mark.
const others = new Map([['đ', 'd'], ['ð', 'd'], ['ɖ', 'd'], ['ς', 'σ']]);

const first = (text) => String.fromCodePoint(text.codePointAt(0));

function foldLetter(letter) {
  const lower = first(letter.toLowerCase());
  if (others.has(lower)) return others.get(lower);
  if (/^[\u0300-\u036f]$/.test(lower)) return '';
  const apart = lower.normalize('NFD');
  return /^\p{L}[\u0300-\u036f]+$/u.test(apart) ? first(apart) : lower;
}

const folded = new Map();

/** Lower case without tones and marks, đ as d; each code point by itself. */
export function fold(text) {
  let result = '';
  for (const letter of text) {
    if (!folded.has(letter)) folded.set(letter, foldLetter(letter));
    result += folded.get(letter);
  }
  return result;
}

function makeForm(text) {
  let letters = '';
  let marks = '';
  for (const letter of [...text.normalize('NFC')].slice(0, longestWord)) {
    const lower = first(letter.toLowerCase());
    const [base, tone] = toned.get(lower) ?? (tones.includes(lower) ? ['', lower] : [lower, '']);
    letters += base;
    marks += tone;
  }
  if (/^[0-9]+$/.test(letters)) letters = letters.replace(/^0+(?=.)/, '');
  return fold(letters) && { form: letters + marks, folded: fold(letters) };
}

const forms = new Map();

/**
 * The words of a text: where each stands (UTF-16), its form (lower case, the tones at its end) and
 * its folded form.
 */
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

const longestText = 400;
const mostWords = 16;
const isQuote = (letter) => '"“”„«»'.includes(letter);
const isBlank = (letter) => /[\0-\x20\xa0\u2000-\u200b\u3000]/.test(letter);
const isWordLetter = (letter) => /[\p{L}\p{M}\p{Nd}]/u.test(letter);

/** The index of the first element from `start` on that passes; the length if none does. */
function find(letters, start, test) {
  let index = start;
  while (index < letters.length && !test(letters[index])) index += 1;
  return index;
}

/**
 * What a reader typed, taken apart: `words` are all required; `quotations` stand side by side, with
 * their accents if any was typed; `exclusions` must not occur; `isOpen`: the last word may grow.
 */
export function parseQuery(text) {
  const letters = [...text].slice(0, longestText);
  const query = { words: [], quotations: [], exclusions: [], isOpen: false };
  const add = (from, to, isQuoted, isExcluded) => {
    const found = words(letters.slice(from, to).join(''))
      .slice(0, mostWords - query.words.length);
    if (found.length === 0) return;
    const isStrict = found.some((word) => word.form !== word.folded);
    const phrase = { words: found, start: query.words.length, isStrict };
    if (isExcluded) {
      if (query.exclusions.length < mostWords) query.exclusions.push(phrase);
    } else {
      if (isQuoted) query.quotations.push(phrase);
      query.words.push(...found);
    }
  };
  let index = 0;
  while (index < letters.length) {
    const isExcluded = letters[index - 1] === '-' && (index === 1 || isBlank(letters[index - 2]));
    if (isQuote(letters[index])) {
      const close = find(letters, index + 1, isQuote);
      add(index + 1, close, true, isExcluded);
      query.isOpen = close === letters.length && !isExcluded && isWordLetter(letters.at(-1));
      index = close + 1;
    } else if (isWordLetter(letters[index])) {
      const chunk = find(letters, index, (letter) => isBlank(letter) || isQuote(letter));
      const isExclusion = isExcluded && !letters.slice(index, chunk).includes('/');
      const end = isExclusion ? chunk : find(letters, index, (letter) => !isWordLetter(letter));
      add(index, end, false, isExclusion);
      query.isOpen = !isExclusion && end === letters.length;
      index = end;
    } else {
      index += 1;
    }
  }
  query.isOpen &&= query.words.length > 0;
  query.isAccented = query.words.some((word) => word.form !== word.folded);
  return query;
}
