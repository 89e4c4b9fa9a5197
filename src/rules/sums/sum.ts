import { type Complaint, type Raw, readInputs, type SumInputs, type Values } from './inputs.ts';
import { sayNumber, sayYuan } from '../amounts/money.ts';
import { sayWrong } from '../amounts/read-number.ts';

/** What comes out: money in 分, or a number of something, whole or as a whole number of its last decimal place. */
export type Quantity = { fen: number } | { amount: number; unit: string; places?: number };

/** One line of the working: what is reckoned, how (as could be typed into a pocket calculator), and what comes out. */
export interface SumLine {
  text: string;
  working?: string;
  result?: Quantity;
}

/** One answer of a sum; `upTo` where the law leaves a range. */
export interface Total {
  label: string;
  value: Quantity;
  upTo?: Quantity;
}

/** What a sum comes to, how, and what has to be known about just these numbers. */
export interface SumResult {
  lines: SumLine[];
  totals: Total[];
  notes?: string[];
}

/** An article that a sum rests on, in the version that it was written from: the day on which that came into force. */
export interface SumCitation {
  law: string;
  article: string;
  version: string;
}

/** What sums are about. */
export const sumGroups = ['court', 'labour', 'injury', 'debt', 'purchase', 'family'] as const;
export type SumGroup = (typeof sumGroups)[number];

/** A sum as it is written; what a reader is told stands here, in Chinese. */
interface SumSource<I extends SumInputs> {
  /** The last part of its address. */
  id: string;
  title: string;
  /** One sentence: what comes out. */
  summary: string;
  inputs: I;
  /** First the articles that set the numbers. */
  citations: readonly SumCitation[];
  /** The rule in words, one step a sentence. */
  formula: readonly string[];
  /** What the sum does not know, and who does. */
  unknown: readonly string[];
  /** Answers whose working is shown where there is no script. */
  example: Raw;
  /** Never asked about answers that its inputs refuse; what is wrong between two answers it says itself. */
  compute: (values: Values<I>) => SumResult | Complaint;
}

/** A sum that anybody can ask. */
export interface Sum extends Omit<SumSource<SumInputs>, 'compute'> {
  /** Reads answers as they were typed, and reckons; pure. */
  compute: (raw: Raw) => SumResult | Complaint;
}

/** Makes a sum of its source: the answers that it reckons with have the types of its questions. */
export const defineSum = <I extends SumInputs>({ compute, ...sum }: SumSource<I>): Sum => ({
  ...sum,
  compute: (raw) => {
    const read = readInputs(sum.inputs, raw);
    return 'message' in read ? read : compute(read.values as Values<I>);
  },
});

/** Cites articles of one law. */
export const citeLaw =
  (law: string, version: string) =>
  (...articles: readonly string[]): SumCitation[] =>
    articles.map((article) => ({ law, article, version }));

/** A line that ends in money. */
export const line = (text: string, working: string, fen: number): SumLine => ({ text, working, result: { fen } });

/** Lines that end in money with what they come to, which stands below them where there is more than one. */
export function addUp(lines: readonly SumLine[], text = '加起来'): { lines: SumLine[]; fen: number } {
  const parts = lines.flatMap(({ result }) => (result && 'fen' in result ? [result.fen] : []));
  const fen = parts.reduce((sum, part) => sum + part, 0);
  return { lines: parts.length > 1 ? [...lines, line(text, parts.map(sayYuan).join(' + '), fen)] : [...lines], fen };
}

/** An answer in money. */
export const total = (label: string, fen: number, upTo?: number): Total => ({
  label,
  value: { fen },
  ...(upTo !== undefined && { upTo: { fen: upTo } }),
});

/** What is wrong with a day that lies before one that has to come first; nothing where it does not. */
export const findDisorder = (
  [, firstLabel, first]: readonly [string, string, string],
  [input, label, second]: readonly [string, string, string],
): Complaint | undefined =>
  second < first
    ? { input, message: sayWrong(label, second, `比「${firstLabel}」（${first}）还早`, '请把两个日子核对一遍') }
    : undefined;

/** `1,234.50 元`, `24 个月`, `2.5%`. */
export const sayQuantity = (quantity: Quantity): string => {
  if ('fen' in quantity) return `${sayYuan(quantity.fen)} 元`;
  const { amount, unit, places } = quantity;
  return `${sayNumber(amount, places)}${unit === '%' ? '' : ' '}${unit}`;
};

/** The value of a total as it is shown: `50.00 元 至 300.00 元` where the law leaves a range. */
export const sayTotal = ({ value, upTo }: Total): string =>
  [value, ...(upTo ? [upTo] : [])].map(sayQuantity).join(' 至 ');

/** What a line comes to: after an equals sign where its working can be reckoned, by itself where that is a remark. */
export const sayOutcome = ({ working = '', result }: SumLine): string => {
  if (!result) return '';
  return /[×÷+−]/u.test(working) ? `= ${sayQuantity(result)}` : sayQuantity(result);
};

/** A line of the working as one text. */
export const sayLine = (line: SumLine): string =>
  [line.text, line.working, sayOutcome(line)].filter(Boolean).join('：').replace('：=', ' =');
