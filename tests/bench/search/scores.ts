/** What one question brought: documents in rank order, and those that answer it. */
export interface Answer {
  ranked: number[];
  relevant: number[];
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / (values.length || 1);

/** The value below which `share` of them lie. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

const gain = (index: number) => 1 / Math.log2(index + 2);

function getGain({ ranked, relevant }: Answer): number {
  const wanted = new Set(relevant);
  const found = ranked.slice(0, 10).reduce((sum, id, index) => sum + (wanted.has(id) ? gain(index) : 0), 0);
  const best = Array.from({ length: Math.min(10, wanted.size) }, (_, index) => gain(index));
  return found / best.reduce((sum, value) => sum + value, 0);
}

const getHits = ({ ranked, relevant }: Answer) => ranked.slice(0, 5).filter((id) => relevant.includes(id)).length;

/** hit@5, recall@5, nDCG@10 and the share of questions without any result, as one line. */
export const formatScores = (answers: readonly Answer[]): string =>
  [
    `hit@5 ${mean(answers.map((answer) => Number(getHits(answer) > 0))).toFixed(3)}`,
    `recall@5 ${mean(answers.map((answer) => getHits(answer) / answer.relevant.length)).toFixed(3)}`,
    `nDCG@10 ${mean(answers.map(getGain)).toFixed(3)}`,
    `no result ${(100 * mean(answers.map(({ ranked }) => Number(ranked.length === 0)))).toFixed(1)}%`,
    `(${answers.length} questions)`,
  ].join(', ');
