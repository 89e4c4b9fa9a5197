import type { ParsedFile } from '../../entries/entry.ts';
import type { Known } from '../report.ts';
import type { TopicWords } from './topics.ts';

/** A content file taken apart, whether or not its schema accepts it. */
type ContentFile = Pick<ParsedFile, 'data' | 'body'> & { collection: string; id: string };

const toText = (value: unknown): string => (typeof value === 'string' ? value : '');
const toTexts = (value: unknown): string[] => (Array.isArray(value) ? value.map(toText).filter(Boolean) : []);

/** What the importer compares a report with, from the files of a content folder and the site's topics. */
export function toKnown(files: readonly ContentFile[], { topics }: { topics: TopicWords[] }): Known {
  const of = (collection: string) => files.filter((file) => file.collection === collection);
  const regions = new Map(of('regions').map(({ id, data }) => [id, data]));
  const getAbove = (id: string): string[] => {
    const above: string[] = [];
    for (
      let parent = toText(regions.get(id)?.parent);
      regions.has(parent) && above.length < 8;
      parent = toText(regions.get(parent)?.parent)
    )
      above.push(toText(regions.get(parent)?.name));
    return above;
  };
  const toNames = (collection: string) =>
    of(collection)
      .map(({ id, data }) => ({ id, name: toText(data.name) }))
      .filter(({ name }) => name !== '');
  return {
    regions: [...regions].map(([id, data]) => ({ id, name: toText(data.name), above: getAbove(id) })),
    methods: toNames('methods'),
    rooms: toNames('rooms'),
    cases: of('cases').map(({ id, data, body }) => ({
      id,
      title: toText(data.title),
      body,
      region: toText(data.region),
      methods: toTexts(data.methods),
      sources: (Array.isArray(data.sources) ? data.sources : []).map((source: Record<string, unknown> | null) => ({
        title: toText(source?.title),
        url: toText(source?.url) || undefined,
      })),
    })),
    topics,
  };
}
