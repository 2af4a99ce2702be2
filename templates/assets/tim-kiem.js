// The search page: what is typed follows into results and address, without a submit. All words that
// are shown come from the page (data- attributes) or the index; text enters only as text.

import { MissingFile, pageSize, SearchIndex } from './search-core.js';

const results = document.querySelector('#results');
const status = document.querySelector('#search-status');
const offers = document.querySelector('#search-offers');
const more = document.querySelector('#search-more');
const boxes = [...document.querySelectorAll('input[type=search][name=q]')];
const box = document.querySelector('#search-box') ?? boxes[0];
const root = results.dataset.root;

const index = new SearchIndex(async (path, isFresh) => {
  const isManifest = path.endsWith('muc-luc.json');
  const cache = isFresh ? 'reload' : isManifest ? 'no-cache' : 'default';
  const response = await fetch(new URL(results.dataset.index + path, document.baseURI), { cache });
  // Some hosts answer a missing file with a page of status 200.
  const isPage = response.headers.get('content-type')?.startsWith('text/html');
  const isMissing = response.ok ? isPage : response.status === 404 || response.status === 410;
  if (isMissing) throw new MissingFile(path);
  if (!response.ok) throw new Error(`${response.status} ${path}`);
  return new Uint8Array(await response.arrayBuffer());
});

/** Counts the searches, so that only the latest is shown. */
let latest = 0;
/** What is on the page: how many hits of which reading of the index. */
let shown = { count: 0, reading: null };
let hasFailed = false;

const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

function element(name, className, content) {
  const result = document.createElement(name);
  if (className) result.className = className;
  for (const [text, isMarked] of typeof content === 'string' ? [[content, false]] : content) {
    if (isMarked) {
      const mark = document.createElement('mark');
      mark.textContent = text;
      result.append(mark);
    } else {
      result.append(text);
    }
  }
  return result;
}

function link(className, address, content) {
  const result = element('a', className, content);
  result.setAttribute('href', root + address);
  return result;
}

function date(iso) {
  const result = element('time', '', iso.split('-').reverse().join('/'));
  result.setAttribute('datetime', iso);
  return result;
}

function item(hit) {
  const result = element('li', 'result', []);
  if (hit.number) result.append(element('p', 'result-number', hit.number));
  result.append(link('hit', hit.address, hit.title));
  const facts = hit.meta.map((name) => element('span', '', name));
  if (hit.date) facts.push(date(hit.date));
  if (facts.length > 0) {
    const meta = element('p', 'result-meta', []);
    meta.append(...facts.flatMap((fact, place) => (place > 0 ? [' · ', fact] : [fact])));
    result.append(meta);
  }
  if (hit.snippet.length > 0) result.append(element('p', 'snippet', hit.snippet));
  if (hit.clause) {
    const { anchor, heading } = hit.clause;
    const [before, after] = results.dataset.clause.split('{heading}');
    const label = [[before, false], ...heading, [after, false]];
    const clause = element('p', 'result-clause', []);
    const address = `${hit.address}#${encodeURIComponent(anchor)}`;
    clause.append(anchor ? link('clause', address, label) : element('span', '', label));
    result.append(clause);
  }
  return result;
}

function showOffers(records) {
  const list = offers.querySelector('ul');
  list.replaceChildren(...records.map(({ address, title }) => {
    const entry = document.createElement('li');
    entry.append(link('offer', address, title));
    return entry;
  }));
  offers.hidden = records.length === 0;
}

function show(answer, from, typed) {
  const items = answer.shown.map(item);
  if (from === 0) results.replaceChildren(...items);
  else results.append(...items);
  shown = { count: results.children.length, reading: answer.reading };
  results.dataset.total = String(answer.total);
  more.hidden = shown.count >= answer.total;
  showOffers(answer.offers);
  const { none, countOne, countMany } = results.dataset;
  const message = answer.total === 0 ? none : answer.total === 1 ? countOne : countMany;
  status.textContent = typed === '' ? '' : fill(message, { n: String(answer.total), q: typed });
}

function keepInAddress(typed) {
  const address = new URL(location.href);
  if (typed) address.searchParams.set('q', typed);
  else address.searchParams.delete('q');
  const state = { shown: shown.count };
  if (address.href !== location.href || history.state?.shown !== state.shown) {
    try {
      history.replaceState(state, '', address);
    } catch {
      // Browsers limit how often the address may change; the next search sets it.
    }
  }
}

const nothing = { total: 0, shown: [], offers: [], reading: null };

/** Shows the hits of what is typed, `count` of them, the first `from` being there already. */
async function search(count, from = 0) {
  latest += 1;
  const current = latest;
  const text = box.value;
  const typed = text.trim();
  results.setAttribute('aria-busy', 'true');
  const patience = setTimeout(() => {
    status.textContent = results.dataset.busy;
  }, 500);
  let answer = nothing;
  let problem = '';
  try {
    if (typed) answer = await index.answer(text, from, count);
    if (from > 0 && answer.reading !== shown.reading && current === latest) {
      from = 0;
      answer = await index.answer(text, 0, count);
    }
  } catch {
    problem = navigator.onLine ? results.dataset.error : results.dataset.offline;
  }
  clearTimeout(patience);
  if (current !== latest) return;
  hasFailed = problem !== '';
  // What is there already stays when only more of it could not be had.
  if (!hasFailed || from === 0) show(hasFailed ? nothing : answer, from, typed);
  if (hasFailed) status.textContent = problem;
  keepInAddress(typed);
  results.setAttribute('aria-busy', 'false');
}

function searchFromAddress() {
  const typed = new URLSearchParams(location.search).get('q') ?? '';
  for (const each of boxes) each.value = typed;
  search(Math.max(pageSize, Math.min(history.state?.shown ?? 0, 200)));
}

for (const each of boxes) {
  each.addEventListener('input', () => {
    for (const other of boxes) if (other !== each) other.value = each.value;
    search(pageSize);
  });
  each.addEventListener('focus', () => index.open().catch(() => {}), { once: true });
  each.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    search(pageSize);
  });
}

more.addEventListener('click', async () => {
  const { count } = shown;
  await search(count + pageSize, count);
  results.children[count]?.querySelector('a.hit').focus();
});

addEventListener('popstate', searchFromAddress);
addEventListener('online', () => {
  if (hasFailed) search(pageSize);
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
