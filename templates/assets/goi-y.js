// What else may have been meant: loaded only when what was typed stands nowhere.

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
      const costs = [row[j + 1] + 2, next[j] + 2, row[j] + (a === b ? 0 : isAlike ? 1 : 2)];
      if (i && j && a === to[j - 1] && from[i - 1] === b) costs.push(before[j - 1] + 2);
      next.push(Math.min(...costs));
    }
    [before, row] = [row, next];
  }
  return row[to.length];
}

/** Texts to search instead, the likeliest first, and whether what was typed has an unknown word. */
export async function* suggest(query, reading) {
  let asked = query.words.map(({ folded }) => folded);
  const [chain] = query.chains;
  if (chain.isStrict) yield [`"${asked.join(' ')}"`, true];
  const known = await reading.words();
  const isBad = (word) => !known.includes(word) && !/[0-9]/.test(word);
  const bad = [...asked.keys()].filter((place) => isBad(asked[place]));

  /** Words for a place with their scores: how near, and how often beside a neighbour. */
  const choices = async (place, most) => {
    const word = asked[place];
    const candidates = known.map((other, rank) => ({ other, rank, cost: distance(word, other) }))
      .filter(({ other, cost }) => other !== word && cost <= Math.min(most, word.length))
      .sort((a, b) => a.cost - b.cost || a.rank - b.rank).slice(0, 6);
    const scored = await Promise.all(candidates.map(async ({ other, rank, cost }) => {
      const pair = [[asked[place - 1], other], [other, asked[place + 1]]]
        .find((each) => each.every((one) => one && !isBad(one)));
      const count = pair ? (await reading.postings(pair.join(' '))).length : 1;
      return { place, other, rank, count, score: (count + 1) / 4 ** cost };
    }));
    return scored.sort((a, b) => b.score - a.score || a.rank - b.rank);
  };

  for (const place of bad) {
    const [best] = await choices(place, 4);
    if (best) asked = asked.with(place, best.other);
  }
  if (bad.length) {
    yield [asked.join(' '), true];
    return;
  }
  const all = (await Promise.all([...asked.keys()].map((place) => choices(place, 2)))).flat()
    .filter(({ count }) => count).sort((a, b) => b.score - a.score);
  for (const { place, other } of all.slice(0, 2)) yield [asked.with(place, other).join(' '), false];
}
