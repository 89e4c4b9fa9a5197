import { isSecret } from '../../rules/danger/dangers.ts';
import type { Entry } from '../../rules/entries/entry.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import { t } from '../../text.ts';
import { embedUrl, entryUrl } from '../../urls.ts';
import { getReview } from '../article/review.ts';
import { getNoticeSpells, type NoticeSpell } from '../citing/notices.ts';
import { type EmergencyCall, getExit } from '../danger/exit.ts';
import { getMoves } from '../entry/moved.ts';
import { getWithdrawnPage } from '../entry/withdrawn.ts';
import { getEntryHead, type Head, type PageFrame } from '../page/head.ts';
import type { Link } from '../page/link.ts';
import type { Spell } from '../page/spells.ts';

/** What an explainer says in a frame of another site: its answer, and the way to the whole of it. */
export interface EmbedPage extends PageFrame {
  /** The topic, or the portal where there is nothing to say of the page any more. */
  kicker: string;
  title: string;
  answer: string;
  /** Whom to call, where somebody may be in danger. */
  calls: EmergencyCall[];
  /** When not to wait for what stands here. */
  notSuitable: string | undefined;
  steps: string[];
  notices: NoticeSpell[];
  /** Whether it was reviewed, and by whom. */
  review: { labels: Spell<string>[]; detail: string } | undefined;
  whole: Link;
}

/** Its head: an address of its own, which no search engine lists beside that of the page. */
const toEmbedHead = (head: Head, id: string): Head => ({
  ...head,
  path: embedUrl(id),
  isHidden: true,
  toPassOn: undefined,
});

/** The card of an explainer at the address of `id`, which it had or has. */
function getEmbedPage(portal: Portal, entry: Entry<'explainers'>, id: string, today: string): EmbedPage {
  const { data } = entry;
  const { name, timeZone } = portal.site;
  const head = getEntryHead(portal, entry, {
    description: data.summary,
    date: data.updatedOn ?? today,
    jsonLd: { '@type': 'WebPage' },
  });
  const { labels, detail } = getReview(data.review, { today, timeZone });
  return {
    head: toEmbedHead(head, id),
    crumbs: [],
    kicker: data.topic,
    title: data.title,
    answer: data.summary,
    calls: getExit(portal, data.dangers),
    notSuitable: data.notSuitable,
    steps: data.steps.map(({ title }) => title),
    notices: getNoticeSpells(portal, data.citations, today),
    review: { labels, detail },
    whole: { href: entryUrl(entry), label: t('embed.whole', { name }) },
  };
}

/** That an explainer was withdrawn: a frame that still asks for it must not go on saying what it said. */
function getWithdrawnEmbed(portal: Portal, entry: Entry<'explainers'>, today: string): EmbedPage {
  const { head, title, reason } = getWithdrawnPage(portal, entry, today);
  return {
    head: toEmbedHead(head, entry.id),
    crumbs: [],
    kicker: portal.site.name,
    title,
    answer: reason,
    calls: [],
    notSuitable: undefined,
    steps: [],
    notices: [],
    review: undefined,
    whole: { href: entryUrl(entry), label: t('embed.whole', { name: portal.site.name }) },
  };
}

/** The cards of all explainers but those that somebody may have to hide; under the names that they had, too. */
export function getEmbedPages(portal: Portal, today: string): { id: string; page: EmbedPage }[] {
  const byPath = new Map(
    portal.entries.explainers.filter(({ data }) => !isSecret(data.dangers)).map((entry) => [entryUrl(entry), entry]),
  );
  const former = getMoves(portal).flatMap(({ from, to }) => {
    const [, , id] = from.split('/');
    const entry = byPath.get(to);
    return id === undefined || !entry ? [] : [{ id, page: getEmbedPage(portal, entry, id, today) }];
  });
  return [
    ...[...byPath.values()].map((entry) => ({ id: entry.id, page: getEmbedPage(portal, entry, entry.id, today) })),
    ...former,
    ...portal.withdrawn.explainers.map((entry) => ({ id: entry.id, page: getWithdrawnEmbed(portal, entry, today) })),
  ];
}
