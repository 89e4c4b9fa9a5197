import { sayNumber, sayShare, sayYuan, scale, whole } from '../../amounts/money.ts';
import { line, type SumLine } from '../sum.ts';

/** A part of an amount and its rate: up to `upTo` 分 (no end where it is missing), in millionths; or a `flat` fee in 分 for the whole part. */
export interface Bracket {
  upTo?: number;
  rate?: number;
  flat?: number;
}

const tenThousand = 1_000_000;

/** `1万元`, `1000元`. */
const sayBound = (fen: number) => (fen % tenThousand === 0 ? `${fen / tenThousand}万元` : `${sayNumber(fen, 2)}元`);

const sayPart = (from: number, upTo: number | undefined) => {
  if (from === 0) return `不超过${sayBound(upTo ?? 0)}的部分`;
  return upTo === undefined ? `超过${sayBound(from)}的部分` : `超过${sayBound(from)}至${sayBound(upTo)}的部分`;
};

/** What falls due on `amount` 分, a line for each bracket that it reaches; the first one falls due on nothing at all, too. */
export function listBrackets(amount: number, brackets: readonly Bracket[]): SumLine[] {
  const lines: SumLine[] = [];
  let from = 0;
  for (const { upTo, rate = 0, flat } of brackets) {
    if (amount <= from && from > 0) break;
    const part = Math.min(amount, upTo ?? amount) - from;
    const due = flat ?? scale(part, rate, whole);
    const flatly = flat === 0 ? '不另收' : '每件';
    const working = flat === undefined ? `${sayYuan(part)} × ${sayShare(rate)}` : flatly;
    lines.push(line(sayPart(from, upTo), working, due));
    from = upTo ?? amount;
  }
  return lines;
}
