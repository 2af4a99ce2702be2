// What else may have been meant when nothing is found: loaded only then (Swift: Suggestion).

/** Letters that readers of scans and typing fingers take for each other. */
const alike = 'uy ij il ce nu hb oa rn vy ea oc mn ao eo gq'.split(' ');

/** What it costs to make one word another: 2 a letter, 1 for letters that look alike. */
function distance(from, to) {
  let before = [];
  let row = Array.from({ length: to.length + 1 }, (_, index) => index * 2);
  for (let i = 0; i < from.length; i += 1) {
    const next = [i * 2 + 2];
    for (let j = 0; j < to.length; j += 1) {
      const [a, b] = [from[i], to[j]];
      const isAlike = alike.some((pair) => pair.includes(a) && pair.includes(b));
      const change = a === b ? 0 : isAlike ? 1 : 2;
      next.push(Math.min(row[j + 1] + 2, next[j] + 2, row[j] + change));
      if (i && j && a === to[j - 1] && from[i - 1] === b) next[j + 1] = Math.min(next[j + 1], before[j - 1] + 2);
    }
    [before, row] = [row, next];
  }
  return row[to.length];
}

/** Texts to search instead, the likeliest first. */
export async function suggest(query, reading) {
  let asked = query.words.map(({ folded }) => folded);
  const texts = query.chains.some(({ isStrict }) => isStrict) ? [`"${asked.join(' ')}"`] : [];
  const known = await reading.words();
  const isBad = (word) => !known.includes(word) && !/[0-9]/.test(word);
  const bad = [...asked.keys()].filter((place) => isBad(asked[place]));

  /** Words for a place with their scores: how near, and how often beside their neighbours. */
  const choices = async (place, most) => {
    const word = asked[place];
    const candidates = known.map((other, rank) => ({ other, rank, cost: distance(word, other) }))
      .filter(({ other, cost }) => other !== word && cost <= Math.min(most, word.length))
      .sort((a, b) => a.cost - b.cost || a.rank - b.rank).slice(0, 8);
    const scored = await Promise.all(candidates.map(async ({ other, rank, cost }) => {
      const pairs = [[asked[place - 1], other], [other, asked[place + 1]]]
        .filter((pair) => pair.every((each) => each && !isBad(each)));
      const counts = await Promise.all(pairs.map(async (pair) =>
        (await reading.postings(pair.join(' '))).length));
      const score = counts.reduce((product, count) => product * (count + 1), 1) / 4 ** cost;
      return { place, other, rank, score, isSeen: counts.every(Boolean) };
    }));
    return scored.sort((a, b) => b.score - a.score || a.rank - b.rank);
  };
  const replaced = ({ place, other }) => asked.with(place, other);

  for (const place of bad) {
    const [best] = await choices(place, 4);
    if (best) asked = replaced(best);
  }
  if (bad.length) return [...texts, asked.join(' ')];
  const all = (await Promise.all([...asked.keys()].map((place) => choices(place, 2)))).flat();
  return [...texts, ...all.filter(({ isSeen }) => isSeen)
    .sort((a, b) => b.score - a.score || a.place - b.place || a.rank - b.rank)
    .slice(0, 2).map((choice) => replaced(choice).join(' '))];
}
