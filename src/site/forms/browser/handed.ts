import { isAmount } from '../../../rules/amounts/money.ts';
import { fill } from '../../../rules/language/fill.ts';
import type { Question } from '../../../rules/forms/form.ts';
import { forget, recallList } from '../../page/browser/remembered.ts';
import { isRecord } from '../../../schemas/record.ts';
import { handedKey } from '../../sums/handed.ts';
import type { Row } from '../../sums/result.ts';

/** Whether something that the tab kept is an amount of money that a sum came to. */
const isHanded = (item: unknown): item is Row =>
  isRecord(item) && typeof item.label === 'string' && typeof item.value === 'string' && isAmount(item.value);

/** The last field for money of a question, where it has one. */
const findMoney = (element: ParentNode): HTMLInputElement | undefined =>
  [...element.querySelectorAll<HTMLInputElement>('input[inputmode="decimal"]')].pop();

/**
 * Offers what a sum came to, from whose page the reader has come, below every question for money: a button each, in the words
 * `put` (`{label}`, `{value}`). The tab forgets it at once.
 */
export function offerHanded(elements: readonly HTMLElement[], questions: readonly Question[], put: string): void {
  const handed = recallList(handedKey, isHanded, 'sessionStorage');
  forget(handedKey, 'sessionStorage');
  for (const [index, element] of elements.entries()) {
    const { kind } = questions[index] ?? {};
    if (handed.length === 0 || (kind !== 'money' && kind !== 'rows') || !findMoney(element)) continue;
    const line = Object.assign(document.createElement('div'), { className: 'tools' });
    for (const { label, value } of handed) {
      const button = Object.assign(document.createElement('button'), {
        type: 'button',
        className: 'tool',
        textContent: fill(put, { label, value }),
      });
      button.addEventListener('click', () => {
        const field = findMoney(element)!;
        field.value = value;
        for (const name of ['input', 'change']) field.dispatchEvent(new Event(name, { bubbles: true }));
      });
      line.append(button);
    }
    element.querySelector('[data-fields]')!.append(line);
  }
}
