import { getPlacedCitations } from '../../rules/law/cited.ts';
import { getMainVersion } from '../../rules/law/law-state.ts';
import type { Entry } from '../../rules/entries/entry.ts';
import { getName } from '../../rules/entries/order.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import type { Statute } from '../../rules/law/statute.ts';
import { entryUrl, pathwayNodeUrl } from '../../urls.ts';
import type { Link } from '../page/link.ts';

/** The collections whose entries cite law, in the order in which a law's page lists them. */
export const citing = ['explainers', 'deadlines', 'cases', 'pathways', 'terms'] as const;

/** A place that cites an article: an entry, or one outcome of a pathway. */
interface Mention {
  article: string;
  version: string | undefined;
  link: Link;
}

function findMentions(portal: Portal): Map<string, Mention[]> {
  const mentions = new Map<string, Mention[]>();
  for (const entry of citing.flatMap((collection): Entry[] => portal.entries[collection]))
    for (const { citation, outcome } of getPlacedCitations(entry)) {
      const { law, article, version } = citation;
      if (article === undefined) continue;
      const link = outcome
        ? { href: pathwayNodeUrl(entry.id, outcome.id), label: outcome.title }
        : { href: entryUrl(entry), label: getName(entry) };
      mentions.set(law, [...(mentions.get(law) ?? []), { article, version, link }]);
    }
  return mentions;
}

const getMentions = (portal: Portal, law: string): Mention[] =>
  portal.derive(`mentions of ${law}`, (all) => all.derive('mentions of laws', findMentions).get(law) ?? []);

/** Who cites each article of the version that a law's page speaks of: links by article number, each place once. */
export function getCitingLinks(portal: Portal, law: Entry<'laws'>, today: string): Map<string, Link[]> {
  const main = getMainVersion(law.data.versions, today)?.inForceOn;
  const links = new Map<string, Link[]>();
  for (const { article, version, link } of getMentions(portal, law.id)) {
    // In another version the same number may be another article.
    if (version !== undefined && version !== main) continue;
    const found = links.get(article) ?? [];
    if (!found.some(({ href }) => href === link.href)) links.set(article, [...found, link]);
  }
  return links;
}

/** The text of the version that a law's page speaks of, where the portal was given it. */
export function getLawText(portal: Portal, { id, data }: Entry<'laws'>, today: string): Statute | undefined {
  return portal.statutes.get(id)?.get(getMainVersion(data.versions, today)?.inForceOn ?? '');
}

/** Whether the law's page has a place for the article: in the registry, in the text, or because somebody cites it. */
export const hasArticle = (portal: Portal, law: Entry<'laws'>, article: string, today: string): boolean =>
  law.data.articles.some(({ number }) => number === article) ||
  getMentions(portal, law.id).some((mention) => mention.article === article) ||
  getLawText(portal, law, today)?.articles.some(({ number }) => number === article) === true;
