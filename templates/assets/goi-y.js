// What else may have been meant when nothing is found: loaded only then. Swift's Suggestion does the
// same.

/** Letters that readers of scans and typing fingers take for each other. */
const alike = ['uy', 'ij', 'il', 'ce', 'nu', 'hb', 'oa', 'rn', 'vy', 'tr', 'dđ', 'ea', 'oc', 'mn'];
const isAlike = (a, b) => alike.some((pair) => pair.includes(a) && pair.includes(b));
const mostCandidates = 6;

/** What it costs to make one word another: 2 a letter, 1 for letters that look alike; at most 4. */
export function distance(from, to) {
  let before = [];
  let row = Array.from({ length: to.length + 1 }, (_, index) => index * 2);
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i * 2];
    for (let j = 1; j <= to.length; j += 1) {
      const [a, b] = [from[i - 1], to[j - 1]];
      const change = a === b ? 0 : isAlike(a, b) ? 1 : 2;
      next[j] = Math.min(row[j] + 2, next[j - 1] + 2, row[j - 1] + change);
      const isSwapped = i > 1 && j > 1 && a === to[j - 2] && from[i - 2] === b;
      if (isSwapped) next[j] = Math.min(next[j], before[j - 2] + 2);
    }
    [before, row] = [row, next];
  }
  return row[to.length];
}

/** Texts to search instead, the likeliest first. */
export async function suggest(query, reading) {
  const asked = query.words.map(({ folded }) => folded);
  const texts = query.chains.some(({ isStrict }) => isStrict) ? [`"${asked.join(' ')}"`] : [];
  const known = await reading.words();
  const ranks = new Map(known.map((word, rank) => [word, rank]));
  const isBad = (word) => !ranks.has(word) && !/[0-9]/.test(word);
  const bad = asked.flatMap((word, place) => (isBad(word) ? [place] : []));
  const places = bad.length ? bad : asked.map((_, place) => place);
  const most = bad.length ? 4 : 2;
  const choices = new Map(places.map((place) => {
    const word = asked[place];
    const near = known.flatMap((other, rank) => {
      if (other === word || Math.abs(other.length - word.length) > 2) return [];
      const cost = distance(word, other);
      return cost > Math.min(most, word.length) ? [] : [{ other, cost, rank: rank + 1 }];
    });
    near.sort((a, b) => a.rank * 8 ** a.cost - b.rank * 8 ** b.cost || a.rank - b.rank);
    return [place, near.slice(0, mostCandidates)];
  }));

  // One word is changed at a time, all bad ones in turn; neighbours in the index decide.
  let words = asked;
  const change = async (place) => {
    const scored = await Promise.all(choices.get(place).map(async ({ other, cost, rank }) => {
      const terms = [
        place > 0 && !(bad.includes(place - 1) && words[place - 1] === asked[place - 1])
          && `${words[place - 1]} ${other}`,
        place + 1 < words.length && !bad.includes(place + 1) && `${other} ${words[place + 1]}`,
      ].filter(Boolean);
      const counts = await Promise.all(terms.map(async (term) =>
        (await reading.postings(term)).length));
      const evidence = counts.reduce((sum, count) => sum * (count + 1), 1);
      return { place, other, score: evidence / 4 ** cost, hasNone: counts.includes(0), rank };
    }));
    scored.sort((a, b) => b.score - a.score || a.rank - b.rank);
    return scored;
  };
  if (bad.length) {
    for (const place of bad) {
      const [best] = await change(place);
      if (best) words = words.map((word, index) => (index === place ? best.other : word));
    }
    if (words !== asked) texts.push(words.join(' '));
  } else {
    const all = (await Promise.all(places.map(change))).flat().filter(({ hasNone }) => !hasNone);
    all.sort((a, b) => b.score - a.score || a.rank - b.rank || a.place - b.place);
    for (const { place, other } of all.slice(0, 2)) {
      texts.push(asked.map((word, index) => (index === place ? other : word)).join(' '));
    }
  }
  return texts;
}
