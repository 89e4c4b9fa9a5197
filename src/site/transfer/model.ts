import type { Entry } from '../../rules/entries/entry.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import type { Data } from '../../schemas/index.ts';
import { t } from '../../text.ts';
import { type Link, toLink } from '../page/link.ts';

/** What another district would ask before it copies a practice; `undefined` answers are gaps of the report. */
export interface TransferRow {
  question: string;
  answers: string[] | undefined;
}

/** From whom a practice was learnt, and who learnt it from here; names without a page have no address. */
export interface Lineage {
  from: { label: string; href?: string }[];
  /** Where the practice is at home. */
  own: string;
  by: Link[];
}

/** Whether and how a practice would do elsewhere. */
export interface Transfer {
  rows: TransferRow[];
  lineage: Lineage;
}

const getCost = (cost: Data<'cases'>['cost'], kind: 'build' | 'run'): string[] =>
  cost.filter((row) => row.kind === kind).map(({ what }) => what);

/** The transfer card of a practice; the story of a dispute has none. */
export function getTransfer(portal: Portal, entry: Entry<'cases'>): Transfer | undefined {
  const { data } = entry;
  if (data.kind === 'dispute') return undefined;
  const rows = [
    { question: t('transfer.build'), answers: getCost(data.cost, 'build') },
    { question: t('transfer.run'), answers: getCost(data.cost, 'run') },
    { question: t('transfer.staffing'), answers: data.staffing },
    { question: t('transfer.prerequisites'), answers: data.prerequisites },
    { question: t('transfer.contact'), answers: data.contactLevel ? [data.contactLevel] : [] },
    { question: t('transfer.limits'), answers: data.limits },
  ];
  return {
    rows: rows.map(({ question, answers }) => ({ question, answers: answers.length > 0 ? answers : undefined })),
    lineage: {
      from: [
        ...portal.pick('cases', data.adoptedFrom).map((other) => toLink(other)),
        ...data.inspiredBy.map((label) => ({ label })),
      ],
      own: portal.get('regions', data.region)?.data.name ?? data.title,
      by: portal.linking('cases', entry).map((other) => toLink(other)),
    },
  };
}
