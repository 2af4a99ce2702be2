// The search page: what is typed follows into results and address, without a submit. All words that
// are shown come from the page (data- attributes) or the index; text enters only as text.

import { fold } from './fold.js';
import { MissingFile, pageSize, SearchIndex } from './search-core.js';

const byId = (name) => document.querySelector(`#${name}`);
const results = byId('results');
const status = byId('search-status');
const offers = byId('search-offers');
const facets = byId('search-facets');
const newest = byId('search-newest');
const more = byId('search-more');
const boxes = [...document.querySelectorAll('input[type=search][name=q]')];
const box = byId('search-box') ?? boxes[0];
const texts = results.dataset;

const index = new SearchIndex(async (path, isFresh) => {
  const cache = isFresh ? 'reload' : path === 'muc-luc.bin' ? 'no-cache' : 'default';
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
let shown = null;
let hasFailed = false;

function element(name, className, pieces, ...children) {
  const result = document.createElement(name);
  if (className) result.className = className;
  for (const [text, isMarked] of typeof pieces === 'string' ? [[pieces]] : pieces) {
    result.append(isMarked ? element('mark', '', text) : text);
  }
  result.append(...children);
  return result;
}

function link(className, address, pieces) {
  const result = element('a', className, pieces);
  result.setAttribute('href', texts.root + address);
  return result;
}

function item({ shown: hit }) {
  const parts = [link('hit', hit.address, hit.title)];
  if (hit.number) parts.unshift(element('p', 'result-number', hit.number));
  const facts = hit.meta.map((name) => element('span', '', name));
  if (hit.date) {
    const time = element('time', '', hit.date.split('-').reverse().join('/'));
    time.setAttribute('datetime', hit.date);
    facts.push(time);
  }
  const separated = facts.flatMap((fact, place) => (place ? [' · ', fact] : [fact]));
  if (facts.length) parts.push(element('p', 'result-meta', '', ...separated));
  if (hit.snippet.length) parts.push(element('p', 'snippet', hit.snippet));
  if (hit.clause) {
    const { anchor, heading } = hit.clause;
    const [before, after] = texts.clause.split('{heading}');
    const label = [[before], ...heading, [after]];
    const address = `${hit.address}#${encodeURIComponent(anchor)}`;
    parts.push(element('p', 'result-clause', '', anchor ? link('clause', address, label) : element('span', '', label)));
  }
  return element('li', 'result', '', ...parts);
}

/** What stands in the best hit for what was typed with other accents; else what was suggested. */
function searchedInstead({ search, hits, instead }) {
  const isExact = hits.some(({ standing }) => [0, 1, 2, 3, 6, 8].includes(standing % 20));
  if (!hits.length || (!instead && (isExact || !search.query.isAccented))) return instead;
  const { title, snippet } = hits[0].shown;
  const asked = fold(instead || box.value);
  return [...title, ...snippet].find(([text]) => fold(text) === asked)?.[0] ?? instead;
}

function say(answer, typed) {
  const { total } = answer.search;
  const message = total === 0 ? texts.none : total === 1 ? texts.countOne : texts.countMany;
  const instead = searchedInstead(answer);
  const whole = instead ? `${texts.instead} ${message}` : message;
  const values = { n: String(total), q: typed, instead };
  status.textContent = whole.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);
}

function show(answer, isMore, typed) {
  const items = (answer?.hits ?? []).map(item);
  if (isMore) results.append(...items);
  else results.replaceChildren(...items);
  shown = answer;
  texts.total = String(answer?.search.total ?? 0);
  more.hidden = !answer?.search.hasMore || !results.children.length;
  facets.hidden = !results.children.length;
  if (!isMore) facets.open = false;
  const offered = answer?.search.offers ?? [];
  offers.querySelector('ul').replaceChildren(...offered.map(({ address, title }) =>
    element('li', '', '', link('offer', address, title))));
  offers.hidden = !offered.length;
  status.textContent = '';
  if (answer) say(answer, typed);
}

function keepInAddress(typed) {
  const address = new URL(location.href);
  for (const [name, value] of [['q', typed], ['moi', newest.checked ? '1' : '']]) {
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  }
  try {
    history.replaceState({ shown: results.children.length }, '', address);
  } catch {
    // Browsers limit how often the address may change; the next search sets it.
  }
}

/** Shows the hits of what is typed, at least `count`, or with `isMore` more of those shown. */
async function search(count = pageSize, isMore = false) {
  latest += 1;
  const current = latest;
  const typed = box.value.trim();
  results.setAttribute('aria-busy', 'true');
  const patience = setTimeout(() => {
    status.textContent = texts.busy;
  }, 500);
  let answer = null;
  let problem = '';
  try {
    if (isMore) {
      answer = { ...shown, hits: await shown.search.next() };
    } else if (typed) {
      answer = await index.search(box.value, newest.checked);
      while (answer.hits.length < count && answer.hits.length && answer.search.hasMore) {
        const next = await answer.search.next();
        if (!next.length) break;
        answer.hits.push(...next);
      }
    }
  } catch (error) {
    if (isMore && error instanceof MissingFile) {
      clearTimeout(patience);
      return search(results.children.length + pageSize);
    }
    problem = navigator.onLine ? texts.error : texts.offline;
  }
  clearTimeout(patience);
  if (current !== latest) return undefined;
  hasFailed = problem !== '';
  // What is there already stays when only more of it could not be had.
  if (!hasFailed || !isMore) show(answer, isMore, typed);
  if (hasFailed) status.textContent = problem;
  keepInAddress(typed);
  results.setAttribute('aria-busy', 'false');
  return undefined;
}

function searchFromAddress() {
  const { searchParams } = new URL(location.href);
  for (const each of boxes) each.value = searchParams.get('q') ?? '';
  newest.checked = searchParams.has('moi');
  search(Math.max(pageSize, Math.min(history.state?.shown ?? 0, 200)));
}

for (const each of boxes) {
  each.addEventListener('input', () => {
    for (const other of boxes) if (other !== each) other.value = each.value;
    search();
  });
  each.addEventListener('focus', () => index.open().catch(() => {}), { once: true });
  each.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    search();
  });
}

newest.addEventListener('change', () => search());
more.addEventListener('click', async () => {
  const count = results.children.length;
  await search(pageSize, true);
  results.children[count]?.querySelector('a.hit').focus();
});

/** The kinds, issuers and years of what was found; a click on one adds it to the query. */
facets.addEventListener('toggle', async () => {
  if (!facets.open || !shown) return;
  const counts = await shown.search.counts().catch(() => []);
  facets.querySelector('ul').replaceChildren(...counts.map(([name, value, count]) => {
    const button = element('button', '', `${value} (${count})`);
    button.type = 'button';
    button.addEventListener('click', () => {
      box.value += ` ${name}:"${value}"`;
      search();
    });
    return element('li', '', '', button);
  }));
});

addEventListener('popstate', searchFromAddress);
addEventListener('online', () => {
  if (hasFailed) search();
});

/** `/` leads to the box; the arrows go from the box to the hits and between them. */
document.addEventListener('keydown', (event) => {
  if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
  const isInBox = boxes.includes(event.target);
  if (event.key === '/' && !event.target.closest?.('input, textarea, select, [contenteditable]')) {
    event.preventDefault();
    box.focus();
    box.select();
  } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    const hits = [...results.querySelectorAll('a.hit')];
    const place = hits.indexOf(event.target.closest?.('li.result')?.querySelector('a.hit'));
    if (!isInBox && place < 0) return;
    const next = place + (event.key === 'ArrowDown' ? 1 : -1);
    if (next < -1 || next >= hits.length || (isInBox && event.key === 'ArrowUp')) return;
    event.preventDefault();
    (next < 0 ? box : hits[next]).focus();
  }
});

searchFromAddress();
