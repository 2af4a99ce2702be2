// What else may have been meant, where what was typed stands nowhere.

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

/** Texts to search instead, the likeliest first. `pairs`: how many documents have two words side by side. */
export async function* suggest({ query, pairs }, reading) {
  const asked = query.words.map(({ folded }) => folded);
  if (query.chains[0].isStrict) yield `"${asked.join(' ')}"`;
  const known = await reading.words();
  const isKnown = (word) => known.includes(word) || /[0-9]/.test(word);

  /** Puts first what stands often beside a neighbour, if that is known; leaves out what never does. */
  const weigh = async (choices, pair) => {
    // Pairs that begin alike lie together in the index; of others few can be read.
    let rest = 3;
    const lists = [];
    for (const { other } of choices) {
      const words = pair(other);
      if (!words.every(isKnown)) return choices;
      const [{ path }] = await reading.locate(words.join(' '));
      if (!reading.asked.has(path) && rest > 0) {
        rest -= 1;
        reading.asked.add(path);
      }
      lists.push(reading.asked.has(path) ? reading.postings(words.join(' ')) : []);
    }
    const counts = (await Promise.all(lists)).map(({ length }) => length);
    return choices.map((each, index) => ({ ...each, score: each.score * counts[index] }))
      .filter(({ score }) => score).sort((a, b) => b.score - a.score);
  };

  /** Words for a place, the likeliest first: how near, how common, how often beside their neighbours. */
  const choices = async (place, most) => {
    const word = asked[place];
    const near = known.map((other, order) => ({ place, other, order, cost: distance(word, other) }))
      .filter(({ other, cost }) => other !== word && cost <= Math.min(most, word.length))
      .map((each) => ({ ...each, score: 4 ** -each.cost / (each.order + 300) }))
      .sort((a, b) => b.score - a.score);
    const left = await weigh(near.slice(0, 20), (other) => [asked[place - 1], other]);
    return weigh(left.slice(0, 10), (other) => [other, asked[place + 1]]);
  };

  const unknown = [...asked.keys()].filter((place) => !isKnown(asked[place])).slice(0, 3);
  for (const place of unknown.slice(0, -1)) {
    const [best] = await choices(place, 4);
    if (best) asked[place] = best.other;
  }
  // Of known words, that is most likely wrong which stands seldom beside both its neighbours.
  const support = (place) => Math.max(pairs[place - 1] ?? 0, pairs[place] ?? 0);
  const places = unknown.length ? unknown.slice(-1)
    : [...asked.keys()].sort((a, b) => support(a) - support(b)).slice(0, 2);
  const all = await Promise.all(places.map((place) => choices(place, unknown.length ? 4 : 2)));
  for (const { place, other } of all.flat().sort((a, b) => b.score - a.score).slice(0, 3)) {
    yield asked.with(place, other).join(' ');
  }
}
