import type { Entry } from '../../rules/entries/entry.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import { getFirstOfTopic, getTopic } from '../../rules/portal/topics.ts';
import type { DangerKind } from '../../schemas/dangers.ts';
import type { Line } from '../../markdown/line.ts';
import type { RenderedBody } from '../../markdown/index.ts';
import { topicUrl } from '../../urls.ts';
import { createWording } from '../article/body.ts';
import { type CitationView, getCitations } from '../citing/citations.ts';
import { getContents } from '../article/contents.ts';
import { getCrumbs } from '../page/crumbs.ts';
import { type EmergencyCall, getCalls, getExit } from '../danger/exit.ts';
import { type DeadlineView, getDeadlines } from '../deadlines/margin.ts';
import { type Doors, getDoors, toWantedKinds } from '../doors/doors.ts';
import { type Foot, getFoot } from '../entry/foot.ts';
import { getTasks } from '../forms/tasks.ts';
import { getEntryHead, type PageFrame } from '../page/head.ts';
import { getNoticeSpells, type NoticeSpell } from '../citing/notices.ts';
import { type Link, toLink } from '../page/link.ts';
import { getEntryPaper, getPaperLink } from '../paper/paper.ts';
import { getReadingTime } from '../article/reading-time.ts';
import { getStatus, type StatusView } from '../article/status.ts';

/** A resident's question with its answer, what to do, by when and where. */
export interface ExplainerPage extends PageFrame {
  title: string;
  /** Whom to call, where somebody is in danger. */
  exit: EmergencyCall[];
  /** Whom to call first, where nobody is. */
  calls: EmergencyCall[];
  /** What the QR code of the printed page opens. */
  paper: string;
  readingTime: string;
  topic: Link;
  answer: Line;
  status: StatusView | undefined;
  notices: NoticeSpell[];
  notSuitable: Line | undefined;
  steps: { title: Line; detail: Line | undefined; tasks: Link[] }[];
  body: RenderedBody;
  contents: Link[];
  bring: Line[];
  cost: Line | undefined;
  deadlines: DeadlineView[];
  foot: Foot;
  doors: Doors;
  citations: CitationView[];
  terms: Link[];
  stories: Link[];
  related: Link[];
}

const getDisputesOf = (portal: Portal, topic: string): Entry<'cases'>[] =>
  portal.derive(`disputes of ${topic}`, ({ entries }) =>
    entries.cases.filter(({ data }) => data.kind === 'dispute' && data.disputeTypes.includes(topic)),
  );

const getWaysOut = (portal: Portal, dangers: readonly DangerKind[]): Entry<'pathways'>[] =>
  portal.derive(`ways out of ${dangers.join()}`, ({ entries }) =>
    entries.pathways.filter(({ data }) => data.dangers.some((danger) => dangers.includes(danger))),
  );

/** The page of one explainer on the day `today`. */
export function getExplainerPage(portal: Portal, entry: Entry<'explainers'>, today: string): ExplainerPage {
  const { data } = entry;
  const topic = getTopic(portal, data.topic);
  const topicLink = { href: topicUrl(topic.slug), label: topic.name };
  const neighbours = getFirstOfTopic(portal, data.topic, 5).filter((other) => other !== entry);
  const { say, getBody } = createWording(portal, entry);
  const sayMaybe = (text: string | undefined) => (text === undefined ? undefined : say(text));
  // From the top of the page to its end: a word is explained where it stands first.
  const said = {
    answer: say(data.summary),
    notSuitable: sayMaybe(data.notSuitable),
    steps: data.steps.map(({ title: step, detail, ...tasks }) => ({
      title: say(step),
      detail: sayMaybe(detail),
      tasks: getTasks(portal, tasks),
    })),
    bring: data.bring.map(say),
    cost: sayMaybe(data.cost),
  };
  const body = getBody();
  const related = portal.pick('explainers', data.related);
  const stories = new Set([
    ...portal.pick('cases', data.cases),
    // Who is in danger needs no story of how others came to terms.
    ...(data.dangers.length === 0 ? getDisputesOf(portal, data.topic) : []),
  ]);
  // 去哪里 names who helps; the way that asks step by step stands beside it.
  const ways = getWaysOut(portal, data.dangers);
  const head = getEntryHead(portal, entry, {
    description: data.summary,
    date: data.updatedOn ?? today,
    jsonLd: {
      '@type': 'FAQPage',
      mainEntity: {
        '@type': 'Question',
        name: data.title,
        acceptedAnswer: { '@type': 'Answer', text: data.summary },
      },
    },
  });
  const doors = getDoors(portal, {
    rooms: data.rooms,
    pathways: data.pathways,
    topics: [data.topic],
    kinds: toWantedKinds(data.roomKinds),
    dangers: data.dangers,
  });
  const first = data.steps.slice(0, 1).flatMap(({ title, detail = '' }) => [title, detail]);
  // What may happen in this matter stands first there: water near a socket, where a ceiling leaks.
  const [firstWarning = ''] = (data.notSuitable ?? '').split('。');
  return {
    head,
    calls: data.dangers.length > 0 ? [] : getCalls(portal, { first, then: [data.summary, firstWarning] }, doors.call),
    exit: getExit(portal, data.dangers),
    crumbs: [...getCrumbs('explainers'), topicLink],
    title: data.title,
    paper: getPaperLink(getEntryPaper(portal, entry)),
    readingTime: getReadingTime(
      [data.summary, data.notSuitable, ...data.steps.flatMap(({ title, detail }) => [title, detail])],
      body,
    ),
    topic: topicLink,
    ...said,
    status: getStatus(data),
    notices: getNoticeSpells(portal, data.citations, today),
    body,
    contents: getContents(body),
    deadlines: getDeadlines(portal, data.deadlines),
    foot: getFoot(portal, entry, today),
    doors,
    citations: getCitations(portal, data.citations, today),
    terms: portal.pick('terms', data.terms).map((term) => toLink(term, term.data.plain)),
    stories: [...stories].slice(0, 2).map((story) => toLink(story)),
    related: [...ways, ...(related.length > 0 ? related : neighbours).slice(0, 4)].map((other) => toLink(other)),
  };
}
