import type { Calendar } from '../../../rules/time/calendar.ts';
import { formatMoment, getDay } from '../../../rules/time/day.ts';
import { getDue } from '../deadline.ts';
import { fill } from '../../../rules/language/fill.ts';
import { toIcs } from '../ics.ts';
import { type Subject, toText, toWorking } from '../working.ts';
import type { CalculatorData, CountableDeadline } from '../calculator.ts';
import { getCalendar } from './calendar.ts';
import { drawStep } from './draw.ts';
import { offerCopy } from '../../page/browser/offer-copy.ts';
import { expectUnreached } from '../../page/browser/load.ts';
import { getNow } from '../../page/browser/now.ts';
import { replaceChildren } from '../../page/browser/replace-children.ts';
import { sayWayOut } from '../../page/browser/wechat.ts';
import { dayFileUrl } from '../../../urls.ts';

/** Brings one calculator to life; the component has drawn all of its parts. */
function start(root: HTMLElement): void {
  const find = <E extends HTMLElement>(selector: string): E => root.querySelector<E>(selector)!;
  const data: CalculatorData = JSON.parse(root.dataset.calculator ?? '');
  const { deadlines, words } = data;

  const form = find<HTMLFormElement>('form');
  const choice = root.querySelector('select');
  const date = find<HTMLInputElement>('input[type=date]');
  const time = find<HTMLInputElement>('input[type=time]');
  const error = find('[data-error]');
  const status = find('[data-status]');
  const result = find('[data-result]');
  const copy = offerCopy(root, words);
  const text = find<HTMLTextAreaElement>('[data-plain]');
  const template = find<HTMLTemplateElement>('template');
  const file = find<HTMLAnchorElement>('[data-ics]');
  let latest = 0;
  /** The day by which the shown result says how long there still is. */
  let shownOn = '';
  const isInWeChat = sayWayOut(result);

  const getDeadline = (): CountableDeadline | undefined =>
    choice ? deadlines.find(({ id }) => id === choice.value) : deadlines[0];

  /** What is wrong with the form, and where. */
  const getComplaint = (): { field: HTMLElement; message: string } | undefined => {
    if (choice && !getDeadline()) return { field: choice, message: words['error.choice'] };
    if (!date.checkValidity()) return { field: date, message: words['error.date'] };
    if (!time.checkValidity()) return { field: time, message: words['error.time'] };
    return undefined;
  };

  const setState = (state: 'idle' | 'loading' | 'done' | 'error', message = '') => {
    root.dataset.state = state;
    result.hidden = state !== 'done';
    error.textContent = state === 'error' ? message : '';
    status.textContent = state === 'error' ? '' : message;
  };

  const markInvalid = (invalid?: HTMLElement) => {
    for (const field of [choice, date, time])
      if (field) {
        field.toggleAttribute('aria-invalid', false);
        if (field === invalid) field.setAttribute('aria-invalid', 'true');
      }
  };

  const show = (deadline: CountableDeadline, moment: string, calendar: Calendar) => {
    const now = getNow(data.timeZone);
    shownOn = getDay(now);
    const due = getDue(moment, deadline.rule, calendar, now);
    const working = toWorking(due, deadline.rule, words);
    const subject: Subject = {
      title: deadline.title,
      starts: deadline.starts,
      start: moment,
      url: new URL(deadline.href, location.href).href,
    };
    result.dataset.due = due.due;
    result.dataset.dueState = due.state;
    const name = root.querySelector<HTMLAnchorElement>('[data-subject]');
    if (name) Object.assign(name, { href: deadline.href, textContent: deadline.title });
    find('[data-given]').textContent = fill(words['text.from'], {
      starts: deadline.starts,
      date: formatMoment(moment, words.dayWords),
    });
    find('[data-label]').textContent = working.label;
    find('[data-date]').textContent = working.date;
    find('[data-left]').textContent = working.left;
    find('[data-missed]').hidden = !working.isMissed;
    find('[data-if-missed]').textContent = deadline.ifMissed;
    replaceChildren(find('[data-steps]'), ...working.steps.map((step) => drawStep(template, step, data)));
    text.value = toText(subject, working, words);
    copy.reset();
    setState('done', `${working.label}：${working.date}。${working.left}`);
    if (isInWeChat) {
      // It opens only what has an address: the day alone, as long as there is such a file.
      const day = getDay(due.due);
      file.hidden = day < shownOn || day > data.lastDayFile;
      file.href = dayFileUrl(day);
      return;
    }
    URL.revokeObjectURL(file.href);
    const ics = toIcs({
      uid: `${deadline.id}-${moment}@${location.host}`,
      due: due.due,
      summary: `${working.label}：${deadline.title}`,
      description: text.value,
      url: subject.url,
      stamp: new Date().toISOString().replace(/\.\d+/u, ''),
    });
    file.href = URL.createObjectURL(new Blob([ics], { type: 'text/calendar;charset=utf-8' }));
    file.download = `${deadline.id}-${due.due.slice(0, 10)}.ics`;
  };

  const run = async () => {
    const own = (latest += 1);
    const deadline = getDeadline();
    const moment = time.disabled ? date.value : `${date.value}T${time.value}`;
    setState('loading', words.loading);
    try {
      const calendar = await getCalendar(data.calendar);
      if (own === latest && deadline) show(deadline, moment, calendar);
    } catch (error) {
      expectUnreached(error);
      if (own === latest) setState('error', words['error.calendar']);
    }
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const complaint = getComplaint();
    markInvalid(complaint?.field);
    if (complaint) {
      latest += 1;
      setState('error', complaint.message);
      complaint.field.focus();
    } else void run().then(() => result.scrollIntoView({ block: 'nearest' }));
  });

  form.addEventListener('change', () => {
    const deadline = getDeadline();
    find('[data-question]').textContent = deadline?.starts ?? '';
    time.disabled = deadline?.rule.length.unit !== 'hour';
    find('[data-time]').hidden = time.disabled;
    markInvalid();
    latest += 1;
    // A shown day must never belong to other inputs than those on the screen.
    if (root.dataset.state === 'done' && !getComplaint()) void run();
    else setState('idle');
  });

  // A tab may lie open for days.
  document.addEventListener('visibilitychange', () => {
    if (root.dataset.state === 'done' && getDay(getNow(data.timeZone)) !== shownOn && !getComplaint()) void run();
  });

  // The file is there by the time the form is filled in; where it is not, the calculation says so.
  form.addEventListener('focusin', () => void getCalendar(data.calendar).catch(() => undefined), { once: true });
}

for (const root of document.querySelectorAll<HTMLElement>('[data-calculator]')) start(root);
