import { keysOf, tableOf } from '../../schemas/record.ts';
import { deskUrls } from '../../urls.ts';
import { getAttribute, getTags, type PageRule, pageRules } from './page-rules.ts';

/** What one build has seen of the pages that it drew. */
export interface Tally {
  pages: number;
  /** Those that search engines are told of, in the site map. */
  listed: number;
  /** Paths of the pages that break a rule. */
  breaches: Record<PageRule, string[]>;
  /** Every page of this site to which a page leads, with the first that does. */
  links: Map<string, string>;
  /** Every address that was drawn. */
  drawn: Set<string>;
  /** Pages with a button that reads them out. */
  aloud: number;
  /** Pages that carry the metadata of what artificial intelligence has made, and those of them that say so in words too. */
  aiMarked: number;
  aiLabelled: number;
}

/** A tally of nothing yet. */
export const createTally = (): Tally => ({
  pages: 0,
  listed: 0,
  breaches: tableOf(keysOf(pageRules), () => []),
  links: new Map(),
  drawn: new Set(),
  aloud: 0,
  aiMarked: 0,
  aiLabelled: 0,
});

const decode = (address: string): string => {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
};

/** What there is to count of one page. */
export interface PageCount {
  path: string;
  breaches: PageRule[];
  /** Where it leads on this site. */
  links: string[];
  isAloud: boolean;
  isAiMarked: boolean;
  isAiLabelled: boolean;
}

/** Looks at one page, given as HTML, that was drawn at `path` (`/cases/`, `/404.html`). */
export function countPage(path: string, html: string): PageCount {
  const links = getTags(html, 'a').flatMap((tag) => {
    const [target = ''] = (getAttribute(tag, 'href') ?? '').split(/[?#]/u);
    return target.startsWith('/') && target.endsWith('/') ? [decode(target)] : [];
  });
  const isAiMarked = html.includes('<meta name="AIGC"');
  return {
    path,
    breaches: keysOf(pageRules).filter((rule) => !pageRules[rule](html, path)),
    links: [...new Set(links)],
    isAloud: html.includes(' data-read-aloud'),
    isAiMarked,
    isAiLabelled: isAiMarked && / data-ai[\s=>]/u.test(html),
  };
}

/** Adds a page to a tally. */
export function addPage(tally: Tally, { path, breaches, links, isAloud, isAiMarked, isAiLabelled }: PageCount): void {
  tally.pages += 1;
  for (const rule of breaches) tally.breaches[rule].push(path);
  for (const link of links) if (!tally.links.has(link)) tally.links.set(link, path);
  tally.aloud += Number(isAloud);
  tally.aiMarked += Number(isAiMarked);
  tally.aiLabelled += Number(isAiLabelled);
}

/** Links to pages that were not drawn, as 「from → to」; the desk is built beside the pages. */
export const findDeadLinks = ({ links, drawn }: Tally): string[] =>
  [...links].flatMap(([to, from]) => (drawn.has(to) || to.startsWith(deskUrls.home) ? [] : [`${from} → ${to}`]));

/**
 * Where the build leaves its tally for the page that tells of it, which it draws last. As with the portal
 * (content/handed-portal.ts), a registered symbol is the same for what Astro has bundled and for what it has not.
 */
const place = Symbol.for('mingli.tally');
const world = globalThis as { [place]?: Tally };

/** Leaves a tally for the page; what is counted into it later counts too. */
export const handTally = (tally: Tally): void => void (world[place] = tally);

/** The tally of this build; none under `npm run dev`, where pages are drawn one at a time. */
export const getTally = (): Tally | undefined => world[place];
