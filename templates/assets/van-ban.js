// A document page: copying a clause as a citation, the place in the outline, a preview of what is
// cited, an error report filled in, source and restored text side by side. The page can be read and
// every link followed without this script.

const text = document.querySelector('.van-ban');
const anchors = [...text.querySelectorAll('a.neo')];

function element(name, className, content = '') {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = content;
  return made;
}

// ---- Citations of clauses, from the narrowest part to the widest

const namedPart = /^(phu-luc|phan|chuong|tieu-muc|muc|dieu)(?:-(.*))?$/;

/** `điểm a khoản 2 Điều 5`, `mục 2.1, phần I`, `phụ lục 1` … from an anchor; '' where it says no more. */
export function clauseName(id) {
  const parts = id.split('.');
  // What a label has in common with an earlier one is told by a number at the end, -2.
  const tail = parts.length - 1;
  parts[tail] = namedPart.test(parts[tail])
    ? parts[tail].replace(/^(.*-[^-]+)-\d+$/, (whole, rest) => (namedPart.exec(rest)?.[2] ? rest : whole))
    : parts[tail].replace(/-\d+$/, '');
  const names = [];
  let article = '';
  const ladder = [];
  for (const part of parts) {
    const named = namedPart.exec(part);
    if (named) {
      const [, kind, number] = named;
      const word = {
        'phu-luc': 'Phụ lục', phan: 'phần', chuong: 'Chương', 'tieu-muc': 'tiểu mục', muc: 'Mục', dieu: 'Điều',
      }[kind];
      const name = [word, number?.replace(/-/g, ' ')].filter(Boolean).join(' ');
      if (kind === 'dieu') article = name;
      else names.unshift(name);
    } else {
      ladder.push(part);
    }
  }
  if (article) {
    const [clause, point, ...deeper] = ladder;
    const isLetter = clause && /^[a-z]/.test(clause);
    const letters = (sign) => sign?.replace(/^dd/, 'đ');
    const words = [];
    if (deeper.length > 0) words.push(`tiết ${deeper.map(letters).join('.')}`);
    if (isLetter) words.push(`điểm ${letters(clause)}`);
    else {
      if (point) words.push(`điểm ${letters(point)}`);
      if (clause) words.push(`khoản ${clause}`);
    }
    return [[...words, article].join(' '), ...names].join(', ');
  }
  if (ladder.length === 0) return names.join(', ');
  const [first, ...inner] = ladder;
  const isPart = /^[IVXLCA-H]+$/.test(first);
  if (isPart && inner.length === 0) return [`phần ${first}`, ...names].join(', ');
  const path = (isPart ? inner : ladder).map((sign) => sign.replace(/^dd/, 'đ'));
  const last = path[path.length - 1];
  const name = path.length > 1 && /^[a-zđ]\d*$/.test(last)
    ? `điểm ${last}, mục ${path.slice(0, -1).join('.')}`
    : `mục ${path.join('.')}`;
  return [name, ...(isPart ? [`phần ${first}`] : []), ...names].join(', ');
}

const citation = document.querySelector('.cau-dan')?.textContent.trim() ?? '';
const permalink = document.querySelector('link[rel=canonical]')?.href ?? location.href.split('#')[0];

/** The address to hand on: the public one, unless the site is read elsewhere. */
function addressOf(id) {
  const isHere = permalink.startsWith('https://example.org/');
  return (isHere ? location.href.split('#')[0] : permalink) + (id ? `#${id}` : '');
}

function citationOf(anchor) {
  if (!anchor) return citation;
  const name = clauseName(anchor.id) || anchor.getAttribute('aria-label');
  const isArticle = /Điều/.test(name) && !name.includes(',');
  const begun = name.charAt(0).toUpperCase() + name.slice(1);
  return `${begun}${isArticle ? ' ' : ', '}${citation}`;
}

const said = element('p', 'an');
said.setAttribute('role', 'status');
document.body.append(said);

async function copy(anchor, button) {
  const words = `${citationOf(anchor)}\n${addressOf(anchor?.id)}`;
  let isDone = true;
  try {
    await navigator.clipboard.writeText(words);
  } catch {
    // Without permission, or on a page that is not secure: the older way.
    const field = element('textarea', 'an', words);
    document.body.append(field);
    field.select();
    isDone = document.execCommand('copy');
    field.remove();
    button.focus();
  }
  said.textContent = '';
  said.textContent = isDone ? text.dataset.xong : text.dataset.hong;
  button.classList.toggle('xong', isDone);
  setTimeout(() => button.classList.remove('xong'), 2000);
}

for (const anchor of anchors) {
  const button = element('button', 'chep');
  button.type = 'button';
  const label = clauseName(anchor.id) || anchor.getAttribute('aria-label');
  button.setAttribute('aria-label', text.dataset.chep.replace('{label}', label));
  button.addEventListener('click', () => copy(anchor, button));
  anchor.after(button);
}

const whole = document.querySelector('.chep-ca');
if (whole) {
  whole.hidden = false;
  const button = whole.querySelector('button');
  button.addEventListener('click', () => copy(null, button));
}

// ---- The outline shows where the reader is

const outline = document.querySelector('.muc-luc');
if (outline) {
  const links = new Map(
    [...outline.querySelectorAll('a')].map((link) => [decodeURIComponent(link.hash.slice(1)), link]),
  );
  const marks = anchors.filter(({ id }) => links.has(id));
  const here = element('span', 'dang-doc');
  outline.querySelector('summary').append(' ', here);
  let shown = null;
  let isWaiting = false;
  const look = () => {
    isWaiting = false;
    let last = null;
    for (const mark of marks) {
      if (mark.getBoundingClientRect().top > innerHeight * 0.3) break;
      last = mark;
    }
    const link = last && links.get(last.id);
    if (link === shown) return;
    shown?.removeAttribute('aria-current');
    shown = link;
    link?.setAttribute('aria-current', 'location');
    here.textContent = link?.textContent ?? '';
    const box = outline.querySelector('ol');
    const pane = box.scrollHeight > box.clientHeight ? box : outline;
    if (link && pane.scrollHeight > pane.clientHeight) {
      pane.scrollTop = link.offsetTop - pane.clientHeight / 2;
    }
  };
  addEventListener('scroll', () => {
    if (!isWaiting) requestAnimationFrame(look);
    isWaiting = true;
  }, { passive: true });
  look();
  const details = outline.querySelector('details');
  outline.addEventListener('click', ({ target }) => {
    if (target.closest('a') && matchMedia('(max-width: 65.99rem)').matches) details.open = false;
  });
}

// ---- A preview of the cited document, from the list of this page

const entries = new Map(
  [...document.querySelectorAll('[aria-labelledby=trich-dan] .muc')].flatMap((entry) => {
    const link = entry.querySelector('a.ten');
    return link ? [[link.pathname, entry]] : [];
  }),
);
const preview = element('div', 'xem-truoc');
preview.id = 'xem-truoc';
preview.setAttribute('role', 'tooltip');
preview.lang = 'vi';
preview.hidden = true;
document.body.append(preview);
let previewed = null;
let pause = 0;

function place(link) {
  const [box] = link.getClientRects();
  const width = Math.min(384, document.documentElement.clientWidth - 16);
  preview.style.width = `${width}px`;
  const left = Math.max(8, Math.min(box.left, document.documentElement.clientWidth - width - 8));
  const isAbove = box.bottom + preview.offsetHeight + 16 > innerHeight && box.top > preview.offsetHeight + 16;
  preview.style.left = `${left + scrollX}px`;
  preview.style.top = `${scrollY + (isAbove ? box.top - preview.offsetHeight - 6 : box.bottom + 6)}px`;
}

function show(link) {
  clearTimeout(pause);
  const entry = entries.get(link.pathname);
  if (!entry || previewed === link) return;
  hide();
  preview.replaceChildren(
    ...['.ten', '.nhan', '.trich-yeu', '.chi-tiet:not(.loai-quan-he)'].flatMap((part) => {
      const found = entry.querySelector(`:scope > ${part}`);
      if (!found?.textContent.trim()) return [];
      const line = element(part === '.nhan' ? 'span' : 'p', found.className);
      line.append(...[...found.childNodes].map((node) => node.cloneNode(true)));
      return [line];
    }),
  );
  preview.hidden = false;
  previewed = link;
  link.setAttribute('aria-describedby', preview.id);
  link.dataset.title = link.title;
  link.removeAttribute('title');
  place(link);
}

function hide() {
  clearTimeout(pause);
  if (!previewed) return;
  previewed.removeAttribute('aria-describedby');
  if (previewed.dataset.title) previewed.title = previewed.dataset.title;
  previewed = null;
  preview.hidden = true;
}

const cited = (target) => target.closest?.('a.trich-dan');
text.addEventListener('pointerover', ({ target, pointerType }) => {
  const link = cited(target);
  if (link && pointerType !== 'touch') {
    clearTimeout(pause);
    pause = setTimeout(() => show(link), 150);
  }
});
text.addEventListener('pointerout', ({ target }) => {
  if (!cited(target)) return;
  clearTimeout(pause);
  pause = setTimeout(hide, 300);
});
preview.addEventListener('pointerenter', () => clearTimeout(pause));
preview.addEventListener('pointerleave', () => {
  pause = setTimeout(hide, 300);
});
text.addEventListener('focusin', ({ target }) => {
  const link = cited(target);
  if (link?.matches(':focus-visible')) show(link);
});
text.addEventListener('focusout', ({ target }) => cited(target) && hide());
addEventListener('keydown', ({ key }) => key === 'Escape' && hide());

// ---- The error report knows the clause and the words that were selected

const report = document.querySelector('a[data-noi]');
if (report) {
  let words = '';
  let clause = '';
  document.addEventListener('selectionchange', () => {
    const selection = getSelection();
    const chosen = selection.toString().replace(/\s+/g, ' ').trim();
    if (!chosen || !text.contains(selection.anchorNode)) return;
    words = chosen.length > 500 ? `${chosen.slice(0, 499)}…` : chosen;
    const { startContainer } = selection.getRangeAt(0);
    const before = anchors.filter((anchor) => anchor.compareDocumentPosition(startContainer)
      & (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY));
    const anchor = before[before.length - 1];
    clause = anchor ? `${clauseName(anchor.id)} (#${anchor.id})` : '';
    const filled = report.dataset.noi
      .replace('{clause}', () => clause).replace('{words}', () => `“${words}”`);
    report.href = report.href.replace(
      /body=[^&]*$/,
      () => `body=${encodeURIComponent(filled.replace(/\n/g, '\r\n'))}`,
    );
  });
}

// ---- Source and restored text side by side, fetched when it is asked for

const comparison = document.querySelector('a[data-mo]');
if (comparison && location.protocol.startsWith('http')) {
  const details = element('details', '');
  details.append(element('summary', '', comparison.dataset.mo));
  comparison.parentElement.after(details);
  details.addEventListener('toggle', async () => {
    if (!details.open || details.querySelector('table')) return;
    try {
      const page = await (await fetch(comparison.href)).text();
      const table = new DOMParser().parseFromString(page, 'text/html').querySelector('table');
      if (table) details.append(table);
    } catch {
      location.href = comparison.href;
    }
  });
}
