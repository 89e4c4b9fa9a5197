import { isSecret } from '../../rules/danger/dangers.ts';
import type { Entry } from '../../rules/entries/entry.ts';
import { getFields, type Question } from '../../rules/forms/form.ts';
import { type Block, getBlankPaper } from '../../rules/forms/fill.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import { tableOf } from '../../schemas/record.ts';
import type { GlossaryWord } from '../../markdown/env.ts';
import type { Line } from '../../markdown/line.ts';
import { t } from '../../text.ts';
import { sumUrl } from '../../urls.ts';
import { createWording } from '../article/body.ts';
import { getReview, type ReviewView } from '../article/review.ts';
import { type CitationView, getCitations, getLawChecks } from '../citing/citations.ts';
import { getNoticeSpells, type NoticeSpell } from '../citing/notices.ts';
import { type EmergencyCall, getExit } from '../danger/exit.ts';
import { type DeadlineView, getDeadlines } from '../deadlines/margin.ts';
import { type Doors, getDoors, toWantedKinds } from '../doors/doors.ts';
import { getCrumbs } from '../page/crumbs.ts';
import { getEntryHead, type PageFrame } from '../page/head.ts';
import { type Link, toLink } from '../page/link.ts';
import { getOfferedSums } from '../sums/offered.ts';
import { type SentQuestion, toSent } from './sent.ts';
import { getTasks } from './tasks.ts';

/** What the script of a paper says besides the paper. */
const scriptKeys = [
  'forms.from',
  'forms.put',
  'forms.progress',
  'forms.wrong',
  'forms.done',
  'forms.next',
  'forms.word.loading',
  'forms.word.failed',
  'forms.word.done',
  'forms.word.page',
  'forms.forgotten',
  'forms.unkept',
  'calculator.copied',
  'calculator.uncopied',
] as const;

/** What the script of a paper needs; it travels with the page as JSON. */
export interface FormData {
  id: string;
  title: string;
  timeZone: string;
  questions: SentQuestion[];
  body: string;
  words: Record<(typeof scriptKeys)[number], string>;
}

/** One question as it is drawn. */
export interface QuestionView {
  /** Its part of the ids of its fields. */
  key: string;
  kind: Question['kind'];
  label: string;
  hint: string;
  options: string[];
  fields: ReturnType<typeof getFields>;
}

/** The page of one paper. */
export interface FormPage extends PageFrame {
  title: string;
  /** Whom to call, where somebody is in danger. */
  exit: EmergencyCall[];
  purpose: Line;
  useInstead: Line[];
  questions: QuestionView[];
  blank: Block[];
  rules: { label: string; value: Line }[];
  attach: Line[];
  /** The words that are explained where they stand first. */
  terms: readonly GlossaryWord[];
  fee: Link | undefined;
  /** What to reckon before it is filled in. */
  sums: Link[];
  deadlines: DeadlineView[];
  citations: CitationView[];
  notices: NoticeSpell[];
  explainers: Link[];
  doors: Doors;
  review: ReviewView;
  /** Whoever has to hide that they write it is not asked whether to keep it. */
  canKeep: boolean;
  data: FormData;
}

const toView = (question: Question, index: number): QuestionView => ({
  key: `q${index}`,
  kind: question.kind,
  label: question.label,
  hint: [
    question.help ?? '',
    question.example === undefined ? '' : t('forms.example', { example: question.example }),
    question.optional ? t('forms.optional') : '',
  ].join(''),
  options: question.options,
  fields: getFields(question),
});

/** Where what is to pay is reckoned, as far as the portal reckons it. */
const getFee = (portal: Portal, fee: string | undefined): Link | undefined =>
  getOfferedSums(portal).some(({ sum }) => sum.id === fee) && fee !== undefined
    ? { href: sumUrl(fee), label: t('forms.fee') }
    : undefined;

/** The page of one paper on the day `today`. */
export function getFormPage(portal: Portal, entry: Entry<'forms'>, today: string): FormPage {
  const { id, data, body } = entry;
  const { say, terms } = createWording(portal, entry);
  return {
    head: getEntryHead(portal, entry, { description: data.purpose, date: today, jsonLd: { '@type': 'WebPage' } }),
    crumbs: getCrumbs('forms'),
    title: data.title,
    exit: getExit(portal, data.dangers),
    purpose: say(data.purpose),
    useInstead: data.useInstead.map(say),
    questions: data.questions.map(toView),
    blank: getBlankPaper({ questions: data.questions, body }).blocks,
    rules: [
      { label: t('forms.filedBy'), value: say(data.filedBy) },
      { label: t('forms.where'), value: say(data.where) },
      { label: t('forms.copies'), value: say(data.copies) },
      { label: t('forms.cost'), value: say(data.cost) },
    ],
    attach: data.attach.map(say),
    terms,
    fee: getFee(portal, data.fee),
    sums: getTasks(portal, { forms: [], sums: data.sums }),
    deadlines: getDeadlines(portal, data.deadlines),
    citations: getCitations(portal, data.citations, today),
    notices: getNoticeSpells(portal, data.citations, today),
    explainers: portal.pick('explainers', data.explainers).map((explainer) => toLink(explainer)),
    doors: getDoors(portal, {
      topics: data.disputeTypes,
      kinds: toWantedKinds(data.roomKinds),
      dangers: data.dangers,
    }),
    review: getReview(data.review, {
      today,
      timeZone: portal.site.timeZone,
      laws: getLawChecks(portal, data.citations),
    }),
    canKeep: !isSecret(data.dangers),
    data: {
      id,
      title: data.title,
      timeZone: portal.site.timeZone,
      questions: data.questions.map(toSent),
      body,
      words: tableOf(scriptKeys, (key) => t(key)),
    },
  };
}
