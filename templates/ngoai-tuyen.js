// The service worker: what was read can be read again without a connection. The build writes the
// line above: the version of the site, the page to show instead of one that was never read, the
// files that every page needs, and the name of the list of the files of a small search index.
//
// With a connection everything comes from the server, so that pages and their style sheet always
// belong together. Every version has a cache of its own; a new one waits until the reader lets it
// take over, and then fetches the pages anew which the old one kept.

const scope = new URL(registration.scope);
const prefix = `vankho ${scope.pathname} `;
const current = prefix + edition.version;
const carriedOver = 60;

const address = (name) => new URL(name, scope).href;

addEventListener('install', (event) => {
  event.waitUntil((async () => {
    const cache = await caches.open(current);
    const names = [...edition.files, edition.page];
    await cache.addAll(names.map((name) => new Request(address(name), { cache: 'no-cache' })));
  })());
});

addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    const cache = await caches.open(current);
    for (const name of await caches.keys()) {
      if (!name.startsWith(prefix) || name === current) continue;
      const pages = (await (await caches.open(name)).keys()).map(({ url }) => url);
      await caches.delete(name);
      const read = pages.filter((url) => url.endsWith('/')).slice(-carriedOver);
      await Promise.all(read.map((url) => cache.add(url).catch(() => {})));
    }
    await clients.claim();
  })());
});

/** Whether an answer is worth keeping: whole, ours, and not too large for what it is. */
function isKept(request, response) {
  return response.status === 200 && response.type === 'basic' && !request.headers.has('range')
    && !/\.(pdf|xml|txt|md)$/.test(new URL(request.url).pathname);
}

/** The offline page for any address: its links start from the root of the site. */
async function offlinePage() {
  const page = await caches.match(address(edition.page), { cacheName: current });
  if (!page) return Response.error();
  const text = await page.text();
  return new Response(text.replace('<head>', `<head>\n<base href="${scope.href}">`), {
    status: 503,
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  });
}

/** Settled when it is known whether the server has a newer version than this one. */
let looked = Promise.resolve();

/** Keeps an answer, unless a newer version is there: what belongs to that is not mixed with this. */
async function keepAnswer(cache, request, response) {
  await looked;
  if (registration.waiting || registration.installing) return;
  const url = new URL(request.url);
  if (request.mode === 'navigate') url.search = '';
  url.hash = '';
  await cache.put(url.href, response);
}

async function answer(event) {
  const { request } = event;
  const cache = await caches.open(current);
  // Texts of the index are asked for with the hash of what they hold; the cache has those of its version.
  const ignored = {
    ignoreSearch: request.mode === 'navigate' || request.url.startsWith(address('tim-kiem/')),
  };
  try {
    const response = await fetch(request);
    if (request.mode === 'navigate') looked = registration.update().catch(() => {});
    if (isKept(request, response)) {
      event.waitUntil(keepAnswer(cache, request, response.clone()));
    }
    return response;
  } catch (failure) {
    const kept = await cache.match(request.url, ignored);
    if (kept) return kept;
    if (request.mode === 'navigate') return offlinePage();
    throw failure;
  }
}

addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(scope.href)) return;
  event.respondWith(answer(event));
});

/** Keeps a page that was opened before the worker was there, with the parts that it loaded. */
async function keep(url, parts) {
  const cache = await caches.open(current);
  const page = new URL(url);
  page.search = '';
  page.hash = '';
  if (!page.href.startsWith(scope.href)) return;
  let names = parts.filter((part) => part.startsWith(scope.href));
  if (edition.index && page.href === address('tim-kiem/')) {
    const index = await (await fetch(address(edition.index))).json();
    names = [...new Set([...names, ...index.map(address)])];
  }
  await Promise.all([page.href, ...names].map(async (wanted) => {
    if (await cache.match(wanted)) return;
    const response = await fetch(wanted);
    const isNewer = registration.waiting || registration.installing;
    if (response.status === 200 && !isNewer) await cache.put(wanted, response);
  }));
}

addEventListener('message', (event) => {
  if (event.data?.take === 'over') skipWaiting();
  if (event.data?.keep) {
    event.waitUntil(keep(event.data.keep, event.data.parts ?? []).catch(() => {}));
  }
});
