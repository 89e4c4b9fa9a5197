/** A page says what held on the day of its build, and carries what will hold later (page/spells.ts): shows what holds now. */
function show(): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-from], [data-to]')) {
    const { from, to } = element.dataset;
    element.hidden = Date.parse(from ?? '') > Date.now() || Date.parse(to ?? '') <= Date.now();
  }
}

show();
// A tab may lie open for days.
document.addEventListener('visibilitychange', show);
