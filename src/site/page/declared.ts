import type { Entry } from '../../rules/entries/entry.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import { t } from '../../text.ts';

/** How a page says that its text or pictures were made by artificial intelligence, to people and to machines. */
export interface AiMark {
  /** For people: names 人工智能 and 生成合成, as GB 45438—2025 asks of a label in words. */
  label: string;
  /** The same in as few words as a share card has room for. */
  short: string;
  /** For machines: the value of the metadata field `AIGC` (GB 45438—2025, annex E), JSON. */
  metadata: string;
  /** For search engines: the kind of source, as schema.org names it. */
  sourceType: string;
}

/** Kinds of digital source (IPTC), as schema.org spells them. */
const sourceTypes = {
  part: 'https://schema.org/CompositeWithTrainedAlgorithmicMediaDigitalSource',
  whole: 'https://schema.org/TrainedAlgorithmicMediaDigitalSource',
} as const;

const getShare = ({ aiGenerated }: Entry['data']): keyof typeof sourceTypes | undefined =>
  aiGenerated === 'none' ? undefined : aiGenerated;

/** The words for people alone, as `AiMark` has them; nothing of an entry that was written by people, or not declared. */
export function getAiLabel({ data }: Pick<Entry, 'data'>): string | undefined {
  const share = getShare(data);
  return share && t(`ai.label.${share}`);
}

/** What is to say of an entry whose editor has declared it; nothing of one that was written by people, or not declared. */
export function getAiMark({ site }: Pick<Portal, 'site'>, { collection, id, data }: Entry): AiMark | undefined {
  const share = getShare(data);
  if (share === undefined) return undefined;
  return {
    label: t(`ai.label.${share}`),
    short: t(`ai.short.${share}`),
    metadata: JSON.stringify({
      // 1: is generated. What nobody can know here, the code of whoever ran the service, is not made up.
      Label: '1',
      ContentProducer: data.aiService ?? '',
      ProduceID: '',
      ReservedCode1: '',
      ContentPropagator: site.organisation,
      PropagateID: `${collection}/${id}`,
      ReservedCode2: '',
    }),
    sourceType: sourceTypes[share],
  };
}

/** The field `AIGC` of a file that holds several texts: of each of its parts what any of them says, each once. */
export function joinMarks(marks: readonly string[]): string {
  const fields = marks.map((mark): Record<string, string> => JSON.parse(mark));
  const names = [...new Set(fields.flatMap((field) => Object.keys(field)))];
  const join = (name: string) => [...new Set(fields.map((field) => field[name] ?? ''))].filter(Boolean).join('、');
  return JSON.stringify(Object.fromEntries(names.map((name) => [name, join(name)])));
}
