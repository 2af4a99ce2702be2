// The search page: what is typed follows into results and address, without a submit. All words that
// are shown come from the page (data- attributes) or the index; text enters only as text.

import { MissingFile, pageSize, SearchIndex } from './search-core.js';

const [results, status, offers, facets, newest, more] = ['results', 'search-status', 'search-offers',
  'search-facets', 'search-newest', 'search-more'].map((name) => document.getElementById(name));
const boxes = [...document.querySelectorAll('input[type=search][name=q]')];
const box = document.getElementById('search-box') ?? boxes[0];
const texts = results.dataset;

const index = new SearchIndex(async (path) => {
  // The one file whose name does not tell what it holds.
  const cache = path === 'muc-luc.bin' ? 'no-cache' : 'default';
  const response = await fetch(new URL(texts.index + path, document.baseURI), { cache });
  // Some hosts answer a missing file with a page of status 200.
  const isPage = response.headers.get('content-type')?.startsWith('text/html');
  if (response.ok ? isPage : [404, 410].includes(response.status)) throw new MissingFile(path);
  if (!response.ok) throw new Error(`${response.status} ${path}`);
  return new Uint8Array(await response.arrayBuffer());
});

/** Counts the searches, so that only the latest is shown. */
let latest = 0;
/** The search whose hits are on the page. */
let shown;
let hasFailed = false;

/** An element with pieces [text, whether it is marked]. */
function element(name, className, pieces, ...children) {
  const result = document.createElement(name);
  result.className = className;
  for (const [text, isMarked] of pieces) result.append(isMarked ? element('mark', '', [[text]]) : text);
  result.append(...children);
  return result;
}

function link(className, address, pieces) {
  const result = element('a', className, pieces);
  result.setAttribute('href', texts.root + address);
  return result;
}

const line = (className, pieces, ...children) =>
  (pieces.length + children.length ? element('p', className, pieces, ...children) : '');

function item({ shown: hit }) {
  const [before, after] = texts.clause.split('{heading}');
  const label = hit.heading.length ? [[before], ...hit.heading, [after]] : [];
  const clause = hit.anchor && label.length
    ? [[], link('clause', `${hit.address}#${encodeURIComponent(hit.anchor)}`, label)] : [label];
  return element('li', 'result', [], link('hit', hit.address, hit.title), line('result-meta', hit.meta),
    line('snippet', hit.snippet), line('result-clause', ...clause));
}

/** What was found instead of what was typed: a suggestion, or the same words with other accents. */
function found({ search, hits: [hit], instead }) {
  const standing = hit?.standing % 20;
  if (!(standing < 6) || !(instead || (search.query.isAccented && standing > 3))) return instead;
  const { title, heading, snippet } = hit.shown;
  return [...title, ...heading, ...snippet].find(([, isMarked]) => isMarked)?.[0] ?? instead;
}

function show(answer, typed) {
  const { hits, search } = answer;
  const { total } = search;
  shown = search;
  results.replaceChildren(...hits.map(item));
  texts.total = total;
  more.hidden = !hits.length || !search.hasMore;
  facets.hidden = !hits.length;
  facets.open = false;
  offers.querySelector('ul').replaceChildren(...search.offers.map(([address, title]) =>
    element('li', '', [], link('offer', address, [[title]]))));
  offers.hidden = !search.offers.length;
  const instead = found(answer);
  const message = total > 1 ? texts.countMany : total ? texts.countOne : typed && texts.none;
  const values = { n: total, q: typed, instead };
  status.textContent = `${instead ? texts.instead : ''} ${message}`.trim()
    .replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);
}

function keepInAddress(typed) {
  const state = { ...(typed && { q: typed }), ...(newest.checked && { moi: 1 }) };
  try {
    history.replaceState(results.children.length, '', `?${new URLSearchParams(state)}`);
  } catch {
    // Browsers limit how often the address may change; the next search sets it.
  }
}

/** Shows the first hits of what is typed. */
async function search(count = pageSize) {
  latest += 1;
  const current = latest;
  const typed = box.value.trim();
  results.setAttribute('aria-busy', 'true');
  const patience = setTimeout(() => {
    status.textContent = texts.busy;
  }, 500);
  let answer = { hits: [], search: { total: 0, offers: [] } };
  let problem = '';
  try {
    if (typed) answer = await index.search(box.value, newest.checked, count);
  } catch {
    problem = navigator.onLine ? texts.error : texts.offline;
  }
  clearTimeout(patience);
  if (current !== latest) return;
  hasFailed = problem !== '';
  // What is there already stays when only more of it could not be had.
  if (!hasFailed || count <= results.children.length) show(answer, typed);
  if (hasFailed) status.textContent = problem;
  keepInAddress(typed);
  results.setAttribute('aria-busy', 'false');
}

for (const each of boxes) {
  each.addEventListener('input', () => {
    for (const other of boxes) other.value = each.value;
    search();
  });
  each.addEventListener('focus', () => index.open().catch(() => {}), { once: true });
  each.form.addEventListener('submit', (event) => {
    event.preventDefault();
    search();
  });
}

newest.addEventListener('change', () => search());
more.addEventListener('click', async () => {
  const count = results.children.length;
  await search(count + pageSize);
  results.children[count]?.querySelector('a.hit').focus();
});

/** The kinds, issuers and years of what was found; a click on one adds it to the query. */
facets.addEventListener('toggle', async () => {
  if (!facets.open) return;
  const counts = await shown.counts?.().catch(() => []) ?? [];
  facets.querySelector('ul').replaceChildren(...counts.map(([name, value, count]) => {
    const button = element('button', '', [[`${value} (${count})`]]);
    button.type = 'button';
    button.addEventListener('click', () => {
      box.value += ` ${name}:"${value}"`;
      search();
    });
    return element('li', '', [], button);
  }));
});

addEventListener('online', () => {
  if (hasFailed) search();
});

/** `/` leads to the box; the arrows go from the box to the hits and between them. */
document.addEventListener('keydown', (event) => {
  const { key, target } = event;
  if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
  let next;
  if (key === '/' && !target.closest('input, textarea, select, [contenteditable]')) next = box;
  if (key === 'ArrowDown' || key === 'ArrowUp') {
    const stops = [box, ...results.querySelectorAll('a.hit')];
    const here = boxes.includes(target) ? box : target.closest('.result')?.querySelector('a.hit');
    next = here && stops[stops.indexOf(here) + (key === 'ArrowDown' ? 1 : -1)];
  }
  if (!next) return;
  event.preventDefault();
  next.focus();
  if (key === '/') box.select();
});

const { searchParams } = new URL(location.href);
for (const each of boxes) each.value = searchParams.get('q') ?? '';
newest.checked = searchParams.has('moi');
search(history.state ?? pageSize);
