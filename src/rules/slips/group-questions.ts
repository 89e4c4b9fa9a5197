import { dropAsking } from '../search/asking.ts';
import { foldText } from '../search/fold.ts';
import { planQuery } from '../search/plan.ts';
import { toPostings } from '../search/postings.ts';
import { rankPages } from '../search/rank.ts';
import { getTerms, isPair } from '../search/terms.ts';
import { getEvidence } from '../search/verdict/evidence.ts';
import { judge } from '../search/verdict/verdict.ts';
import { weighPages, type WeighedRecord } from '../search/weigh.ts';

/** An explainer as it is looked for: its address below the collection, and its texts. */
export interface Explainer {
  id: string;
  title: string;
  asks: readonly string[];
  /** Summary, steps and whatever else its form holds. */
  texts: readonly string[];
}

/** The explainer that says most of a question, and its title or ask that is nearest to it. */
export interface NearExplainer {
  id: string;
  title: string;
  ask: string;
}

/** Questions about one matter. */
export interface QuestionGroup<Q> {
  questions: Q[];
  /** What is nearest to the first of them. */
  near: NearExplainer | undefined;
  /** Whether that would answer them with one more ask; else an explainer is to be written. */
  isAnswer: boolean;
}

/** Questions that share so many of the pairs of the shorter one are about one matter. */
const sameShare = 0.5;

const getPairs = (text: string): Set<string> =>
  new Set([...getTerms(dropAsking(foldText(text))).keys()].filter(isPair));

const countShared = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  [...one].filter((pair) => other.has(pair)).length;

const isSameMatter = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size > 0 && other.size > 0 && countShared(one, other) >= sameShare * Math.min(one.size, other.size);

const toRecord = ({ title, asks, texts }: Explainer): WeighedRecord => ({
  title,
  collection: 'explainers',
  asks: [...asks],
  parts: [{ name: 'body', texts: [...texts] }],
  cites: [],
  dangers: [],
  isPlace: false,
});

/** Finds the explainer that says most of a question, and whether the search would offer it as an answer. */
function createFinder(
  explainers: readonly Explainer[],
): (question: string) => Pick<QuestionGroup<never>, 'near' | 'isAnswer'> {
  const { terms, commonCharacters } = weighPages(
    explainers.map(toRecord),
    explainers.map(() => 1),
  );
  const postings = new Map([...terms].map(([term, weights]) => [term, toPostings(weights)]));
  const lexicon = { words: new Map(), commonCharacters: new Set(commonCharacters) };
  const getPostings = (term: string) => postings.get(term);
  return (question) => {
    const plan = planQuery(question, lexicon);
    const ranked = rankPages(plan.terms, getPostings, explainers.length);
    const [best] = ranked;
    const evidence = getEvidence(plan, getPostings, ranked, explainers.length);
    if (!best) return { near: undefined, isAnswer: false };
    const { id, title, asks } = explainers[best.page]!;
    const pairs = getPairs(question);
    const names = [title, ...asks].map((name) => ({ name, shared: countShared(pairs, getPairs(name)) }));
    const ask = names.reduce((a, b) => (b.shared > a.shared ? b : a)).name;
    return { near: { id, title, ask }, isAnswer: judge(evidence) !== 'none' };
  };
}

/** Questions by what would answer them: the same explainer, or one that is still to be written about what they share; most asked first. */
export function groupQuestions<Q extends { text: string }>(
  questions: readonly Q[],
  explainers: readonly Explainer[],
): QuestionGroup<Q>[] {
  const find = createFinder(explainers);
  const groups: (QuestionGroup<Q> & { pairs: Set<string>[] })[] = [];
  for (const question of questions) {
    const { near, isAnswer } = find(question.text);
    const pairs = getPairs(question.text);
    const group = groups.find((other) =>
      isAnswer
        ? other.isAnswer && other.near?.id === near?.id
        : !other.isAnswer && other.pairs.some((known) => isSameMatter(known, pairs)),
    );
    if (group) {
      group.questions.push(question);
      group.pairs.push(pairs);
    } else groups.push({ questions: [question], near, isAnswer, pairs: [pairs] });
  }
  return groups
    .sort((a, b) => b.questions.length - a.questions.length)
    .map(({ questions: asked, near, isAnswer }) => ({ questions: asked, near, isAnswer }));
}
