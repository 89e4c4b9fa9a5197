/** Words of a table with what may not stand around them, alternatives parted by `|`; an empty cell forbids nothing. */
export interface GuardedWords {
  words: string;
  notAfter?: string;
  notBefore?: string;
}

/** Plain words, a set of words, or a gap. */
const tokens = /\((?<set>[^(){}]*)\)(?<optional>\?)?|\{(?<gap>\d+)\}|(?<plain>[^(){}]+)/gu;

interface Reading {
  source: string;
  /** Characters of the longest text that is meant. */
  length: number;
}

const escape = (text: string): string => text.replace(/[$()*+./?[\\\]^{|}]/gu, '\\$&');
/** The last character of what was escaped. */
const lastEscaped = /\\[$()*+./?[\\\]^{|}]$|.$/u;

/**
 * A cell with gaps as one reading: apart, its hundred readings would each try every gap at every place. Where two of a set
 * fit, the longer one counts.
 */
function getGappedReading(words: string, gap: string): Reading {
  let [source, length] = ['', 0];
  for (const { groups = {} } of words.matchAll(tokens)) {
    const { set, optional, gap: most, plain = '' } = groups;
    const texts = (set ?? plain).split('|').sort((a, b) => b.length - a.length);
    source += most === undefined ? `(?:${texts.map(escape).join('|')})${optional ?? ''}` : `${gap}{0,${most}}`;
    length += most === undefined ? (texts[0]?.length ?? 0) : Number(most);
  }
  return { source, length };
}

/** Every way to read a cell: 调解(成功|和解)? is read as 调解成功, 调解和解 and 调解. */
function getReadings(words: string, gap: string): Reading[] {
  if (!/[(){}]/u.test(words)) return [{ source: escape(words), length: words.length }];
  if (words.replace(tokens, '') !== '') throw new Error(`「${words}」里的括号没有配对`);
  if (/\{/u.test(words)) return [getGappedReading(words, gap)];
  let readings: Reading[] = [{ source: '', length: 0 }];
  for (const { groups = {} } of words.matchAll(tokens)) {
    const { set, optional, plain = '' } = groups;
    const next = [...(set?.split('|') ?? [plain]), ...(optional ? [''] : [])].map((text) => ({
      source: escape(text),
      length: text.length,
    }));
    readings = readings.flatMap(({ source, length }) =>
      next.map((part) => ({ source: source + part.source, length: length + part.length })),
    );
  }
  return readings;
}

const guard = (kind: string, words: string | undefined): string =>
  words ? `(?${kind}${words.split('|').map(escape).join('|')})` : '';

/** Every way to read the cells of a table, the longest first, with what may not stand before and behind. */
function readTable(table: readonly (string | GuardedWords)[], gap: string) {
  return table
    .flatMap((row) => {
      const { words, notAfter, notBefore } = typeof row === 'string' ? { words: row } : row;
      const [left, right] = [guard('<!', notAfter), guard('!', notBefore)];
      return getReadings(words, gap).map(({ source, length }) => ({ left, source, right, length }));
    })
    .sort((a, b) => b.length - a.length);
}

/**
 * The source of a pattern (flag `u`) that finds any words of a table, the longest that fit. Cells hold words as they are
 * written; `(甲|乙)` stands for one of a set, `(甲|乙)?` for one of it or nothing, `{6}` for up to six characters of `gap`,
 * which does not leave the clause unless told otherwise.
 */
export function toPattern(table: readonly (string | GuardedWords)[], gap = '[^，。]'): string {
  const sources = readTable(table, gap).map(({ left, source, right }) => left + source + right);
  return `(?:${[...new Set(sources)].join('|')})`;
}

/**
 * The same for what looks back, which reads from the right: words that end alike are tried together, so that a place where
 * none of them can end is left at once. Cells hold no gaps.
 */
export function toPatternBefore(table: readonly (string | GuardedWords)[]): string {
  const beginnings = new Map<string, Set<string>>();
  for (const { left, source, right } of readTable(table, '')) {
    const [last = ''] = lastEscaped.exec(source) ?? [];
    const known = beginnings.get(last + right) ?? new Set();
    beginnings.set(last + right, known.add(left + source.slice(0, -last.length)));
  }
  return `(?:${[...beginnings].map(([end, starts]) => `(?:${[...starts].join('|')})${end}`).join('|')})`;
}
