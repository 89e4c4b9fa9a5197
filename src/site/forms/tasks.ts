import type { Portal } from '../../rules/portal/portal.ts';
import { t } from '../../text.ts';
import { entryUrl, sumUrl } from '../../urls.ts';
import type { Link } from '../page/link.ts';
import { getOfferedSums } from '../sums/offered.ts';

/** What somebody is to write and to reckon at one point of a page: papers by slug, sums by the last part of their address. */
interface Tasks {
  forms: readonly string[];
  sums: readonly string[];
}

/** The links to those papers and sums; sums that the portal does not offer are left out. */
export const getTasks = (portal: Portal, { forms, sums }: Tasks): Link[] => [
  ...portal
    .pick('forms', forms)
    .map((form) => ({ href: entryUrl(form), label: t('task.form', { title: form.data.title }) })),
  ...(sums.length === 0 ? [] : getOfferedSums(portal))
    .filter(({ sum }) => sums.includes(sum.id))
    .map(({ sum }) => ({ href: sumUrl(sum.id), label: t('task.sum', { title: sum.title }) })),
];
