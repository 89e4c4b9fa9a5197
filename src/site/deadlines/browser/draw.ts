import { toArticleKey } from '../deadline.ts';
import { fill } from '../../../rules/language/fill.ts';
import type { DayView, StepView } from '../working.ts';
import type { CalculatorData } from '../calculator.ts';

const find = <E extends HTMLElement>(root: ParentNode, selector: string): E => root.querySelector<E>(selector)!;

function drawDay({ date, remark, isCounted }: DayView): HTMLLIElement {
  const item = document.createElement('li');
  item.toggleAttribute('data-counted', isCounted);
  const note = document.createElement('span');
  note.textContent = remark;
  item.append(`${date} `, note);
  return item;
}

/** One step as the component's template draws it: the rule, its days and the article behind it. */
export function drawStep(
  template: HTMLTemplateElement,
  { text, days, areDaysFolded, citation }: StepView,
  { citations, words }: Pick<CalculatorData, 'citations' | 'words'>,
): Node {
  const step = document.importNode(template.content, true);
  find(step, '[data-text]').textContent = text;
  const details = find<HTMLDetailsElement>(step, 'details');
  details.hidden = days.length === 0;
  details.open = !areDaysFolded;
  find(details, 'summary').textContent = fill(words.days, { days: days.length });
  find(details, 'ol').append(...days.map(drawDay));
  const article = citation && citations[toArticleKey(citation)];
  const link = find<HTMLAnchorElement>(step, 'a');
  if (article) {
    link.href = article.href;
    link.textContent = article.label;
  } else link.remove();
  return step;
}
