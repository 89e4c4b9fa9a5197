import { fill } from '../../../rules/language/fill.ts';

/** One question after the other, where a screen has no room for more (forms.css). */
export interface Steps {
  /** Says again which questions are put; one that is put no more is left. */
  update: (asked: ReadonlySet<HTMLElement>) => void;
}

interface StepWords {
  progress: string;
  next: string;
  done: string;
}

/** Writes what an element does not say yet: WebKit loses the press of a button whose words are replaced while it is pressed. */
function say(element: HTMLElement, words: string): void {
  if (element.textContent !== words) element.textContent = words;
}

/** Leads through the questions; behind the last one `sheet` is shown. */
export function startSteps(
  root: HTMLElement,
  { elements, sheet, words }: { elements: readonly HTMLElement[]; sheet: HTMLElement; words: StepWords },
): Steps {
  const previous = root.querySelector<HTMLButtonElement>('[data-previous]')!;
  const next = root.querySelector<HTMLButtonElement>('[data-next]')!;
  const progress = root.querySelector<HTMLElement>('[data-progress]')!;
  let asked: readonly HTMLElement[] = elements;
  let here = elements[0];
  const getAt = () => asked.findIndex((element) => element === here);
  const show = () => {
    const at = getAt();
    for (const element of elements) element.toggleAttribute('data-here', element === here);
    previous.disabled = at <= 0;
    say(next, at === asked.length - 1 ? words.done : words.next);
    say(progress, fill(words.progress, { at: at + 1, count: asked.length }));
  };
  const go = (by: number) => {
    const target = asked[getAt() + by];
    if (!target) return sheet.scrollIntoView();
    here = target;
    show();
    here.focus();
    here.scrollIntoView({ block: 'nearest' });
  };
  previous.addEventListener('click', () => go(-1));
  next.addEventListener('click', () => go(1));
  // Where all questions are shown, the reader may be at any; the key that confirms an answer leads to the one behind it.
  for (const element of elements)
    element.addEventListener('focusin', () => {
      here = element;
      show();
    });
  return {
    update: (put) => {
      for (const element of elements) element.hidden = !put.has(element);
      asked = elements.filter((element) => put.has(element));
      if (getAt() < 0) here = asked[0];
      show();
    },
  };
}
