import { levelCount, type Postings } from './postings.ts';
import { isPair } from './terms.ts';

/** A page and how well it answers. */
export interface Ranked {
  page: number;
  score: number;
}

/** How much a page with all words gains on one with few. */
const completeness = 0.15;
/** A page that lacks a word counts as found down to this share of the best score. */
const faintest = 0.2;

/** The pages that hold something of what is looked for, best first; of equals the earlier page. */
export function rankPages(
  terms: ReadonlyMap<string, number>,
  getPostings: (term: string) => Postings | undefined,
  pageCount: number,
): Ranked[] {
  const scores = new Float64Array(pageCount);
  const matched = new Float64Array(pageCount);
  let all = 0;
  for (const [term, weight] of terms) {
    const postings = getPostings(term);
    const counts = isPair(term);
    if (counts) all += 1;
    if (!postings) continue;
    const unit = (postings.scale * weight) / levelCount;
    for (const [index, page] of postings.pages.entries()) {
      scores[page]! += unit * postings.levels[index]!;
      if (counts) matched[page]! += 1;
    }
  }
  let best = 0;
  for (const [page, score] of scores.entries()) {
    if (score === 0) continue;
    scores[page] = score * (1 + (completeness * matched[page]!) / (all || 1));
    best = Math.max(best, scores[page]);
  }
  const ranked: Ranked[] = [];
  for (const [page, score] of scores.entries())
    if (score > 0 && (score >= best * faintest || (all > 0 && matched[page] === all))) ranked.push({ page, score });
  return ranked.sort((a, b) => b.score - a.score || a.page - b.page);
}
