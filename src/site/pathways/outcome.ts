import type { Entry } from '../../rules/entries/entry.ts';
import { isRefuge, isSafeRoom } from '../../rules/danger/dangers.ts';
import { getHotlineNumbers } from '../../rules/portal/hotlines.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import type { Data } from '../../schemas/index.ts';
import { t } from '../../text.ts';
import { type CitationView, getCitations, getLawChecks } from '../citing/citations.ts';
import { type DeadlineView, getDeadlines } from '../deadlines/margin.ts';
import type { Hotline } from '../doors/doors.ts';
import { getLawNotices, type LawNotice } from '../citing/notices.ts';
import { type Link, toLink } from '../page/link.ts';
import { getReview, type ReviewView } from '../article/review.ts';
import { getWhereabouts, type Whereabouts } from '../rooms/whereabouts.ts';

/** What to do now, by when, where, and what to bring. */
export interface OutcomeView {
  id: string;
  title: string;
  /** Numbers that can be tapped wherever a text of the page names them. */
  numbers: readonly string[];
  advice: string;
  notices: LawNotice[];
  danger: boolean;
  steps: string[];
  bring: string[];
  /** Offices and kinds of room, in words. */
  offices: string[];
  where: Whereabouts;
  deadlines: DeadlineView[];
  citations: CitationView[];
  /** In the order in which they should be called. */
  hotlines: Hotline[];
  explainers: Link[];
  review: ReviewView;
}

type Outcome = Data<'pathways'>['outcomes'][number];

/** Who in danger is sent nowhere else, whatever was written; the checks tell the editor. */
const getOpen = ({ danger, dangers, offices, roomKinds }: Outcome): Pick<Outcome, 'offices' | 'roomKinds'> =>
  danger
    ? { offices: offices.filter((office) => isRefuge(office, dangers)), roomKinds: roomKinds.filter(isSafeRoom) }
    : { offices, roomKinds };

/** One outcome of a pathway on the day `today`. */
export const toOutcome = (portal: Portal, pathway: Entry<'pathways'>, outcome: Outcome, today: string): OutcomeView => {
  const { offices, roomKinds } = getOpen(outcome);
  return {
    id: outcome.id,
    title: outcome.title,
    numbers: getHotlineNumbers(portal),
    advice: outcome.advice,
    notices: getLawNotices(portal, outcome.citations, today),
    danger: outcome.danger,
    steps: outcome.steps,
    bring: outcome.bring,
    offices: [...new Set([...offices, ...roomKinds.map((kind) => t(`room.kind.${kind}`))])],
    where: getWhereabouts(portal, roomKinds),
    deadlines: getDeadlines(portal, outcome.deadlines),
    citations: getCitations(portal, outcome.citations, today),
    hotlines: outcome.hotlines.flatMap((wanted) => portal.site.hotlines.find(({ number }) => number === wanted) ?? []),
    explainers: portal.pick('explainers', outcome.explainers).map((item) => toLink(item)),
    review: getReview(pathway.data.review, { today, laws: getLawChecks(portal, outcome.citations) }),
  };
};
