import type { Entry } from '../../rules/entries/entry.ts';
import { isSecret } from '../../rules/danger/dangers.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import { getJoined, joinQuestions } from '../../rules/pathways/joined-questions.ts';
import { getAnswersLeft, getAnswersTo, getDistances, type PathwayGraph } from '../../rules/pathways/pathway-graph.ts';
import type { GlossaryWord } from '../../markdown/env.ts';
import type { Line } from '../../markdown/line.ts';
import type { RenderedBody } from '../../markdown/index.ts';
import type { Data } from '../../schemas/index.ts';
import { t } from '../../text.ts';
import { entryUrl, pathwayNodeUrl } from '../../urls.ts';
import { createWording, type Wording } from '../article/body.ts';
import { getCrumbs } from '../page/crumbs.ts';
import { type EmergencyCall, getCalls, getExit, getOutcomeExit } from '../danger/exit.ts';
import { type Doors, getDoors, toWantedKinds } from '../doors/doors.ts';
import { getEntryHead, type PageFrame } from '../page/head.ts';
import { type Link, toLink } from '../page/link.ts';
import { toNeedLink } from './needs.ts';
import { type OutcomeView, toOutcome } from './outcome.ts';
import { getPathwayPicture, type PathwayPicture } from './picture.ts';

type Question = Data<'pathways'>['questions'][number];
type Outcome = Data<'pathways'>['outcomes'][number];

/** One question with its answers, each a link. */
export interface QuestionView {
  id: string;
  text: string;
  help: Line | undefined;
  /** The legal words of the question and its answers, which are links themselves: explained below them. */
  words: GlossaryWord[];
  options: { href: string; label: string; danger: boolean }[];
}

/** The questions of one page: the first, and the one below it with the words that lead to it. */
export interface QuestionsView {
  first: QuestionView;
  /** Whether the first one is there for those in danger, who read no further. */
  isDanger: boolean;
  /** Whom these call. */
  calls: EmergencyCall[];
  next: (QuestionView & { lead: string }) | undefined;
}

/** How far the reader has come. */
export interface Progress {
  /** 第 3 步, or 第 3—5 步 where ways of different length lead here. */
  step: string;
  /** How many more questions there may be; nothing at an outcome. */
  left: string | undefined;
}

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
  /** The explainers that its outcomes name most: each prints as 明白纸. */
  papers: Link[];
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
        'calls' | 'papers'
      >)
    | { kind: 'outcome'; outcome: OutcomeView };
  doors: Doors;
}

/** A danger exit of which nobody says what the danger is may be one that has to be hidden. */
const isSecretOutcome = ({ danger, dangers }: Outcome): boolean =>
  danger && (dangers.length === 0 || isSecret(dangers));

/** Whom to call at once in the dangers that answers of a question name; where the whole pathway is about one, they stand above everything. */
const getQuestionCalls = (portal: Portal, { data }: Entry<'pathways'>, { options }: Question): EmergencyCall[] => {
  const isNamed = ({ id }: Outcome) => options.some(({ to, danger }) => danger && to === id);
  const calls = data.outcomes.filter(isNamed).flatMap((outcome) => getOutcomeExit(portal, outcome));
  const urgent = new Map(calls.filter(({ isUrgent }) => isUrgent).map((call) => [call.number, call]));
  return data.dangers.length > 0 ? [] : [...urgent.values()];
};

function toQuestions(
  portal: Portal,
  pathway: Entry<'pathways'>,
  question: Question,
  { say, explain }: Wording,
): QuestionsView {
  const toView = (asked: Question, options = asked.options): QuestionView => ({
    id: asked.id,
    text: asked.text,
    help: asked.help === undefined ? undefined : say(asked.help),
    words: explain([asked.text, ...options.map(({ label }) => label)]),
    options: options.map(({ label, to, danger }) => ({ href: pathwayNodeUrl(pathway.id, to), label, danger })),
  });
  const joined = getJoined(pathway.data, question);
  if (!joined) return { first: toView(question), isDanger: false, calls: [], next: undefined };
  const first = toView(
    question,
    question.options.filter(({ to }) => to !== joined.question.id),
  );
  const answers = joined.labels.map((label) => `「${label}」`).join('');
  return {
    first,
    isDanger: first.options.some(({ danger }) => danger),
    calls: getQuestionCalls(portal, pathway, question),
    next: { ...toView(joined.question), lead: t('pathway.next', { answers }) },
  };
}

function getProgress(asked: PathwayGraph, id: string | undefined): Progress {
  const { least, most } = (id !== undefined && getAnswersTo(asked, id)) || { least: 0, most: 0 };
  const step = least === most ? `${least + 1}` : `${least + 1}—${most + 1}`;
  // The last answer leads to an outcome, not to a question.
  const questions = id === undefined ? -1 : getAnswersLeft(asked, id) - 1;
  return {
    step: t('pathway.step', { step }),
    left: questions < 0 ? undefined : questions === 0 ? t('pathway.last') : t('pathway.left', { count: questions }),
  };
}

/** As many as are seen at a glance. */
const mostPapers = 5;

function getPapers(portal: Portal, outcomes: readonly Outcome[]): Link[] {
  const named = Map.groupBy(
    outcomes.flatMap(({ explainers }) => explainers),
    (id) => id,
  );
  const most = [...named].sort((a, b) => b[1].length - a[1].length).map(([id]) => id);
  return portal
    .pick('explainers', most)
    .slice(0, mostPapers)
    .map((explainer) => toLink(explainer));
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
  const asked = new Set(questions?.calls.map(({ number }) => number));
  return getCalls(portal, { first: [], then: [data.summary] }, call).filter(({ number }) => !asked.has(number));
}

/** What is within a tap on every question. */
export const getJumps = (papers: readonly Link[]): { id: string; label: string }[] => [
  { id: 'doors', label: t('doors.title') },
  ...(papers.length > 0 ? [{ id: 'papers', label: t('jump.papers') }] : []),
];

/** Where the second question of a page stands. */
export const nextQuestionId = 'next-question';

/** The way back from the page of `to` to that of `question`, where it was the answer to this question or to the one below it. */
function toBackLink(pathway: Entry<'pathways'>, question: Question, to: string): Link {
  const isStart = question === pathway.data.questions[0];
  const href = isStart ? entryUrl(pathway) : pathwayNodeUrl(pathway.id, question.id);
  const next = getJoined(pathway.data, question)?.question;
  const isOfNext = next !== undefined && next.id !== to && !question.options.some((option) => option.to === to);
  return isOfNext ? { href: `${href}#${nextQuestionId}`, label: next.text } : { href, label: question.text };
}

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
    papers: getPapers(portal, data.outcomes),
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
  const isAsked = getDistances(asked);
  const leadsTo = (id: string) => (question: Question) => question.options.some(({ to }) => to === id);
  const getBack = (id: string): Link[] => {
    const ways = new Set(asked.questions.filter(leadsTo(id)).map((question) => question.id));
    const onPages = data.questions.filter((question) => ways.has(question.id) && isAsked.has(question.id));
    // Nothing leads to a page whose question stands on another one, but who has its address finds the way back as well.
    return (onPages.length > 0 ? onPages : data.questions.filter(leadsTo(id))).map((question) =>
      toBackLink(entry, question, id),
    );
  };
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
      isSecret: mustHide || isSecret(data.dangers),
    },
    crumbs: getCrumbs('pathways'),
    title,
    pathway: toNeedLink(entry),
    progress: getProgress(asked, id),
    back: getBack(id),
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
            papers: getPapers(portal, getOutcomesOf(data, question)),
          },
        },
      };
    }),
    ...data.outcomes.map((outcome) => ({
      id: outcome.id,
      page: {
        ...frame(outcome.id, outcome.title, outcome.advice, isSecretOutcome(outcome)),
        exit: outcome.danger ? getOutcomeExit(portal, outcome) : [],
        node: { kind: 'outcome' as const, outcome: toOutcome(portal, entry, outcome, today) },
      },
    })),
  ];
}
