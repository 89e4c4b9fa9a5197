import type { PathwayGraph } from './pathway-graph.ts';

type Question = PathwayGraph['questions'][number];

/** Two questions with more answers than this do not stand on one page: on a phone they would fill three screens. */
const mostAnswers = 12;

/** A question that stands on the page of the one before it. */
export interface JoinedQuestion {
  question: Question;
  /** The answers of the one before it that lead to it. */
  labels: string[];
}

/**
 * The question that stands below `question` on the same page: the only one that its answers lead to. Whoever gives one of these
 * reads on, all other answers lead to an outcome; 「有危险吗？」 so costs nobody a page who is in none.
 */
export function getJoined({ questions }: PathwayGraph, { id, options }: Question): JoinedQuestion | undefined {
  const isNext = (each: Question) => each.id !== id && options.some(({ to }) => to === each.id);
  const [next, ...others] = questions.filter(isNext);
  if (!next || others.length > 0) return undefined;
  const labels = options.filter(({ to }) => to === next.id).map(({ label }) => label);
  const answers = options.length - labels.length + next.options.length;
  return answers > mostAnswers || labels.length === options.length ? undefined : { question: next, labels };
}

/** The same pathway as its pages show it: the answers of both questions of a page are those of the first. */
export const joinQuestions = (graph: PathwayGraph): PathwayGraph => ({
  questions: graph.questions.map((question) => {
    const next = getJoined(graph, question)?.question;
    return next
      ? { ...question, options: [...question.options.filter(({ to }) => to !== next.id), ...next.options] }
      : question;
  }),
  outcomes: graph.outcomes,
});
