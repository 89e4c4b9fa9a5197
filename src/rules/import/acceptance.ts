import { isRecord } from '../../schemas/record.ts';
import type { Data } from '../../schemas/index.ts';
import { formatFigure } from '../figures/figure.ts';
import { toBody } from './draft.ts';
import { readMetadata, type Told } from './find/metadata.ts';
import type { NameProposal } from './find/names.ts';
import type { RawReport } from './raw-report.ts';
import type { ImportedReport } from './imported-report.ts';

type Case = Data<'cases'>;

/** What an editor has accepted so far. */
interface Taken {
  fields: Partial<Pick<Case, 'kind' | 'title' | 'region' | 'period'>>;
  lists: Partial<Pick<Case, 'methods' | 'disputeTypes' | 'rooms' | 'cost'>>;
  figures: Pick<Case['figures'][number], 'label' | 'measure' | 'value' | 'bound' | 'unit' | 'period' | 'note'>[];
  source: Partial<Pick<Case['sources'][number], 'title' | 'publisher' | 'date' | 'authors' | 'url'>>;
  masks: { name: string; mask: string }[];
}

/** One thing that the importer proposes; nothing of it reaches the draft before an editor accepts it. */
export interface Proposal {
  /** Stays the same while value and sentence do, so that what was accepted survives an undone change. */
  id: string;
  /** What would be taken over, in an editor's words. */
  value: string;
  /** The sentence that it was read from; none where only the head of the file tells it. */
  sentence: string | undefined;
  /** Writes it down; nothing where it cannot be accepted. */
  take: ((taken: Taken) => void) | undefined;
}

/** The proposals for one field of a case. */
export interface ProposalGroup {
  name: string;
  label: string;
  proposals: Proposal[];
}

type Draft = Omit<Proposal, 'id'>;

const kinds = { practice: '经验做法', dispute: '调解故事' } as const;
const costs = { build: '建设', run: '每年运行' } as const;

const toNames = (names: readonly NameProposal[], list: 'methods' | 'rooms'): Draft[] =>
  names.map(({ name, known, sentence }) => ({
    value: known ? name : `${name}（本站还没有这一条，先建好再引用）`,
    sentence,
    take: known
      ? ({ lists }) => {
          lists[list] = [...new Set([...(lists[list] ?? []), known])];
        }
      : undefined,
  }));

const toMasks = (people: ImportedReport['people']): Draft[] =>
  people.map(({ name, mask, sentence }) => ({
    value: `${name} → ${mask}`,
    sentence,
    take: ({ masks }) => void masks.push({ name, mask }),
  }));

const toFigures = (figures: ImportedReport['figures']): Draft[] =>
  figures.map(({ label, measure, value, bound, unit, period, note, sentence }) => ({
    value: `${label}：${formatFigure({ value, bound, unit })}（${period ?? '时间未写'}）`,
    sentence,
    take: (taken) =>
      void taken.figures.push({
        label,
        ...(measure && { measure }),
        value,
        bound,
        unit,
        ...(period && { period }),
        ...(note && { note }),
      }),
  }));

function toSource(raw: RawReport, { cleaned, changes, title, sources: [source] }: ImportedReport): Draft[] {
  const { publisher, author, date, url } = readMetadata(raw.text, { text: cleaned, changes }, raw.hints);
  const propose = (
    label: string,
    told: Partial<Told> | undefined,
    field: (value: string) => Taken['source'],
  ): Draft[] => {
    const { value } = told ?? {};
    return value === undefined
      ? []
      : [
          {
            value: `${label}：${value}`,
            sentence: told?.sentence,
            take: (taken) => void Object.assign(taken.source, field(value)),
          },
        ];
  };
  return source
    ? [
        ...propose('原题', raw.hints.page ? { value: raw.hints.page } : title, (value) => ({ title: value })),
        ...propose('发布者', publisher, (value) => ({ publisher: value })),
        ...propose('发布日期', date, (value) => ({ date: value })),
        ...propose('作者', author, (value) => ({ authors: value.split(/[\s、,，]+/u).filter(Boolean) })),
        ...propose('网址', url, (value) => ({ url: value })),
      ]
    : [];
}

function toPlace(place: ImportedReport['place']): Draft[] {
  if (!place) return [];
  const { name, above, known, sentence } = place;
  const whole = [...above.map((one) => one.name), name].join(' · ');
  return [
    {
      value: known ? whole : `${whole}（本站还没有这个地区，先建好再选）`,
      sentence: sentence || undefined,
      take: known ? ({ fields }) => void (fields.region = known) : undefined,
    },
  ];
}

/** Everything that a report proposes for a case, by field, in the order of the form; each thing once. */
export function listProposals(raw: RawReport, report: ImportedReport): ProposalGroup[] {
  const { kind, title, period, place, methods, rooms, people, disputeTypes, figures, storyFigures, cost, cleaned } =
    report;
  const find = (words: string) =>
    cleaned
      .split(/(?<=[。！？；\n])/u)
      .find((sentence) => sentence.includes(words))
      ?.trim();
  const groups: [name: string, label: string, drafts: Draft[]][] = [
    ['kind', '类别', [{ value: kinds[kind], sentence: undefined, take: ({ fields }) => void (fields.kind = kind) }]],
    [
      'title',
      '标题',
      title
        ? [{ value: title.value, sentence: title.sentence, take: ({ fields }) => void (fields.title = title.value) }]
        : [],
    ],
    ['region', '地区', toPlace(place)],
    [
      'period',
      '时间',
      period ? [{ value: period, sentence: find(period), take: ({ fields }) => void (fields.period = period) }] : [],
    ],
    ['people', '要隐去的姓名', toMasks(people)],
    ['methods', '工作法', toNames(methods, 'methods')],
    ['rooms', '调解室', toNames(rooms, 'rooms')],
    [
      'disputeTypes',
      '纠纷类型',
      disputeTypes.map(({ name, words }) => ({
        value: name,
        sentence: words[0] && find(words[0]),
        take: ({ lists }) => void (lists.disputeTypes = [...(lists.disputeTypes ?? []), name]),
      })),
    ],
    ['source', '来源', toSource(raw, report)],
    ['figures', '数据', toFigures(figures)],
    ['storyFigures', '故事里的金额和人数，一般不算数据', toFigures(storyFigures)],
    [
      'cost',
      '花费',
      cost.map(({ kind: sort, what }) => ({
        value: `${costs[sort]}：${what}`,
        sentence: figures.find(({ label, text }) => what.endsWith(`${label}：${text}`))?.sentence,
        take: ({ lists }) => void (lists.cost = [...(lists.cost ?? []), { kind: sort, what }]),
      })),
    ],
  ];
  return groups
    .map(([name, label, drafts]) => {
      const proposals = drafts.map((draft) => ({ id: `${name}|${draft.value}|${draft.sentence ?? ''}`, ...draft }));
      return { name, label, proposals: [...new Map(proposals.map((one) => [one.id, one])).values()] };
    })
    .filter(({ proposals }) => proposals.length > 0);
}

/** What these fields hold are names of entries and addresses, not words about people. */
const unmasked = new Set(['region', 'methods', 'rooms', 'disputeTypes', 'kind', 'url', 'date', 'bound']);

function mask(value: unknown, hide: (text: string) => string): unknown {
  if (typeof value === 'string') return hide(value);
  if (Array.isArray(value)) return value.map((inner) => mask(inner, hide));
  return isRecord(value) ? maskFields(value, hide) : value;
}

const maskFields = (fields: Record<string, unknown>, hide: (text: string) => string): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).map(([key, inner]) => [key, unmasked.has(key) ? inner : mask(inner, hide)]),
  );

/** The form of a new case: what was accepted and nothing else, and the report as material under the four headings. */
export function toCase(
  report: ImportedReport,
  groups: readonly ProposalGroup[],
  accepted: ReadonlySet<string>,
): { data: Record<string, unknown>; body: string } {
  const taken: Taken = { fields: {}, lists: {}, figures: [], source: {}, masks: [] };
  for (const { id, take } of groups.flatMap(({ proposals }) => proposals)) if (accepted.has(id)) take?.(taken);
  const { fields, lists, figures, source } = taken;
  // The longest name first: 张建 must not take its part of 张建国.
  const masks = taken.masks.toSorted((a, b) => b.name.length - a.name.length);
  const hide = (text: string) => masks.reduce((hidden, one) => hidden.replaceAll(one.name, one.mask), text);
  const cited = source.publisher ?? source.title;
  const data = {
    ...fields,
    ...lists,
    ...(figures.length > 0 && { figures: figures.map((figure) => ({ ...figure, ...(cited && { source: cited }) })) }),
    ...(Object.keys(source).length > 0 && {
      sources: [{ ...source, ...(source.publisher && { short: source.publisher }) }],
    }),
  };
  return {
    data: maskFields(data, hide),
    body: toBody({ parts: report.parts.map((part) => ({ ...part, text: hide(part.text) })) }),
  };
}
