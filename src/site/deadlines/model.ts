import type { Entry } from '../../rules/entries/entry.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import type { Line } from '../../markdown/line.ts';
import type { RenderedBody } from '../../markdown/index.ts';
import { t } from '../../text.ts';
import { createWording } from '../article/body.ts';
import { type CalculatorView, getCalculator } from './calculator.ts';
import { type CitationView, getCitations } from '../citing/citations.ts';
import { getCrumbs } from '../page/crumbs.ts';
import { type EmergencyCall, getExit } from '../danger/exit.ts';
import { type Doors, getDoors, toWantedKinds } from '../doors/doors.ts';
import { type Foot, getFoot } from '../entry/foot.ts';
import { getEntryHead, type PageFrame } from '../page/head.ts';
import { getNoticeSpells, type NoticeSpell } from '../citing/notices.ts';
import { type Link, toLink } from '../page/link.ts';
import { sayLength } from '../page/say.ts';

/** From which event, how long, and what is left when it has passed. */
export interface DeadlinePage extends PageFrame {
  /** Whom to call, where somebody is in danger. */
  exit: EmergencyCall[];
  title: string;
  kind: string;
  length: string;
  summary: Line;
  notices: NoticeSpell[];
  rules: { label: string; value: string }[];
  calculator: CalculatorView;
  ifMissed: Line;
  body: RenderedBody;
  citations: CitationView[];
  forms: Link[];
  explainers: Link[];
  doors: Doors;
  foot: Foot;
}

/** The page of one deadline. */
export function getDeadlinePage(portal: Portal, entry: Entry<'deadlines'>, today: string): DeadlinePage {
  const { data } = entry;
  const { say, getBody } = createWording(portal, entry);
  const length = sayLength(data.length);
  return {
    head: getEntryHead(portal, entry, {
      description: data.summary,
      date: today,
      jsonLd: { '@type': 'DefinedTerm', termCode: length, inDefinedTermSet: t('nav.deadlines') },
    }),
    crumbs: getCrumbs('deadlines'),
    exit: getExit(portal, data.dangers),
    title: data.title,
    kind: t(`deadline.kind.${data.kind}`),
    length,
    summary: say(data.summary),
    notices: getNoticeSpells(portal, data.citations, today),
    rules: [
      { label: t('deadline.starts'), value: data.starts },
      { label: t('deadline.length'), value: length },
      { label: t('deadline.counting'), value: t(`deadline.counting.${data.length.calendar}`) },
      {
        label: t('deadline.rollover'),
        value: t(data.rollsOverHoliday ? 'deadline.rollover.yes' : 'deadline.rollover.no'),
      },
    ],
    calculator: getCalculator(portal, [entry], today),
    ifMissed: say(data.ifMissed),
    body: getBody(),
    citations: getCitations(portal, data.citations, today),
    forms: portal.linking('forms', entry).map((item) => toLink(item)),
    explainers: portal.linking('explainers', entry).map((item) => toLink(item)),
    doors: getDoors(portal, {
      topics: data.disputeTypes,
      kinds: toWantedKinds(data.roomKinds),
      dangers: data.dangers,
    }),
    foot: getFoot(portal, entry, today),
  };
}
