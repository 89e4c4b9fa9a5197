import { type Block, fillForm, toPaperText } from '../../../rules/forms/fill.ts';
import { listAsked, readAnswers } from '../../../rules/forms/read-answers.ts';
import { fill } from '../../../rules/language/fill.ts';
import { getDay } from '../../../rules/time/day.ts';
import { offerCopy } from '../../page/browser/offer-copy.ts';
import { loadModule, Unreached } from '../../page/browser/load.ts';
import { saveFile } from '../../page/browser/save-file.ts';
import { getNow } from '../../page/browser/now.ts';
import { replaceChildren } from '../../page/browser/replace-children.ts';
import { replaceSaving } from '../../page/browser/wechat.ts';
import type { FormData } from '../model.ts';
import { fromSent } from '../sent.ts';
import { drawCameFrom, getCameFrom } from './came-from.ts';
import { offerHanded } from './handed.ts';
import { createKeeper } from './keep.ts';
import { startQuestionForm } from './question-form.ts';
import { startSteps } from './steps.ts';

const tags: Record<Block['kind'], string> = { title: 'h3', heading: 'h4', paragraph: 'p', item: 'p', sign: 'p' };

const drawBlock = ({ kind, pieces, isKept }: Block): HTMLElement =>
  Object.assign(document.createElement(tags[kind]), {
    className: isKept ? `${kind} kept` : kind,
    textContent: pieces.map(({ text }) => text).join(''),
  });

/** Brings one paper to life; the components have drawn all of its parts. Nothing that is typed leaves this page. */
function start(root: HTMLElement): void {
  const find = <E extends HTMLElement>(selector: string): E => root.querySelector<E>(selector)!;
  const { id, title, timeZone, questions: sent, body, words }: FormData = JSON.parse(find('script').textContent ?? '');
  const labels = [...root.querySelectorAll('.question > legend')].map(({ textContent }) => textContent ?? '');
  const questions = sent.map((question, index) => fromSent(question, labels[index] ?? ''));
  const form = find<HTMLFormElement>('form');
  const said = find('[data-said]');
  const text = find<HTMLTextAreaElement>('[data-plain]');
  const word = find<HTMLButtonElement>('[data-word]');
  const keep = root.querySelector<HTMLInputElement>('[data-keep]');
  const keeper = createKeeper(id, questions);
  const fields = startQuestionForm(root, questions);
  const steps = startSteps(root, {
    elements: fields.elements,
    sheet: find('.form-sheet'),
    words: { progress: words['forms.progress'], next: words['forms.next'], done: words['forms.done'] },
  });
  const copy = offerCopy(root, { copied: words['calculator.copied'], uncopied: words['calculator.uncopied'] });
  /** Questions that somebody has left: of one that is being answered nothing is said yet. */
  const left = new Set<string>();
  replaceSaving(root, word);

  const getPaper = () => fillForm({ questions, body }, fields.getAnswers(), getDay(getNow(timeZone)));

  const complain = (element: HTMLElement, message: string) => {
    const line = element.querySelector('[data-error]')!;
    if (line.textContent === message) return;
    line.textContent = message;
    for (const field of element.querySelectorAll('[data-field]'))
      if (message === '') field.removeAttribute('aria-invalid');
      else field.setAttribute('aria-invalid', 'true');
  };

  /** What is to be said of a question: where somebody is typing in it, nothing new, and nothing that holds no more. */
  const getMessage = (element: HTMLElement, messages: readonly string[], isTyping: boolean) => {
    const said = element.querySelector('[data-error]')!.textContent ?? '';
    return isTyping ? (messages.includes(said) ? said : '') : (messages[0] ?? '');
  };

  const update = (typedIn?: Element | null) => {
    const answers = fields.getAnswers();
    const { blocks, complaints } = getPaper();
    const asked = listAsked(questions, readAnswers(questions, answers, getDay(getNow(timeZone))));
    steps.update(new Set(fields.elements.filter((_, index) => asked.has(questions[index]?.id ?? ''))));
    for (const [index, element] of fields.elements.entries()) {
      const name = questions[index]?.id ?? '';
      const messages = complaints.flatMap(({ question, message }) => (question === name ? [message] : []));
      complain(element, left.has(name) ? getMessage(element, messages, element === typedIn) : '');
    }
    find('[data-wrong]').textContent =
      complaints.length > 0 ? fill(words['forms.wrong'], { count: complaints.length }) : '';
    replaceChildren(find('[data-paper]'), ...blocks.map(drawBlock));
    text.value = toPaperText({ blocks });
    said.textContent = '';
    copy.reset();
    if (keep?.checked && !keeper.keep(answers)) {
      keep.checked = false;
      said.textContent = words['forms.unkept'];
    }
  };

  const saveWord = async () => {
    said.textContent = words['forms.word.loading'];
    try {
      const { makeWord } = await loadModule(() => import('./word.ts'));
      saveFile(await makeWord(title, getPaper().blocks, words['forms.word.page']), `${title}.docx`);
      said.textContent = words['forms.word.done'];
    } catch (error) {
      // A browser that cannot read or run the program still has the page, what is filled in and the printer.
      if (!(error instanceof Unreached)) console.error(error);
      said.textContent = words['forms.word.failed'];
    }
  };

  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', ({ target }) => update(target instanceof Element ? target.closest('fieldset') : null));
  form.addEventListener('change', ({ target }) => {
    const element = target instanceof Element ? target.closest('fieldset') : null;
    left.add(questions[fields.elements.findIndex((each) => each === element)]?.id ?? '');
    update();
  });
  word.addEventListener('click', () => void saveWord());
  keep?.addEventListener('change', () => {
    if (!keep.checked) keeper.erase();
    update();
  });
  root.querySelector('[data-forget]')?.addEventListener('click', () => {
    keeper.erase();
    if (keep) keep.checked = false;
    left.clear();
    fields.clear();
    update();
    said.textContent = words['forms.forgotten'];
  });

  const kept = keep && keeper.recall();
  if (kept) {
    keep.checked = true;
    fields.setAnswers(kept);
  }
  offerHanded(fields.elements, questions, words['forms.put']);
  update();

  const bring = async () => {
    const from = await getCameFrom();
    if (!from) return;
    form.before(drawCameFrom(from, words['forms.from']));
    if (!kept) fields.choose(from.known);
    update();
  };
  void bring();
}

for (const root of document.querySelectorAll<HTMLElement>('[data-form]')) start(root);
