import type { Comparison } from './comparison.ts';
import type { CompareRecord, RecordSource } from './record.ts';

const toText = ({ title, details }: RecordSource) => [title, details].filter(Boolean).join('　');

/** Sources as footnotes: numbered by their text, so that the order of the columns changes no number. */
export interface Footnotes {
  list: Comparison['footnotes'];
  /** The number of what a figure of the record names as its source. */
  ofFigure: (record: CompareRecord, source: string | undefined) => number[];
  /** The numbers of a record's own sources. */
  ofRecord: (record: CompareRecord) => number[];
}

const findSource = ({ sources }: CompareRecord, name: string): RecordSource =>
  sources.find(({ short, title }) => short === name || title === name) ?? { title: name, short: name, details: '' };

/** The footnotes of a comparison; a report that several entries rest on has one. */
export function getFootnotes(records: readonly CompareRecord[]): Footnotes {
  const named = records.flatMap((record) => [
    ...record.sources,
    ...record.figures.flatMap(({ source }) => (source === undefined ? [] : [findSource(record, source)])),
  ]);
  const byText = new Map(named.map((source) => [toText(source), source]));
  const texts = [...byText.keys()].sort();
  const getNumber = (source: RecordSource) => texts.indexOf(toText(source)) + 1;
  return {
    list: texts.map((text, index) => {
      const { title, details, url, reference } = byText.get(text)!;
      return { number: index + 1, title, details, url, reference };
    }),
    ofFigure: (record, source) => (source === undefined ? [] : [getNumber(findSource(record, source))]),
    ofRecord: ({ sources }) => [...new Set(sources.map(getNumber))].sort((a, b) => a - b),
  };
}
