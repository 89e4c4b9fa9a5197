import type { Entry } from '../entries/entry.ts';
import type { Portal } from './portal.ts';

/** An entry with the day of its last change. */
export interface Dated {
  entry: Entry<'cases'> | Entry<'explainers'>;
  /** `YYYY-MM-DD`. */
  date: string;
}

const getDate = ({ data }: Dated['entry']): string | undefined =>
  data.updatedOn ?? ('publishedOn' in data ? data.publishedOn : undefined);

/** Explainers and cases that carry a date, the last changed first. */
export const getDated = ({ entries }: Portal): Dated[] =>
  [...entries.cases, ...entries.explainers]
    .flatMap((entry) => {
      const date = getDate(entry);
      return date ? [{ entry, date }] : [];
    })
    .sort((a, b) => b.date.localeCompare(a.date) || a.entry.id.localeCompare(b.entry.id));

/** The last day on which an entry says that it was changed or checked; `undefined` where none says so. */
export const getLastChange = (portal: Portal): string | undefined =>
  [
    ...getDated(portal).map(({ date }) => date),
    ...portal.entries.laws.map(({ data }) => data.checked.on),
    ...portal.entries.pages.map(({ data }) => data.updatedOn),
  ]
    .sort()
    .at(-1);
