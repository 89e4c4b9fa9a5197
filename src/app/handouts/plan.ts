import { getExplainersByTopic, getTopic } from '../../rules/portal/topics.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import { entryUrl } from '../../urls.ts';
import type { PaperSize } from './paper-sizes.ts';

/** A PDF to print: one sheet for each page, behind a cover where it is a booklet. */
export interface Handout {
  /** Below the output folder: `a4/neighbours/upstairs-leak.pdf`, and `a4/neighbours.pdf` for the booklet of a topic. */
  file: string;
  size: PaperSize;
  title: string;
  /** Paths of the pages. */
  pages: readonly string[];
  isBooklet: boolean;
}

/** What was asked for: names of explainers or topics; nothing asks for all. */
export interface Wanted {
  sizes: readonly PaperSize[];
  entries: readonly string[];
  topics: readonly string[];
}

/** The PDFs of a portal. Throws in Chinese where it has no explainer or topic of a name that was asked for. */
export function planHandouts(portal: Portal, { sizes, entries, topics }: Wanted): Handout[] {
  const groups = [...getExplainersByTopic(portal)].map(([name, explainers]) => ({
    ...getTopic(portal, name),
    explainers,
  }));
  const knownEntries = new Set(portal.entries.explainers.map(({ id }) => id));
  const knownTopics = new Set(groups.map(({ slug }) => slug));
  const unknown = [
    ...entries
      .filter((id) => !knownEntries.has(id))
      .map((id) => `没有叫「${id}」的普法解读。它的文件名（不带 .md）就是它的名字`),
    ...topics
      .filter((slug) => !knownTopics.has(slug))
      .map((slug) => `没有叫「${slug}」的主题。有这些：${[...knownTopics].join('、')}`),
  ];
  if (unknown.length > 0) throw new Error(unknown.join('\n'));

  const isAll = entries.length + topics.length === 0;
  return sizes.flatMap((size) =>
    groups.flatMap(({ slug, name, explainers }): Handout[] => {
      const isWhole = isAll || topics.includes(slug);
      const sheets = explainers
        .filter(({ id }) => isWhole || entries.includes(id))
        .map((explainer) => ({
          file: `${size}/${slug}/${explainer.id}.pdf`,
          size,
          title: explainer.data.title,
          pages: [entryUrl(explainer)],
          isBooklet: false,
        }));
      const booklet = {
        file: `${size}/${slug}.pdf`,
        size,
        title: name,
        pages: explainers.map(entryUrl),
        isBooklet: true,
      };
      return isWhole ? [...sheets, booklet] : sheets;
    }),
  );
}
