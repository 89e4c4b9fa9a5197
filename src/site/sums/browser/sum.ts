import { isAsked, type Raw } from '../../../rules/sums/inputs.ts';
import type { Sum, SumGroup } from '../../../rules/sums/sum.ts';
import { offerCopy } from '../../page/browser/offer-copy.ts';
import { replaceChildren } from '../../page/browser/replace-children.ts';
import { remember } from '../../page/browser/remembered.ts';
import { handedKey } from '../handed.ts';
import type { SumData } from '../model.ts';
import { type LineView, type ResultView, type Row, toResultText, toResultView } from '../result.ts';

/** The module with the sums of each kind, and nothing else: a page fetches that of its own. */
const loaders: Record<SumGroup, () => Promise<Record<string, readonly Sum[]>>> = {
  court: () => import('../../../rules/sums/court.ts'),
  labour: () => import('../../../rules/sums/labour.ts'),
  injury: () => import('../../../rules/sums/injury.ts'),
  debt: () => import('../../../rules/sums/debt.ts'),
  purchase: () => import('../../../rules/sums/purchase.ts'),
  family: () => import('../../../rules/sums/family.ts'),
};

const make = (tag: string, text: string, className = ''): HTMLElement =>
  Object.assign(document.createElement(tag), { textContent: text, className });

const drawRow = ({ label, value }: Row, className = ''): HTMLElement => {
  const row = document.createElement('div');
  row.append(make('dt', label), make('dd', value, className));
  return row;
};

const drawLine = ({ text, working, result }: LineView): HTMLElement => {
  const item = document.createElement('li');
  const body = document.createElement('div');
  body.append(text);
  if (working) body.append(make('span', working, 'sum-working'));
  if (result) body.append(make('b', result));
  item.append(body);
  return item;
};

/** Brings one sum to life; the component has drawn all of its parts. Nothing that is typed leaves this page. */
function start(root: HTMLElement): void {
  const find = <E extends HTMLElement>(selector: string): E => root.querySelector<E>(selector)!;
  const { id, group, words }: SumData = JSON.parse(root.dataset.sum ?? '');
  const form = find<HTMLFormElement>('form');
  const fields = [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[data-input]')];
  const text = find<HTMLTextAreaElement>('[data-plain]');
  const copy = offerCopy(root, { copied: words['calculator.copied'], uncopied: words['calculator.uncopied'] });
  // What does not come leaves the page of one without scripts (public/early.js), before anything has been filled in.
  const loading = loaders[group]().then((lists) =>
    Object.values(lists)
      .flat()
      .find((sum) => sum.id === id)!,
  );

  let totals: Row[] = [];

  const getRaw = (): Raw => Object.fromEntries(fields.map(({ dataset, value }) => [dataset.input ?? '', value]));

  const setState = (state: 'idle' | 'done' | 'error', message = '') => {
    root.dataset.state = state;
    find('[data-result]').hidden = state !== 'done';
    find('[data-error]').textContent = state === 'error' ? message : '';
    find('[data-status]').textContent = state === 'done' ? message : '';
    for (const field of fields) field.removeAttribute('aria-invalid');
  };

  const ask = ({ inputs }: Sum) => {
    const raw = getRaw();
    for (const [name, input] of Object.entries(inputs)) find(`[data-field="${name}"]`).hidden = !isAsked(input, raw);
  };

  const show = (view: ResultView) => {
    replaceChildren(find('[data-totals]'), ...view.totals.map((row) => drawRow(row, 'big')));
    replaceChildren(find('[data-given]'), ...view.given.map((row) => drawRow(row)));
    replaceChildren(find('[data-lines]'), ...view.lines.map(drawLine));
    replaceChildren(find('[data-notes]'), ...view.notes.map((note) => make('p', note)));
    copy.reset();
    setState('done', view.totals.map(({ label, value }) => `${label}：${value}。`).join(''));
  };

  const refuse = (input: string, message: string) => {
    setState('error', message);
    const field = fields.find(({ dataset }) => dataset.input === input);
    field?.setAttribute('aria-invalid', 'true');
    field?.focus();
  };

  const run = (sum: Sum) => {
    const raw = getRaw();
    const result = sum.compute(raw);
    if ('message' in result) return refuse(result.input, result.message);
    const view = toResultView(sum, raw, result);
    const url = location.origin + location.pathname;
    text.value = toResultText(sum, view, result.lines, { caveat: words['sums.caveat'], url });
    show(view);
    totals = view.totals;
    find('[data-result]').scrollIntoView({ block: 'nearest' });
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void loading.then(run);
  });

  // Whoever goes on to a paper from here takes the result along.
  for (const link of document.querySelectorAll('[data-hand]'))
    link.addEventListener('click', () => {
      if (root.dataset.state === 'done') remember(handedKey, JSON.stringify(totals), 'sessionStorage');
    });
  // A shown result must never belong to other answers than those on the screen.
  form.addEventListener('input', () => setState('idle'));
  form.addEventListener('change', () => void loading.then(ask));
  // A browser that comes back to the page may have kept what was filled in.
  void loading.then(ask);
}

for (const root of document.querySelectorAll<HTMLElement>('[data-sum]')) start(root);
