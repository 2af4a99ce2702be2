// On every page: keeps pages for times without a connection, and tells of a new version of the site.
// The page does all else without this script.

const own = document.querySelector('#trang');
const root = new URL('../', own.src);
const workers = navigator.serviceWorker;

/** Says that there is a new version; it takes the place of the old one only when the reader asks. */
function announce(worker) {
  if (document.querySelector('.bao-moi')) return;
  const notice = document.createElement('p');
  notice.className = 'bao-moi';
  notice.setAttribute('role', 'status');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'nut';
  button.textContent = own.dataset.tai;
  button.addEventListener('click', () => worker.postMessage({ take: 'over' }));
  notice.append(`${own.dataset.moi} `, button);
  // A region that is there before its text is read out.
  document.body.append(notice);
}

async function register() {
  const hadWorker = Boolean(workers.controller);
  const registration = await workers.register(new URL('ngoai-tuyen.js', root), {
    scope: root.pathname,
    updateViaCache: 'none',
  });
  if (registration.waiting && hadWorker) announce(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing;
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && workers.controller) announce(worker);
    });
  });
  workers.addEventListener('controllerchange', () => {
    if (hadWorker) location.reload();
  });
  const { active } = await workers.ready;
  const parts = performance.getEntriesByType('resource').map(({ name }) => name);
  active.postMessage({ keep: location.href, parts });
}

if (workers && location.protocol.startsWith('http')) {
  // The first view comes first: what is kept for later waits until the page has been quiet.
  const start = () => setTimeout(() => register().catch(() => {}), workers.controller ? 0 : 2500);
  if (document.readyState === 'complete') start();
  else addEventListener('load', start, { once: true });
}

/** The offline page names what can be read: titles and addresses of the pages that were kept. */
async function showKept(section) {
  const list = section.querySelector('ul');
  for (const name of await caches.keys()) {
    if (!name.startsWith(`vankho ${root.pathname} `)) continue;
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      if (!request.url.endsWith('/') || list.children.length >= 100) continue;
      const text = await (await cache.match(request)).text();
      const page = new DOMParser().parseFromString(text, 'text/html');
      const link = document.createElement('a');
      link.href = request.url;
      link.textContent = page.querySelector('h1')?.textContent || page.title;
      const item = document.createElement('li');
      item.append(link);
      list.append(item);
    }
  }
  section.hidden = list.children.length === 0;
}

const kept = document.querySelector('#da-luu');
if (kept && 'caches' in globalThis) showKept(kept).catch(() => {});
