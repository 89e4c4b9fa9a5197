import type { Entry } from '../../rules/entries/entry.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import type { Line } from '../../markdown/line.ts';
import type { RenderedBody } from '../../markdown/index.ts';
import { t } from '../../text.ts';
import { createWording } from '../article/body.ts';
import { type CitationView, getCitations } from '../citing/citations.ts';
import { getCrumbs } from '../page/crumbs.ts';
import { type EmergencyCall, getExit } from '../danger/exit.ts';
import { type Doors, getDoors } from '../doors/doors.ts';
import { type Foot, getFoot } from '../entry/foot.ts';
import { getEntryHead, type PageFrame } from '../page/head.ts';
import { getNoticeSpells, type NoticeSpell } from '../citing/notices.ts';
import { type Link, toLink } from '../page/link.ts';

/** A legal word in plain words. */
export interface TermPage extends PageFrame {
  term: string;
  plain: Line;
  /** Whom to call, where somebody is in danger. */
  exit: EmergencyCall[];
  notices: NoticeSpell[];
  aliases: string[];
  body: RenderedBody;
  related: Link[];
  citations: CitationView[];
  explainers: Link[];
  doors: Doors;
  foot: Foot;
}

const getMentioning = (portal: Portal, term: string): Link[] =>
  portal.derive(`explainers that say ${term}`, ({ entries }) =>
    entries.explainers.filter(({ body }) => body.includes(term)).map((item) => toLink(item)),
  );

/** The page of one word. */
export function getTermPage(portal: Portal, entry: Entry<'terms'>, today: string): TermPage {
  const { data } = entry;
  const { say, getBody } = createWording(portal, entry);
  // The page that the word is owned by comes before those that only use it.
  const named = [...new Set([...portal.pick('explainers', data.explainers), ...portal.linking('explainers', entry)])];
  const own = named.map((item) => toLink(item));
  const mentioning = getMentioning(portal, data.term).filter(({ href }) => own.every((link) => link.href !== href));
  return {
    head: getEntryHead(portal, entry, {
      description: data.plain,
      date: today,
      jsonLd: {
        '@type': 'DefinedTerm',
        alternateName: data.aliases,
        inDefinedTermSet: t('nav.terms'),
      },
    }),
    crumbs: getCrumbs('terms'),
    term: data.term,
    plain: say(data.plain),
    exit: getExit(portal, data.dangers),
    notices: getNoticeSpells(portal, data.citations, today),
    aliases: data.aliases,
    body: getBody(),
    related: [...new Set([...portal.pick('terms', data.related), ...portal.linking('terms', entry)])].map((term) =>
      toLink(term),
    ),
    citations: getCitations(portal, data.citations, today),
    explainers: [...own, ...mentioning].slice(0, 6),
    doors: getDoors(portal, { dangers: data.dangers }),
    foot: getFoot(portal, entry, today),
  };
}
