import type { Entry } from '../entries/entry.ts';
import type { Portal } from './portal.ts';

/** An entry with the day of its last change. */
export interface Dated {
  entry: Entry<'cases'> | Entry<'explainers'>;
  /** `YYYY-MM-DD`. */
  date: string;
}

const getDate = ({ data }: Dated['entry'], today: string): string | undefined =>
  [data.updatedOn, 'publishedOn' in data ? data.publishedOn : undefined].find(
    (day) => day !== undefined && day <= today,
  );

/** Explainers and cases that carry a date, the last changed first; what is dated after `today` has not happened. */
export const getDated = ({ entries }: Portal, today: string): Dated[] =>
  [...entries.cases, ...entries.explainers]
    .flatMap((entry) => {
      const date = getDate(entry, today);
      return date ? [{ entry, date }] : [];
    })
    .sort((a, b) => b.date.localeCompare(a.date) || a.entry.id.localeCompare(b.entry.id));

/** The last day up to `today` on which an entry says that it was changed or checked; `undefined` where none says so. */
export const getLastChange = (portal: Portal, today: string): string | undefined =>
  [
    ...getDated(portal, today).map(({ date }) => date),
    ...portal.entries.laws.map(({ data }) => data.checked.on),
    ...portal.entries.pages.map(({ data }) => data.updatedOn),
  ]
    .filter((day) => day <= today)
    .sort()
    .at(-1);
