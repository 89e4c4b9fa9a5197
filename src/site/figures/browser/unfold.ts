/** What is folded on the screen is not left out on paper; a browser that prints folded parts by the style sheet alone loses nothing by it. */
const folds = [...document.querySelectorAll<HTMLDetailsElement>('.figure-fold')];
let folded: HTMLDetailsElement[] = [];

addEventListener('beforeprint', () => {
  folded = folds.filter(({ open }) => !open);
  for (const fold of folded) fold.open = true;
});

addEventListener('afterprint', () => {
  for (const fold of folded) fold.open = false;
});
