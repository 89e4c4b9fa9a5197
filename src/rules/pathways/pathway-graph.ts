import type { Data } from '../../schemas/index.ts';

/** What the rules of a pathway look at. */
export type PathwayGraph = Pick<Data<'pathways'>, 'questions' | 'outcomes'>;

/** An answer: it leads from a question to a question or an outcome, if `to` exists. */
export interface Answer {
  from: string;
  to: string;
  label: string;
  danger: boolean;
  /** Where its `to` is written in the front matter. */
  path: PropertyKey[];
}

/** Every answer, in the order of the questions. */
export const getAnswers = ({ questions }: PathwayGraph): Answer[] =>
  questions.flatMap(({ id, options }, question) =>
    options.map(({ label, to, danger }, option) => ({
      from: id,
      to,
      label,
      danger,
      path: ['questions', question, 'options', option, 'to'],
    })),
  );

/** The ids of questions, then of outcomes, as often as they are written. */
export const getNodeIds = ({ questions, outcomes }: PathwayGraph): string[] =>
  [...questions, ...outcomes].map(({ id }) => id);

/** The ids of those that have a page of their own: the first question stands on that of the pathway. */
export const getPageIds = (graph: PathwayGraph): string[] =>
  getNodeIds(graph).filter((id) => id !== graph.questions[0]?.id);

const groupTargets = (graph: PathwayGraph): Map<string, Set<string>> => {
  const known = new Set(getNodeIds(graph));
  const targets = new Map<string, Set<string>>();
  for (const { from, to } of getAnswers(graph))
    if (known.has(to)) targets.set(from, (targets.get(from) ?? new Set()).add(to));
  return targets;
};

/** How many answers at least lead from the first question to each id that can be reached; 0 for the question itself. */
export function getDistances(graph: PathwayGraph): Map<string, number> {
  const targets = groupTargets(graph);
  const start = graph.questions[0]?.id;
  const distances = new Map<string, number>(start === undefined ? [] : [[start, 0]]);
  // A map hands out what is added while it is walked, so this goes on until nothing new is found.
  for (const [id, distance] of distances)
    for (const to of targets.get(id) ?? []) if (!distances.has(to)) distances.set(to, distance + 1);
  return distances;
}

/** The answers that lead back to a question already passed, each with the ids of its ring, e.g. `[a, b, a]`. */
export function getRings(graph: PathwayGraph): { answer: Answer; ring: string[] }[] {
  const answers = Map.groupBy(getAnswers(graph), ({ from }) => from);
  const rings: { answer: Answer; ring: string[] }[] = [];
  const done = new Set<string>();
  const visit = (id: string, trail: readonly string[]) => {
    const passed = [...trail, id];
    for (const answer of answers.get(id) ?? []) {
      const at = passed.indexOf(answer.to);
      if (at >= 0) rings.push({ answer, ring: [...passed.slice(at), answer.to] });
      else if (!done.has(answer.to)) visit(answer.to, passed);
    }
    done.add(id);
  };
  for (const { id } of graph.questions) if (!done.has(id)) visit(id, []);
  return rings;
}

/** The longest way along `targets` from `id`, in answers; a ring is gone round once at most. */
function measureLongest(targets: ReadonlyMap<string, ReadonlySet<string>>, id: string): number {
  const known = new Map<string, number>();
  const measure = (node: string, passed: ReadonlySet<string>): number => {
    const found = known.get(node);
    if (found !== undefined) return found;
    const next = [...(targets.get(node) ?? [])].filter((to) => !passed.has(to));
    const length = Math.max(0, ...next.map((to) => 1 + measure(to, new Set([...passed, to]))));
    known.set(node, length);
    return length;
  };
  return measure(id, new Set([id]));
}

/** The most answers that can still be given from `id` on. */
export const getAnswersLeft = (graph: PathwayGraph, id: string): number => measureLongest(groupTargets(graph), id);

/** The fewest and the most answers that lead from the first question to `id`; nothing where no way leads there. */
export function getAnswersTo(graph: PathwayGraph, id: string): { least: number; most: number } | undefined {
  const distances = getDistances(graph);
  const least = distances.get(id);
  if (least === undefined) return undefined;
  const sources = new Map<string, Set<string>>();
  for (const [from, targets] of groupTargets(graph))
    if (distances.has(from)) for (const to of targets) sources.set(to, (sources.get(to) ?? new Set()).add(from));
  return { least, most: measureLongest(sources, id) };
}
