import type { Entry } from '../domain/entry.ts';
import type { Portal } from '../domain/portal.ts';
import { formatRegion } from '../domain/regions.ts';
import type { RenderedBody } from '../markdown/index.ts';
import type { Data } from '../schemas/index.ts';
import { roomKinds } from '../schemas/room.ts';
import { entryUrl, pathwayNodeUrl } from '../urls.ts';
import { getBody } from './body.ts';
import { type CitationView, getCitations } from './citations.ts';
import { getCrumbs } from './crumbs.ts';
import { type DeadlineView, getDeadlines } from './deadlines.ts';
import { type Doors, getDoors, type Hotline } from './doors.ts';
import { getEntryHead, type PageFrame } from './head.ts';
import { type Link, toLink } from './link.ts';

type Question = Data<'pathways'>['questions'][number];
type Outcome = Data<'pathways'>['outcomes'][number];

/** One question with its answers, each a link. */
export interface QuestionView {
  id: string;
  text: string;
  help: string | undefined;
  options: { href: string; label: string; danger: boolean }[];
}

/** What to do now, by when, where, and what to bring. */
interface OutcomeView {
  id: string;
  title: string;
  advice: string;
  danger: boolean;
  steps: string[];
  bring: string[];
  offices: string[];
  kinds: string[];
  rooms: Link[];
  deadlines: DeadlineView[];
  citations: CitationView[];
  hotlines: Hotline[];
  explainers: Link[];
}

/** The start of a pathway. */
export interface PathwayPage extends PageFrame {
  title: string;
  summary: string;
  question: QuestionView | undefined;
  body: RenderedBody;
  doors: Doors;
}

/** One later question, or one outcome. */
export interface PathwayNodePage extends PageFrame {
  title: string;
  pathway: Link;
  /** The nodes that lead here, for going back. */
  back: Link[];
  node: { kind: 'question'; question: QuestionView } | { kind: 'outcome'; outcome: OutcomeView };
  doors: Doors;
}

const toQuestion = (pathway: Entry<'pathways'>, { id, text, help, options }: Question): QuestionView => ({
  id,
  text,
  help,
  options: options.map(({ label, to, danger }) => ({ href: pathwayNodeUrl(pathway.id, to), label, danger })),
});

const toOutcome = (portal: Portal, outcome: Outcome): OutcomeView => ({
  id: outcome.id,
  title: outcome.title,
  advice: outcome.advice,
  danger: outcome.danger,
  steps: outcome.steps,
  bring: outcome.bring,
  offices: outcome.offices,
  kinds: outcome.roomKinds.map((kind) => roomKinds[kind]),
  rooms: portal.entries.rooms
    .filter(({ data }) => outcome.roomKinds.includes(data.kind))
    .slice(0, 6)
    .map((room) => toLink(room, formatRegion(portal, room.data.region))),
  deadlines: getDeadlines(portal, outcome.deadlines),
  citations: getCitations(portal, outcome.citations),
  hotlines: portal.site.hotlines.filter(({ number }) => outcome.hotlines.includes(number)),
  explainers: portal.pick('explainers', outcome.explainers).map((item) => toLink(item)),
});

/** The first page of a pathway: its first question. */
export function getPathwayPage(portal: Portal, entry: Entry<'pathways'>, today: string): PathwayPage {
  const { data } = entry;
  const first = data.questions[0];
  return {
    head: getEntryHead(portal, entry, { description: data.summary, date: today, jsonLd: { '@type': 'WebPage' } }),
    crumbs: getCrumbs('pathways'),
    title: data.title,
    summary: data.summary,
    question: first && toQuestion(entry, first),
    body: getBody(portal, entry),
    doors: getDoors(portal, { topics: data.disputeTypes, except: entry.id }),
  };
}

/** Every later question and every outcome of a pathway, each a page of its own. */
export function getPathwayNodes(
  portal: Portal,
  entry: Entry<'pathways'>,
  today: string,
): { id: string; page: PathwayNodePage }[] {
  const { data } = entry;
  const start = data.questions[0]?.id;
  const getBack = (id: string): Link[] =>
    data.questions
      .filter(({ options }) => options.some(({ to }) => to === id))
      .map((question) => ({
        href: question.id === start ? entryUrl(entry) : pathwayNodeUrl(entry.id, question.id),
        label: question.text,
      }));
  const frame = (id: string, title: string, description: string): Omit<PathwayNodePage, 'node'> => ({
    head: {
      ...getEntryHead(portal, entry, { description, date: today, jsonLd: { '@type': 'WebPage' } }),
      title: `${title}｜${data.title}`,
      path: pathwayNodeUrl(entry.id, id),
    },
    crumbs: [...getCrumbs('pathways'), toLink(entry)],
    title,
    pathway: toLink(entry),
    back: getBack(id),
    doors: getDoors(portal, { topics: data.disputeTypes, except: entry.id }),
  });
  return [
    ...data.questions.slice(1).map((question) => ({
      id: question.id,
      page: {
        ...frame(question.id, question.text, question.help ?? data.summary),
        node: { kind: 'question' as const, question: toQuestion(entry, question) },
      },
    })),
    ...data.outcomes.map((outcome) => ({
      id: outcome.id,
      page: {
        ...frame(outcome.id, outcome.title, outcome.advice),
        node: { kind: 'outcome' as const, outcome: toOutcome(portal, outcome) },
      },
    })),
  ];
}
