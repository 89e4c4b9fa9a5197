import type { Entry } from '../../rules/entries/entry.ts';
import { isSafePaper, isSecretOutcome } from '../../rules/danger/dangers.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import { joinQuestions } from '../../rules/pathways/joined-questions.ts';
import { getDistances } from '../../rules/pathways/pathway-graph.ts';
import type { GlossaryWord } from '../../markdown/env.ts';
import type { Line } from '../../markdown/line.ts';
import type { RenderedBody } from '../../markdown/index.ts';
import type { Data } from '../../schemas/index.ts';
import { t } from '../../text.ts';
import { pathwayNodeUrl } from '../../urls.ts';
import { createWording } from '../article/body.ts';
import { getCrumbs } from '../page/crumbs.ts';
import { type EmergencyCall, getCalls, getExit, getOutcomeExit } from '../danger/exit.ts';
import { type Doors, getDoors, toWantedKinds } from '../doors/doors.ts';
import { getEntryHead, type PageFrame } from '../page/head.ts';
import { type Link, toLink } from '../page/link.ts';
import { getTasks, type Task } from '../forms/tasks.ts';
import { getOutcomePaper, getPaperLink } from '../paper/paper.ts';
import { toNeedLink } from './needs.ts';
import { type OutcomeView, toOutcome } from './outcome.ts';
import { getPathwayPicture, type PathwayPicture } from './picture.ts';
import { type QuestionsView, toQuestions } from './questions.ts';
import { getProgress, getWaysBack, type Progress } from './way.ts';

type Question = Data<'pathways'>['questions'][number];
type Outcome = Data<'pathways'>['outcomes'][number];

/** The start of a pathway. */
export interface PathwayPage extends PageFrame {
  title: string;
  summary: Line;
  /** Whom to call, where the whole pathway is about a danger. */
  exit: EmergencyCall[];
  /** Whom to call first, where nobody is in danger. */
  calls: EmergencyCall[];
  progress: Progress;
  questions: QuestionsView | undefined;
  picture: PathwayPicture;
  /** The explainers that its outcomes name, most of them first: each prints as 明白纸. */
  papers: Link[];
  /** The papers to write that its outcomes name: who knows already what to write need not answer first. */
  toWrite: Task[];
  body: RenderedBody;
  doors: Doors;
}

/** One later question, or one outcome. */
export interface PathwayNodePage extends PageFrame {
  title: string;
  pathway: Link;
  /** Whom to call, at a danger exit and at the questions of a pathway that is about a danger. */
  exit: EmergencyCall[];
  progress: Progress;
  /** The nodes that lead here, for going back. */
  back: Link[];
  node:
    | ({ kind: 'question'; questions: QuestionsView; terms: readonly GlossaryWord[] } & Pick<
        PathwayPage,
        'calls' | 'papers' | 'toWrite'
      >)
    | {
        kind: 'outcome';
        outcome: OutcomeView;
        /** What the QR code of the printed page opens. */
        paper: string;
      };
  doors: Doors;
}

/** As many as are seen at a glance. */
const mostPapers = 5;

/**
 * The papers of `outcomes`: an outcome's own is the one that it names first, and one that is so for most of them stands first,
 * of equals in their order; what is named besides comes behind. Where the whole pathway is about a danger, none of mediation.
 */
function getPapers(portal: Portal, { data }: Entry<'pathways'>, outcomes: readonly Outcome[] = data.outcomes): Link[] {
  const named = new Set(outcomes.flatMap(({ explainers }) => explainers));
  const countOwn = (id: string) => outcomes.filter(({ explainers }) => explainers[0] === id).length;
  const counted = [...named].map((id) => ({ id, own: countOwn(id) })).sort((a, b) => b.own - a.own);
  return portal
    .pick(
      'explainers',
      counted.map(({ id }) => id),
    )
    .filter((explainer) => data.dangers.length === 0 || isSafePaper(explainer.data))
    .slice(0, mostPapers)
    .map((explainer) => toLink(explainer));
}

/** The papers to write of `outcomes`, those that most of them name first. Where the whole pathway is about a danger, none of mediation. */
function getPapersToWrite(
  portal: Portal,
  { data }: Entry<'pathways'>,
  outcomes: readonly Outcome[] = data.outcomes,
): Task[] {
  const counts = new Map<string, number>();
  for (const id of outcomes.flatMap(({ forms }) => forms)) counts.set(id, (counts.get(id) ?? 0) + 1);
  const forms = [...counts].sort(([, one], [, other]) => other - one).map(([id]) => id);
  const offered = portal
    .pick('forms', forms)
    .filter(({ data: { title, disputeTypes } }) =>
      [title, ...disputeTypes].every((topic) => data.dangers.length === 0 || isSafePaper({ title, topic })),
    );
  return getTasks(portal, { forms: offered.slice(0, mostPapers).map(({ id }) => id), sums: [] });
}

/** The doors of who has not come to an outcome yet. */
const getPathwayDoors = (portal: Portal, { id, data }: Entry<'pathways'>): Doors =>
  getDoors(portal, {
    topics: data.disputeTypes,
    kinds: toWantedKinds(data.roomKinds),
    except: id,
    dangers: data.dangers,
  });

/** The pathway's own number, then those of its summary that do not stand at a question of the page. */
function getPathwayCalls(
  portal: Portal,
  { data }: Entry<'pathways'>,
  { call }: Doors,
  questions: QuestionsView | undefined,
): EmergencyCall[] {
  if (data.dangers.length > 0) return [];
  const asked = new Set(questions?.first.options.flatMap(({ call }) => call?.number ?? []));
  return getCalls(portal, { first: [], then: [data.summary] }, call).filter(({ number }) => !asked.has(number));
}

/** What is within a tap on every question. */
export const getJumps = ({
  papers,
  toWrite,
}: Pick<PathwayPage, 'papers' | 'toWrite'>): { id: string; label: string }[] => [
  { id: 'doors', label: t('doors.title') },
  ...(papers.length + toWrite.length > 0 ? [{ id: 'papers', label: t('jump.papers') }] : []),
];

/** Those outcomes to which answers still lead from a question. */
function getOutcomesOf({ questions, outcomes }: Data<'pathways'>, question: Question): Outcome[] {
  const ahead = getDistances({ questions: [question, ...questions.filter((each) => each !== question)], outcomes });
  return outcomes.filter(({ id }) => ahead.has(id));
}

/** The first page of a pathway: its first question. */
export function getPathwayPage(portal: Portal, entry: Entry<'pathways'>, today: string): PathwayPage {
  const { data } = entry;
  const first = data.questions[0];
  const wording = createWording(portal, entry);
  const summary = wording.say(data.summary);
  const questions = first && toQuestions(portal, entry, first, wording);
  const doors = getPathwayDoors(portal, entry);
  return {
    head: getEntryHead(portal, entry, { description: data.summary, date: today, jsonLd: { '@type': 'WebPage' } }),
    crumbs: getCrumbs('pathways'),
    title: data.title,
    summary,
    exit: getExit(portal, data.dangers),
    calls: getPathwayCalls(portal, entry, doors, questions),
    progress: getProgress(joinQuestions(data), first?.id),
    questions,
    picture: getPathwayPicture(entry),
    papers: getPapers(portal, entry),
    toWrite: getPapersToWrite(portal, entry),
    body: wording.getBody(),
    doors,
  };
}

/** Every later question and every outcome of a pathway, each a page of its own. */
export function getPathwayNodes(
  portal: Portal,
  entry: Entry<'pathways'>,
  today: string,
): { id: string; page: PathwayNodePage }[] {
  const { data } = entry;
  const doors = getPathwayDoors(portal, entry);
  const asked = joinQuestions(data);
  const frame = (
    id: string,
    title: string,
    description: string,
    mustHide = false,
  ): Omit<PathwayNodePage, 'node' | 'exit'> => ({
    head: {
      ...getEntryHead(portal, entry, { description, date: today, jsonLd: { '@type': 'WebPage' } }),
      title: `${title}｜${data.title}`,
      path: pathwayNodeUrl(entry.id, id),
      ...(mustHide && { isSecret: true, toPassOn: undefined }),
    },
    crumbs: getCrumbs('pathways'),
    title,
    pathway: toNeedLink(entry),
    progress: getProgress(asked, id),
    back: getWaysBack(entry, id),
    doors,
  });
  return [
    ...data.questions.slice(1).map((question) => {
      const wording = createWording(portal, entry);
      const questions = toQuestions(portal, entry, question, wording);
      return {
        id: question.id,
        page: {
          ...frame(question.id, question.text, question.help ?? data.summary),
          exit: getExit(portal, data.dangers),
          node: {
            kind: 'question' as const,
            questions,
            terms: wording.terms,
            calls: getPathwayCalls(portal, entry, doors, questions),
            papers: getPapers(portal, entry, getOutcomesOf(data, question)),
            toWrite: getPapersToWrite(portal, entry, getOutcomesOf(data, question)),
          },
        },
      };
    }),
    ...data.outcomes.map((outcome) => ({
      id: outcome.id,
      page: {
        ...frame(outcome.id, outcome.title, outcome.advice, isSecretOutcome(outcome)),
        exit: outcome.danger ? getOutcomeExit(portal, outcome) : [],
        node: {
          kind: 'outcome' as const,
          outcome: toOutcome(portal, entry, outcome, today),
          paper: getPaperLink(getOutcomePaper(portal, entry, outcome)),
        },
      },
    })),
  ];
}
