import { keysOf } from '../../../schemas/record.ts';
import type { Comparison, ComparisonWords, Row, SectionId } from './comparison.ts';
import { getFigureRows } from './figure-rows.ts';
import { getFootnotes } from './footnotes.ts';
import type { CompareRecord, FactKey } from './record.ts';

const sections: SectionId[] = [
  'place',
  'organisation',
  'time',
  'people',
  'money',
  'work',
  'result',
  'transfer',
  'alone',
];

interface Fact {
  section: SectionId;
  asked?: CompareRecord['collection'][];
  /** One of a few values: two that differ mean something. */
  isPlain?: boolean;
}

/** Where facts stand, in order. Those that officials ask for first are shown even where no report gives them. */
const facts: Record<FactKey, Fact> = {
  summary: { section: 'place' },
  level: { section: 'place', isPlain: true },
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
  cost: { section: 'money', asked: ['cases'] },
  prerequisites: { section: 'transfer', asked: ['cases'] },
  contact: { section: 'transfer', asked: ['cases'] },
  limits: { section: 'transfer', asked: ['cases'] },
  cases: { section: 'transfer' },
};

function getFactRow(records: readonly CompareRecord[], key: FactKey, words: ComparisonWords): Row | undefined {
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

/**
 * Entries side by side: what they say in words, then their figures by meaning. Swapping two entries swaps their cells
 * and nothing else. Numbers that one entry alone has stand at the end, where they are in nobody's way.
 */
export function compare(records: readonly CompareRecord[], words: ComparisonWords): Comparison {
  const footnotes = getFootnotes(records);
  const rows = new Map<SectionId, Row[]>(sections.map((id) => [id, []]));
  for (const key of keysOf(facts)) {
    const row = getFactRow(records, key, words);
    if (row) rows.get(facts[key].section)!.push(row);
  }
  for (const { measure, present, rows: own } of getFigureRows(records, footnotes, words))
    rows.get(present > 1 ? measure.section : 'alone')!.push(...own);
  return {
    columns: records.map((record) => ({
      id: record.id,
      name: record.name,
      href: record.href,
      place: record.place,
      notes: footnotes.ofRecord(record),
    })),
    sections: sections
      .map((id) => ({ id, label: words[`section.${id}`], rows: rows.get(id)! }))
      .filter((section) => section.rows.length > 0),
    footnotes: footnotes.list,
  };
}
