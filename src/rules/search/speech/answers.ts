import { type Lexicon, type Plan, planQuery } from '../plan.ts';
import type { Postings } from '../postings.ts';
import { rankPages } from '../rank.ts';
import { getEvidence } from '../verdict/evidence.ts';
import { judge, type Verdict } from '../verdict/verdict.ts';
import { splitQuestions } from './questions.ts';

/** One of several questions of a text, and what to look up for it. */
export interface PlannedQuestion {
  question: string;
  plan: Plan;
}

/** Questions that the same page answers best, and the pages that answer them, best first; none where no page does. */
export interface QuestionAnswer {
  questions: string[];
  pages: number[];
  verdict: Verdict;
}

/** How much the rest of the story counts beside a question: it tells whose wages and which house. */
const storyShare = 0.1;
const mostPages = 3;

/** A plan for each question of a text that asks several, with the story behind it; none where it asks one. */
export function planQuestions(text: string, story: Plan, lexicon: Lexicon): PlannedQuestion[] {
  return splitQuestions(text).map((question) => {
    const plan = planQuery(question, lexicon);
    const terms = new Map([...story.terms].map(([term, weight]) => [term, weight * storyShare]));
    for (const [term, weight] of plan.terms) terms.set(term, Math.max(weight, terms.get(term) ?? 0));
    return { question, plan: { ...plan, terms } };
  });
}

/** The answers to several questions of one text, in its order; nothing where one page is the best for all of them. */
export function answerQuestions(
  planned: readonly PlannedQuestion[],
  getPostings: (term: string) => Postings | undefined,
  pageCount: number,
): QuestionAnswer[] {
  const answers: QuestionAnswer[] = [];
  for (const { question, plan } of planned) {
    const ranked = rankPages(plan.terms, getPostings, pageCount);
    const verdict = judge(getEvidence(plan, getPostings, ranked, pageCount));
    const pages = verdict === 'none' ? [] : ranked.slice(0, mostPages).map(({ page }) => page);
    const same = answers.find((other) => pages.length > 0 && other.pages[0] === pages[0]);
    if (same) same.questions.push(question);
    else answers.push({ questions: [question], pages, verdict });
  }
  if (answers.filter(({ pages }) => pages.length > 0).length < 2) return [];
  // A page stands once: under the question that it answers best, else under the first.
  const shown = new Set(answers.flatMap(({ pages }) => pages.slice(0, 1)));
  return answers.map(({ pages, ...answer }) => {
    const [best, ...others] = pages;
    const left = others.filter((page) => !shown.has(page));
    for (const page of left) shown.add(page);
    return { ...answer, pages: best === undefined ? [] : [best, ...left] };
  });
}
