import type { Entry } from '../../rules/entries/entry.ts';
import { getJoined } from '../../rules/pathways/joined-questions.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import type { GlossaryWord } from '../../markdown/env.ts';
import type { Line } from '../../markdown/line.ts';
import type { Data } from '../../schemas/index.ts';
import { t } from '../../text.ts';
import { pathwayNodeUrl } from '../../urls.ts';
import type { Wording } from '../article/body.ts';
import { type EmergencyCall, getOutcomeExit } from '../danger/exit.ts';

type Question = Data<'pathways'>['questions'][number];

/** One question with its answers, each a link. */
export interface QuestionView {
  id: string;
  text: string;
  help: Line | undefined;
  /** The legal words of the question and its answers, which are links themselves: explained below them. */
  words: GlossaryWord[];
  options: {
    href: string;
    label: string;
    danger: boolean;
    /** Whom to call at once where the answer leads to danger; nobody where the numbers stand above the whole page. */
    call: EmergencyCall | undefined;
  }[];
}

/** The questions of one page: the first, and the one below it with the words that lead to it. */
export interface QuestionsView {
  first: QuestionView;
  /** Whether the first one is there for those in danger, who read no further. */
  isDanger: boolean;
  next: (QuestionView & { lead: string }) | undefined;
}

/** Where the second question of a page stands. */
export const nextQuestionId = 'next-question';

/** Whom an answer that leads to danger calls first: fire and a fight on one page have each their own number. */
function getCall(
  portal: Portal,
  { data }: Entry<'pathways'>,
  { to, danger }: Question['options'][number],
): EmergencyCall | undefined {
  const outcome = data.outcomes.find(({ id }) => id === to);
  if (!danger || !outcome || data.dangers.length > 0) return undefined;
  return getOutcomeExit(portal, outcome).find(({ isUrgent }) => isUrgent);
}

/** The questions of the page of `question`, in the page's wording. */
export function toQuestions(
  portal: Portal,
  pathway: Entry<'pathways'>,
  question: Question,
  { say, explain }: Wording,
): QuestionsView {
  const joined = getJoined(pathway.data, question);
  // Whoever does not see the answer that is theirs takes a wrong one: those that lead down the page are buttons too, the last.
  const isBelow = ({ to }: Question['options'][number]) => to === joined?.question.id;
  const toView = (asked: Question, options = asked.options): QuestionView => ({
    id: asked.id,
    text: asked.text,
    help: asked.help === undefined ? undefined : say(asked.help),
    words: explain([asked.text, ...options.map(({ label }) => label)]),
    options: options.map((option) => ({
      href: isBelow(option) ? `#${nextQuestionId}` : pathwayNodeUrl(pathway.id, option.to),
      label: option.label,
      danger: option.danger,
      call: getCall(portal, pathway, option),
    })),
  });
  if (!joined) return { first: toView(question), isDanger: false, next: undefined };
  const first = toView(question, [
    ...question.options.filter((option) => !isBelow(option)),
    ...question.options.filter(isBelow),
  ]);
  const answers = joined.labels.map((label) => `「${label}」`).join('');
  return {
    first,
    isDanger: first.options.some(({ danger }) => danger),
    next: { ...toView(joined.question), lead: t('pathway.next', { answers }) },
  };
}
