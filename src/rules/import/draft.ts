import { stringify } from 'yaml';
import type { ReadReport } from './imported-report.ts';
import { parts } from './find/parts.ts';
import { materialCallout, pendingMark, toPending } from './pending.ts';

const dropUndefined = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as T;

/** Slugs of what the portal already has, each once; nothing where it has none. */
function toSlugs(names: ReadReport['methods']): string[] | undefined {
  const slugs = [...new Set(names.flatMap(({ known }) => known ?? []))];
  return slugs.length > 0 ? slugs : undefined;
}

/** Front matter with every proposal under the mark that an editor takes away; what the report does not tell is left out. */
function toFrontMatter(found: ReadReport): Record<string, unknown> {
  const [source] = found.sources;
  const short = source?.short ?? source?.title;
  return dropUndefined({
    kind: found.kind,
    title: toPending(found.title?.value ?? '（请拟标题）'),
    region: found.place?.known,
    period: found.period && toPending(found.period),
    methods: toSlugs(found.methods),
    disputeTypes: found.disputeTypes.length > 0 ? found.disputeTypes.map(({ name }) => name) : undefined,
    rooms: toSlugs(found.rooms),
    figures: found.figures.map(({ label, measure, value, bound, unit, period, sentence, note }) =>
      dropUndefined({
        label,
        measure,
        value,
        bound: bound === 'exact' ? undefined : bound,
        unit,
        period,
        source: short,
        note: toPending(`${note ? `${note}；` : ''}原句：${sentence}`),
      }),
    ),
    cost: found.cost.length > 0 ? found.cost.map(({ kind, what }) => ({ kind, what: toPending(what) })) : undefined,
    sources: found.sources.map(({ title, short: name, publisher, date, url, author }) =>
      dropUndefined({
        title,
        ownTitle: found.title ? undefined : true,
        short: name,
        publisher,
        authors: author?.split(/[\s、，,]+/u),
        date,
        url,
        note: toPending('对照原文核对标题、发布者、作者和日期'),
      }),
    ),
  });
}

/** A paragraph as Markdown that shows its own characters: no line of a report may open a heading, a list or a callout. */
const toPlainMarkdown = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>#|~]/gu, '\\$&')
    .replace(/^(\d+)(?=[.)]\s)/u, '$1\\')
    .replace(/^(?=[+\-=:])/u, '\\');

/** Choices and references cannot carry the mark themselves; this line of the body does it for them. */
const reminder = toPending('类别、地区、工作法、调解室、纠纷类型也是导入时提出的；逐项对照原文，核对完删去这一行。');

/** The report's own words under the four headings: material to write anew from, which the content check lets nobody publish. */
export function toBody({ parts: proposed }: Pick<ReadReport, 'parts'>): string {
  return parts
    .map(({ name }) => {
      const paragraphs = proposed
        .filter(({ part, text }) => part === name && text !== name)
        .map(({ text }) => toPlainMarkdown(text));
      const material =
        paragraphs.length > 0
          ? `:::${materialCallout} 报道原文，改写后删去\n\n${paragraphs.join('\n\n')}\n\n:::`
          : `${pendingMark}报道里没有找到这一部分的内容。`;
      return `## ${name}\n\n${material}`;
    })
    .join('\n\n');
}

/** The draft of a case as a Markdown file. It cannot be published as it is: marks and material are errors of the content check. */
export const renderDraft = (found: ReadReport): string =>
  `---\n${stringify(toFrontMatter(found), { lineWidth: 0 })}---\n\n${reminder}\n\n${toBody(found)}\n`;
