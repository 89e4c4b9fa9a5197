import { isAsked, type Raw, type SumInput } from '../../rules/sums/inputs.ts';
import { sayLine, sayOutcome, sayTotal, type Sum, type SumLine, type SumResult } from '../../rules/sums/sum.ts';

/** A name and what it is, in words. */
export interface Row {
  label: string;
  value: string;
}

/** One line of the working in words. */
export interface LineView {
  text: string;
  working: string;
  result: string;
}

/** What a sum came to, in words. */
export interface ResultView {
  /** What was put in, as it was typed; what was left empty is left out. */
  given: Row[];
  totals: Row[];
  lines: LineView[];
  notes: string[];
}

const sayGiven = (input: SumInput, raw: string): string => {
  if (input.kind === 'choice') return input.options[raw] ?? raw;
  return input.kind === 'number' && !raw.endsWith(input.unit) ? `${raw} ${input.unit}` : raw;
};

const toLineView = (line: SumLine): LineView => ({
  text: line.text,
  working: line.working ?? '',
  result: sayOutcome(line),
});

/** What came out, with what was asked, in words. */
export const toResultView = ({ inputs }: Sum, raw: Raw, { lines, totals, notes = [] }: SumResult): ResultView => ({
  given: Object.entries(inputs).flatMap(([name, input]) => {
    const answer = (raw[name] ?? '').trim();
    return answer === '' || !isAsked(input, raw) ? [] : [{ label: input.label, value: sayGiven(input, answer) }];
  }),
  totals: totals.map((total) => ({ label: total.label, value: sayTotal(total) })),
  lines: lines.map(toLineView),
  notes,
});

/** A result as plain text, to be pasted into a chat or a paper. */
export const toResultText = (
  { title }: Sum,
  { given, totals, notes }: ResultView,
  lines: readonly SumLine[],
  { caveat, url }: { caveat: string; url: string },
): string =>
  [
    title,
    ...given.map(({ label, value }) => `${label}：${value}`),
    ...totals.map(({ label, value }) => `${label}：${value}`),
    ...lines.map((line, index) => `${index + 1}. ${sayLine(line)}`),
    ...notes,
    caveat,
    url,
  ].join('\n');
