import { getCardShapes } from '../../card-shapes.ts';
import { type Portal, toList } from '../../rules/portal/portal.ts';
import { t } from '../../text.ts';
import { entryUrl, paperUrl } from '../../urls.ts';
import { getMoves } from '../entry/moved.ts';
import { homeCrumbs } from '../page/crumbs.ts';
import { getListHead, type PageFrame } from '../page/head.ts';
import type { Link } from '../page/link.ts';
import { getEntryPaper, getOutcomePaper, getPaperCode, type Paper } from './paper.ts';

/** Where a paper leads, with the version of the text there; none where it was withdrawn, which its page tells. */
export interface PaperTarget extends Link {
  version: string | undefined;
}

/** What the QR code or the short address of a paper opens: it goes on to the page, or says first that the text has changed. */
export interface PaperPage extends PageFrame {
  code: string;
  title: string;
  /** More than one where two pages share a code. */
  targets: PaperTarget[];
}

/** All papers of the portal, by the path of their page. */
function getPapers(portal: Portal): Map<string, Paper> {
  const entries = toList(portal.entries).filter(({ collection }) => getCardShapes(collection).includes('poster'));
  const papers = [
    ...entries.map((entry) => getEntryPaper(portal, entry)),
    ...portal.entries.pathways.flatMap((entry) =>
      entry.data.outcomes.map((outcome) => getOutcomePaper(portal, entry, outcome)),
    ),
  ];
  return new Map(papers.map((paper) => [paper.path, paper]));
}

/** The pages behind the short addresses of all papers, those whose page has moved or was withdrawn since included. */
export function getPaperPages(portal: Portal, today: string): PaperPage[] {
  const papers = getPapers(portal);
  const withdrawn = new Set(toList(portal.withdrawn).map(entryUrl));
  const toTarget = (href: string): PaperTarget => {
    const paper = papers.get(href);
    return { href, label: !paper || paper.isSecret ? t('paper.go') : paper.title, version: paper?.version };
  };
  const ways = [
    ...[...papers.keys(), ...withdrawn].map((path) => ({ from: path, to: path })),
    ...getMoves(portal).filter(({ to }) => papers.has(to) || withdrawn.has(to)),
  ];
  const title = t('paper.title');
  return [...Map.groupBy(ways, ({ from }) => getPaperCode(from))].map(([code, group]) => ({
    head: {
      ...getListHead(portal, { title, description: t('paper.text'), path: paperUrl(code), today }),
      isHidden: true,
    },
    crumbs: homeCrumbs(),
    code,
    title,
    targets: group.map(({ to }) => toTarget(to)),
  }));
}
