import type { Entry } from '../../rules/entries/entry.ts';
import { isRefuge, isSafePaper, isSafeRoom, rescuers } from '../../rules/danger/dangers.ts';
import { getHotlineNumbers } from '../../rules/portal/hotlines.ts';
import { findNumbers, splitNumbers } from '../../rules/language/phone-numbers.ts';
import { getOffices, type Office } from '../../rules/portal/office-numbers.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import type { GlossaryWord } from '../../markdown/env.ts';
import type { Line } from '../../markdown/line.ts';
import type { Data } from '../../schemas/index.ts';
import { createWording } from '../article/body.ts';
import { t } from '../../text.ts';
import type { EmergencyCall } from '../danger/exit.ts';
import { type CitationView, getCitations, getLawChecks } from '../citing/citations.ts';
import { type DeadlineView, getDeadlines } from '../deadlines/margin.ts';
import { type Doors, getOutcomeDoors } from '../doors/doors.ts';
import { getTasks, type Task } from '../forms/tasks.ts';
import { getNoticeSpells, type NoticeSpell } from '../citing/notices.ts';
import { type Link, toLink } from '../page/link.ts';
import { getReview, type ReviewView } from '../article/review.ts';

/** What to do now, by when, where, and what to bring. */
export interface OutcomeView {
  id: string;
  title: string;
  advice: Line;
  notices: NoticeSpell[];
  danger: boolean;
  steps: Line[];
  /** What to write and to reckon. */
  tasks: Task[];
  bring: Line[];
  /** Offices and kinds of room: with the number to ask, where there is one for the whole country, else in words that may name one. */
  offices: (Office & { line: Line })[];
  doors: Doors;
  /** Whom to call first: who comes at once, and the first of the others. */
  calls: EmergencyCall[];
  deadlines: DeadlineView[];
  citations: CitationView[];
  explainers: Link[];
  /** The legal words that its texts link. */
  terms: readonly GlossaryWord[];
  review: ReviewView;
}

type Outcome = Data<'pathways'>['outcomes'][number];

/** Who in danger is sent nowhere else, whatever was written; the checks tell the editor. */
const getOpen = ({ danger, dangers, offices, roomKinds }: Outcome): Pick<Outcome, 'offices' | 'roomKinds'> =>
  danger
    ? { offices: offices.filter((office) => isRefuge(office, dangers)), roomKinds: roomKinds.filter(isSafeRoom) }
    : { offices, roomKinds };

/**
 * Each place once; a name is no text, so its words are not explained. Who comes at once is not there to be asked the way: their
 * numbers only in danger, and where the outcome tells to call them.
 */
function toOffices(portal: Portal, { danger, hotlines }: Outcome, names: readonly string[]): OutcomeView['offices'] {
  const known = getHotlineNumbers(portal);
  const offered = known.filter((number) => danger || !rescuers.has(number) || hotlines.includes(number));
  return [...new Set(names)]
    .flatMap((name) => (findNumbers(name, known).length > 0 ? { name, number: undefined } : getOffices(name, offered)))
    .map((office) => ({ ...office, line: splitNumbers(office.name, known) }));
}

/** One outcome of a pathway on the day `today`. */
export const toOutcome = (portal: Portal, pathway: Entry<'pathways'>, outcome: Outcome, today: string): OutcomeView => {
  const { offices, roomKinds } = getOpen(outcome);
  // In the order in which they should be called; in danger they stand above everything.
  const hotlines = outcome.danger
    ? []
    : outcome.hotlines.flatMap((wanted) => portal.site.hotlines.find(({ number }) => number === wanted) ?? []);
  const { say, terms } = createWording(portal, pathway);
  return {
    id: outcome.id,
    title: outcome.title,
    advice: say(outcome.advice),
    notices: getNoticeSpells(portal, outcome.citations, today),
    danger: outcome.danger,
    steps: outcome.steps.map(say),
    tasks: getTasks(portal, outcome),
    offices: toOffices(portal, outcome, [...offices, ...roomKinds.map((kind) => t(`room.kind.${kind}`))]),
    bring: outcome.bring.map(say),
    doors: getOutcomeDoors(portal, {
      topics: pathway.data.disputeTypes,
      kinds: roomKinds,
      hotlines,
    }),
    calls: hotlines
      .map(({ number, name }) => ({ number, name, isUrgent: rescuers.has(number) }))
      .filter(({ isUrgent }, index) => index === 0 || isUrgent),
    deadlines: getDeadlines(portal, outcome.deadlines),
    citations: getCitations(portal, outcome.citations, today),
    explainers: portal
      .pick('explainers', outcome.explainers)
      .filter((explainer) => !outcome.danger || isSafePaper(explainer.data))
      .map((explainer) => toLink(explainer)),
    terms,
    review: getReview(pathway.data.review, {
      today,
      timeZone: portal.site.timeZone,
      laws: getLawChecks(portal, outcome.citations),
    }),
  };
};
