import type { Entry } from '../domain/entry.ts';
import type { Portal } from '../domain/portal.ts';
import { getExplainersByTopic, getTopic } from '../domain/topics.ts';
import type { RenderedBody } from '../markdown/index.ts';
import { topicUrl } from '../urls.ts';
import { getBody } from './body.ts';
import { type CitationView, getCitations } from './citations.ts';
import { getCrumbs } from './crumbs.ts';
import { type DeadlineView, getDeadlines } from './deadlines.ts';
import { type Doors, getDoors } from './doors.ts';
import { getEntryHead, type PageFrame } from './head.ts';
import { type Link, toLink } from './link.ts';
import { getReview, type ReviewView } from './review.ts';

/** A resident's question with its answer, what to do, by when and where. */
export interface ExplainerPage extends PageFrame {
  title: string;
  topic: Link;
  answer: string;
  notSuitable: string | undefined;
  steps: { title: string; detail?: string }[];
  body: RenderedBody;
  bring: string[];
  cost: string | undefined;
  deadlines: DeadlineView[];
  doors: Doors;
  citations: CitationView[];
  terms: Link[];
  stories: Link[];
  related: Link[];
  review: ReviewView;
}

/** The oldest day on which one of the cited laws was checked: the page is no fresher than that. */
const getLawsCheckedOn = (portal: Portal, citations: Entry<'explainers'>['data']['citations']): string | undefined =>
  citations
    .flatMap(({ law }) => portal.get('laws', law)?.data.checked.on ?? [])
    .sort()
    .at(0);

/** The page of one explainer on the day `today`. */
export function getExplainerPage(portal: Portal, entry: Entry<'explainers'>, today: string): ExplainerPage {
  const { data } = entry;
  const topic = getTopic(portal, data.topic);
  const topicLink = { href: topicUrl(topic.slug), label: topic.name };
  const neighbours = (getExplainersByTopic(portal).get(data.topic) ?? [])
    .slice(0, 5)
    .filter((other) => other !== entry);
  const related = portal.pick('explainers', data.related);
  const stories = new Set([
    ...portal.pick('cases', data.cases),
    ...portal.entries.cases.filter(
      (story) => story.data.kind === 'dispute' && story.data.disputeTypes.includes(data.topic),
    ),
  ]);
  return {
    head: getEntryHead(portal, entry, {
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
    }),
    crumbs: [...getCrumbs('explainers'), topicLink],
    title: data.title,
    topic: topicLink,
    answer: data.summary,
    notSuitable: data.notSuitable,
    steps: data.steps,
    body: getBody(portal, entry),
    bring: data.bring,
    cost: data.cost,
    deadlines: getDeadlines(portal, data.deadlines),
    doors: getDoors(portal, { rooms: data.rooms, pathways: data.pathways, topics: [data.topic] }),
    citations: getCitations(portal, data.citations),
    terms: portal.pick('terms', data.terms).map((term) => toLink(term, term.data.plain)),
    stories: [...stories].slice(0, 3).map((story) => toLink(story)),
    related: (related.length > 0 ? related : neighbours).slice(0, 4).map((other) => toLink(other)),
    review: getReview(data.review, {
      today,
      updatedOn: data.updatedOn,
      lawsCheckedOn: getLawsCheckedOn(portal, data.citations),
    }),
  };
}
