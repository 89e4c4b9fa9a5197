import { isRecord } from '../../../schemas/record.ts';
import type { Answer, Answers, Question } from '../../../rules/forms/form.ts';

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** The questions of a paper on the page. */
export interface QuestionForm {
  /** Their elements, in order. */
  elements: readonly HTMLElement[];
  getAnswers: () => Answers;
  /** Puts answers into the form, as far as it has questions for them. */
  setAnswers: (answers: Readonly<Record<string, unknown>>) => void;
  /** Chooses these options, by question, where nothing is chosen yet. */
  choose: (known: Readonly<Record<string, unknown>>) => void;
  clear: () => void;
}

/** More rows than a paper of a household has. */
const mostRows = 30;

const listFields = (parent: ParentNode): Field[] => [...parent.querySelectorAll<Field>('[data-field]')];
const listRows = (element: ParentNode): HTMLElement[] => [...element.querySelectorAll<HTMLElement>('[data-row]')];

const readRow = (row: ParentNode): Record<string, string> =>
  Object.fromEntries(listFields(row).map(({ dataset, value }) => [dataset.field ?? '', value]));

const writeRow = (row: ParentNode, values: unknown): void => {
  const known = isRecord(values) ? values : {};
  for (const field of listFields(row)) {
    const value = known[field.dataset.field ?? ''];
    field.value = typeof value === 'string' ? value : '';
  }
};

const getUnsure = (element: HTMLElement): HTMLInputElement => element.querySelector<HTMLInputElement>('[data-unsure]')!;

function readAnswer(element: HTMLElement, kind: Question['kind'] | undefined): Answer {
  if (getUnsure(element).checked) return { unsure: true };
  const rows = listRows(element).map(readRow);
  if (kind === 'rows') return { rows };
  const [first = {}] = rows;
  return kind === 'person' || kind === 'organisation' ? { parts: first } : { text: first[''] ?? '' };
}

/** A row more, empty, behind the others. */
function addRow(element: HTMLElement): HTMLElement {
  const rows = listRows(element);
  const row = rows[0]!.cloneNode(true) as HTMLElement;
  writeRow(row, {});
  rows[rows.length - 1]!.after(row);
  return row;
}

/** So many rows, and what is in them. */
function writeRows(element: HTMLElement, values: readonly unknown[]): void {
  for (const row of listRows(element).slice(Math.max(values.length, 1))) row.remove();
  while (listRows(element).length < values.length) addRow(element);
  for (const [index, row] of listRows(element).entries()) writeRow(row, values[index]);
}

/** What was kept may be of another version of the paper, or of somebody else's making. */
function writeAnswer(element: HTMLElement, answer: unknown): void {
  const { unsure, text, parts, rows } = isRecord(answer) ? answer : {};
  getUnsure(element).checked = unsure === true;
  writeRows(element, Array.isArray(rows) ? rows.slice(0, mostRows) : [parts ?? { '': text }]);
}

const showUnsure = (element: HTMLElement): void => {
  element.querySelector<HTMLElement>('[data-fields]')!.hidden = getUnsure(element).checked;
};

/** Says that its hint and its error describe a question; the page itself has no room for so many names. */
function describe(element: HTMLElement, index: number): void {
  const lines = [...element.querySelectorAll<HTMLElement>(':scope > p')];
  for (const [at, line] of lines.entries()) line.id = `said-${index}-${at}`;
  element.setAttribute('aria-describedby', lines.map(({ id }) => id).join(' '));
}

/** Brings the questions of a paper to life: rows can be added and removed, and what stands in them be read and written. */
export function startQuestionForm(root: HTMLElement, questions: readonly Question[]): QuestionForm {
  const elements = [...root.querySelectorAll<HTMLElement>('fieldset')];
  const changed = (element: HTMLElement) => element.dispatchEvent(new Event('input', { bubbles: true }));
  for (const [index, element] of elements.entries()) {
    describe(element, index);
    element.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      if (button?.dataset.add !== undefined && listRows(element).length < mostRows)
        listFields(addRow(element))[0]?.focus();
      else if (button?.dataset.remove !== undefined) {
        const row = button.closest<HTMLElement>('[data-row]')!;
        if (listRows(element).length > 1) row.remove();
        else writeRow(row, {});
        element.focus();
      } else return;
      changed(element);
    });
    element.addEventListener('input', () => showUnsure(element));
    // A browser that comes back to the page may have kept what was filled in.
    showUnsure(element);
  }
  const setAnswers: QuestionForm['setAnswers'] = (answers) => {
    for (const [index, element] of elements.entries()) {
      writeAnswer(element, answers[questions[index]?.id ?? '']);
      showUnsure(element);
    }
  };
  return {
    elements,
    getAnswers: () =>
      Object.fromEntries(
        elements.map((element, index) => [questions[index]?.id ?? '', readAnswer(element, questions[index]?.kind)]),
      ),
    setAnswers,
    choose: (known) => {
      for (const [index, element] of elements.entries()) {
        const select = element.querySelector('select');
        const option = known[questions[index]?.id ?? ''];
        if (select?.value === '' && typeof option === 'string') {
          select.value = option;
          // What is no option of it would leave it without any.
          if (select.selectedIndex < 0) select.value = '';
        }
      }
    },
    clear: () => setAnswers({}),
  };
}
