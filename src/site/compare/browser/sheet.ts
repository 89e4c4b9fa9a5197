import { fill } from '../../../rules/language/fill.ts';

/** Lets a sheet say, when it is printed, from which address it is and of which day (Printed.astro). */
export function startSheet(): void {
  const line = document.querySelector<HTMLElement>('[data-printed]');
  if (!line) return;
  addEventListener('beforeprint', () => {
    const date = new Date().toLocaleDateString('zh-CN', { year: 'numeric', month: 'long', day: 'numeric' });
    line.textContent = [
      fill(line.dataset.address ?? '', { url: location.href.replace(/#.*/u, '') }),
      fill(line.dataset.date ?? '', { date }),
    ].join('　');
  });
}
