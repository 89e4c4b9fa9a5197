import type { Entry } from '../../rules/entries/entry.ts';
import { followRenames, getRenames, isOldName } from '../../rules/entries/renames.ts';
import { getPageIds } from '../../rules/pathways/pathway-graph.ts';
import { type Portal, toList } from '../../rules/portal/portal.ts';
import { nameUrl } from '../../name-url.ts';
import { t } from '../../text.ts';
import { entryUrl, pathwayNodeUrl } from '../../urls.ts';
import { homeCrumbs } from '../page/crumbs.ts';
import { getListHead, type PageFrame } from '../page/head.ts';

/** An address that has moved, and where to: both are paths, `/explainers/leak/`. */
export interface Move {
  from: string;
  to: string;
}

/** The questions and outcomes of a pathway move with it. */
const getNodeMoves = (pathway: Entry<'pathways'>, from: string): Move[] =>
  getPageIds(pathway.data).map((node) => ({
    from: `${from}${node}/`,
    to: pathwayNodeUrl(pathway.id, node),
  }));

/** Addresses of questions and outcomes. */
const nodes = /^\/pathways\/[^/]+\/[^/]+\/$/u;

/** Every address that has moved, sorted; where an entry stands, nothing has, and nothing leads to what is switched off. */
export function getMoves({ site, entries, withdrawn, offers }: Portal): Move[] {
  const all = [...toList(entries), ...toList(withdrawn)];
  const renames = getRenames(
    site,
    all.map((entry) => ({ file: '', ...entry })),
  );
  const standing = new Set([
    ...all.map(entryUrl),
    ...entries.pathways.flatMap(({ id, data }) => getPageIds(data).map((node) => pathwayNodeUrl(id, node))),
  ]);
  const pathways = new Map(entries.pathways.map((entry) => [entryUrl(entry), entry]));
  return [...followRenames(renames)]
    .filter(([from]) => isOldName(from))
    .map(([from, to]): Move => ({ from: nameUrl(from), to: nameUrl(to) }))
    .filter(({ from, to }) => !standing.has(from) && offers(to))
    .flatMap((move) => {
      // A question that came to be another pathway's first one brings no others along.
      const pathway = nodes.test(move.from) ? undefined : pathways.get(move.to);
      return pathway ? [move, ...getNodeMoves(pathway, move.from)] : [move];
    })
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** The page at an address that has moved; it sends on at once, and whoever stays can go by hand. */
export interface MovedPage extends PageFrame {
  title: string;
  text: string;
  /** Where to. */
  href: string;
}

/** The page at `move.from` on the day `today`. */
export function getMovedPage(portal: Portal, { to }: Move, today: string): MovedPage {
  const [title, text] = [t('moved.title'), t('moved.text')];
  return {
    head: {
      // Its canonical link is that of the page it leads to: it has no words of its own.
      ...getListHead(portal, { title, description: text, path: to, today }),
      isHidden: true,
      movedTo: to,
    },
    crumbs: homeCrumbs(),
    title,
    text,
    href: to,
  };
}
