import type { Finding } from '../../../src/rules/entries/finding.ts';
import type { OpenEntry } from '../entry/open-entry.ts';
import { getTextBox, type TextBox, textBoxMark } from '../entry/text-box.ts';
import { type FormPath, getFieldText, getFormPath } from './field-words.ts';

/** What one step of a path is called on the page (decap/frame.ts, widgets/rows.ts). */
const selectorOf = (key: string | number) =>
  typeof key === 'number' ? `[data-row="${key}"]` : `[data-field="${CSS.escape(key)}"]`;

const isInside = (element: Element, scope: Element | null) =>
  (element.parentElement?.closest('[data-row], [data-field]') ?? null) === scope;

/** The elements of the form that lead to a field, from the outside; the last is the nearest there is. */
function findSteps(path: FormPath): Element[] {
  const steps: Element[] = [];
  for (const key of path) {
    const scope = steps.at(-1) ?? null;
    const found = [...(scope ?? document).querySelectorAll(selectorOf(key))].find((element) =>
      isInside(element, scope),
    );
    if (!found) break;
    steps.push(found);
  }
  return steps;
}

/** Opens the folded rows and groups around a field. */
function unfold(steps: readonly Element[]): void {
  for (const step of steps) {
    const toggles = step.querySelectorAll<HTMLElement>('[aria-label="展开这一条"], [aria-label="展开"]');
    const own = [...toggles].find((toggle) => toggle.closest('[data-row], [data-field]') === step);
    const isList = step.querySelector('[data-row]') !== null && step.matches('[data-field]');
    // The button of a list opens all of its rows.
    if (!isList) own?.click();
  }
}

const nextFrame = () => new Promise((done) => requestAnimationFrame(done));

/** Words of the form: within the text of a field, where they are not all of it. */
interface Target {
  path: FormPath;
  text: string | undefined;
  place: Finding['place'];
}

/** The words meant within the control of a field; the items of a list stand in one box, one a line. */
function getSelection({ text, place }: Target, box: TextBox) {
  if (!place) return undefined;
  const shown = box.getText();
  if (shown === text) return place;
  const start = text === undefined ? -1 : shown.indexOf(text);
  return start < 0 ? undefined : { start: start + place.start, end: start + place.end };
}

/** Brings the field of a finding onto the screen. */
export function jumpTo(entry: OpenEntry, { field, place }: Finding): Promise<void> {
  // The words of the interface are fields with points in their names.
  const path = entry.collection === 'words' && field !== '' ? ['words', field] : getFormPath(entry, field);
  return jumpToPlace({ path, text: getFieldText(entry, path), place });
}

/** Brings a field onto the screen, opens what is folded around it and selects the words meant. */
export async function jumpToPlace(wanted: Target): Promise<void> {
  const steps = findSteps(wanted.path);
  const target = steps.at(-1);
  if (!target) return;
  unfold(steps);
  await nextFrame();
  const control =
    target.querySelector('label')?.control ??
    target.querySelector<HTMLElement>(`[${textBoxMark}]`) ??
    target.querySelector<HTMLElement>('textarea, input, select, [tabindex="0"], button');
  target.scrollIntoView({ block: 'center' });
  if (!control) return;
  const box = getTextBox(control);
  const selection = box && getSelection(wanted, box);
  if (selection) box.select(selection.start, selection.end);
  else control.focus();
}
