import type { Entry } from '../../rules/entries/entry.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import { t } from '../../text.ts';
import { entryUrl, sumUrl } from '../../urls.ts';
import type { Link } from '../page/link.ts';
import { getOfferedSums } from '../sums/offered.ts';

/** What somebody is to write and to reckon at one point of a page: papers by slug, sums by the last part of their address. */
interface Tasks {
  forms: readonly string[];
  sums: readonly string[];
  /** What choices of the papers are known there. */
  known?: readonly { question: string; answer: string }[];
}

/** A link to a paper or a sum. */
export interface Task extends Link {
  /** Choices by question, as JSON, which the paper takes over (`browser/came-from.ts`). */
  known?: string;
}

/** Of what is known, what this paper asks for and has as an option. */
const getKnown = ({ data: { questions } }: Entry<'forms'>, known: Tasks['known'] = []): Pick<Task, 'known'> => {
  const answers = known.filter(({ question, answer }) =>
    questions.some(({ id, kind, options }) => id === question && kind === 'choice' && options.includes(answer)),
  );
  if (answers.length === 0) return {};
  return { known: JSON.stringify(Object.fromEntries(answers.map(({ question, answer }) => [question, answer]))) };
};

/** The links to those papers and sums; sums that the portal does not offer are left out. */
export const getTasks = (portal: Portal, { forms, sums, known }: Tasks): Task[] => [
  ...portal.pick('forms', forms).map((form) => ({
    href: entryUrl(form),
    label: t('task.form', { title: form.data.title }),
    ...getKnown(form, known),
  })),
  ...(sums.length === 0 ? [] : getOfferedSums(portal))
    .filter(({ sum }) => sums.includes(sum.id))
    .map(({ sum }) => ({ href: sumUrl(sum.id), label: t('task.sum', { title: sum.title }) })),
];
