import { keysOf } from '../../../schemas/record.ts';
import { getAlone } from './alone.ts';
import { getBars } from './bars.ts';
import type { Comparison, ComparisonWords, Row, SectionId } from './comparison.ts';
import { getDecisions } from './decisions.ts';
import { getDifferences } from './differences.ts';
import { getFigureRows } from './figure-rows.ts';
import { getFootnotes } from './footnotes.ts';
import type { CompareRecord, FactKey } from './record.ts';

const sections: SectionId[] = ['place', 'organisation', 'time', 'people', 'money', 'work', 'result', 'transfer'];

interface Fact {
  section: SectionId;
  asked?: CompareRecord['collection'][];
  /** One of a few values: two that differ mean something. */
  isPlain?: boolean;
}

/** Where facts stand, in order; those that are asked of a kind of entry are named where no report gives them. Level and money stand in the rows to decide by. */
const facts: Record<Exclude<FactKey, 'level' | 'build' | 'run'>, Fact> = {
  summary: { section: 'place' },
  setting: { section: 'place', isPlain: true },
  period: { section: 'place', asked: ['cases'] },
  topics: { section: 'place' },
  methods: { section: 'organisation' },
  rooms: { section: 'organisation' },
  levels: { section: 'organisation', asked: ['cases', 'methods'] },
  parts: { section: 'organisation' },
  steps: { section: 'time', asked: ['cases', 'methods'] },
  deadlines: { section: 'time', asked: ['cases', 'methods'] },
  staffing: { section: 'people', asked: ['cases'] },
  prerequisites: { section: 'transfer', asked: ['cases'] },
  contact: { section: 'transfer', asked: ['cases'] },
  limits: { section: 'transfer', asked: ['cases'] },
  cases: { section: 'transfer' },
};

function getFactRow(
  records: readonly CompareRecord[],
  key: keyof typeof facts,
  words: ComparisonWords,
): Row | undefined {
  const { asked = [], isPlain = false } = facts[key];
  const given = records.map((record) => record.facts[key] ?? []);
  const present = given.filter(({ length }) => length > 0).length;
  if (present === 0 && !records.some(({ collection }) => asked.includes(collection))) return undefined;
  const isSame = new Set(given.map((lines) => lines.join('\n'))).size === 1;
  return {
    id: key,
    label: words[`row.${key}`],
    state: present < records.length ? 'open' : isSame ? 'same' : isPlain ? 'different' : 'open',
    notes: [],
    isDerived: false,
    isNumeric: false,
    cells: given.map((lines) =>
      lines.length > 0
        ? { lines: lines.map((text) => ({ text, details: [], notes: [] })) }
        : { lines: [], gap: words.unsaid },
    ),
  };
}

/** What is drawn of each entry, whoever else says it. */
const drawn = ['levels', 'steps', 'deadlines'];

/** How many entries say something in a row. */
const countGiven = ({ cells }: Row): number => cells.filter(({ lines }) => lines.length > 0).length;

/**
 * Entries side by side: the rows to decide by, then what at least two of them say; what one of them alone says is told of it in
 * one paragraph, what none says in one sentence. Swapping two entries swaps their cells, and which of both a sentence begins with.
 */
export function compare(records: readonly CompareRecord[], words: ComparisonWords): Comparison {
  const footnotes = getFootnotes(records);
  const rows = new Map<SectionId, Row[]>(sections.map((id) => [id, []]));
  const factRows = keysOf(facts).flatMap((key) => {
    const row = getFactRow(records, key, words);
    return row ? [{ section: facts[key].section, row }] : [];
  });
  const figureRows = getFigureRows(records, footnotes, words);
  for (const { section, row } of factRows) if (countGiven(row) > 1) rows.get(section)!.push(row);
  for (const { measure, present, rows: own } of figureRows) if (present > 1) rows.get(measure.section)!.push(...own);
  const shared = new Set(figureRows.filter(({ present }) => present > 1).map(({ measure }) => measure.id));
  const decisions = getDecisions(records, footnotes, words);
  const bars = getBars(records, { footnotes, words });
  return {
    columns: records.map((record, index) => ({
      id: record.id,
      name: record.name,
      href: record.href,
      place: record.place,
      short: record.short,
      tiers: record.tiers,
      steps: record.steps,
      limits: record.limits,
      notes: footnotes.ofRecord(record),
      alone: getAlone(
        record,
        shared,
        factRows
          .filter(({ row }) => !drawn.includes(row.id) && countGiven(row) === 1 && row.cells[index]!.lines.length > 0)
          .map(({ row: { label, cells } }) => ({
            label,
            text: cells[index]!.lines.map(({ text }) => text).join(words['list.joint']),
          })),
        words,
      ),
    })),
    decisions,
    differences: getDifferences(records, { bars, decisions }, words),
    bars,
    sections: sections
      .map((id) => ({ id, label: words[`section.${id}`], rows: rows.get(id)! }))
      .filter((section) => section.rows.length > 0),
    unsaid: factRows.filter(({ row }) => countGiven(row) === 0).map(({ row }) => row.label),
    footnotes: footnotes.list,
  };
}
