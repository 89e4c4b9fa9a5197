import { getDangerNumbers, isSecret } from '../../../rules/danger/dangers.ts';
import type { DangerKind } from '../../../schemas/dangers.ts';
import { replaceChildren } from '../../page/browser/replace-children.ts';

/** Whom to call, above the results of a question that somebody in danger asks. */
export interface DangerExit {
  /** Shows the numbers for these dangers; none takes the exit away. */
  show: (dangers: readonly DangerKind[]) => void;
}

const mostPages = 2;

/** Leaves the first two pages of these dangers, each once. */
function showPages(place: HTMLElement, dangers: readonly DangerKind[]): void {
  const pages = [...place.querySelectorAll<HTMLElement>('[data-of]')];
  const wanted = new Map(
    dangers
      .flatMap((danger) => pages.filter(({ dataset }) => dataset.of === danger))
      .map((page) => [page.querySelector('a')?.href, page]),
  );
  const kept = [...wanted.values()].slice(0, mostPages);
  for (const page of pages) if (!kept.includes(page)) page.remove();
}

/** Takes the numbers from the template of the search page, which holds those of all dangers and the way out. */
export function createDangerExit(container: HTMLElement): DangerExit {
  const template = container.querySelector<HTMLTemplateElement>('template[data-exits]')!;
  let shown: HTMLElement | undefined;
  return {
    show: (dangers) => {
      const kinds = dangers.join(' ');
      if (shown?.dataset.danger === (kinds || undefined)) return;
      shown?.remove();
      shown = undefined;
      if (dangers.length === 0) return;
      const copy = document.importNode(template.content, true);
      shown = copy.querySelector<HTMLElement>('[data-place]')!;
      shown.dataset.danger = kinds;
      const list = shown.querySelector('[data-exit] ul')!;
      const items = new Map(
        [...list.children].map((item) => [item.querySelector<HTMLElement>('a')?.dataset.call, item]),
      );
      const wanted = getDangerNumbers(dangers).map(({ number, isUrgent }) => {
        const item = items.get(number)!;
        item.querySelector('a')?.classList.toggle('urgent', isUrgent);
        return item;
      });
      replaceChildren(list, ...wanted);
      showPages(shown, dangers);
      if (!isSecret(dangers))
        for (const part of shown.querySelectorAll('[data-leave-bar], [data-traces]')) part.remove();
      container.prepend(shown);
    },
  };
}
