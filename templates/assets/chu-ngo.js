// Notes of doubtful words without traces in the history, closed by Escape; the switch is remembered.
// The page does all of it without this script, but for these three.

const key = 'vankho-chu-ngo';
const toggle = document.querySelector('#hien-ngo');

try {
  toggle.checked = localStorage.getItem(key) !== '0';
  toggle.addEventListener('change', () => localStorage.setItem(key, toggle.checked ? '1' : '0'));
} catch {
  // Storage is refused: the switch stands as it is in the page.
}

addEventListener('click', (event) => {
  const link = event.target.closest('a[href^="#_"]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  location.replace(link.href);
});

addEventListener('keydown', (event) => {
  if (event.key === 'Escape') document.querySelector('.ghi-ngo :target a[href^="#"]')?.click();
});
