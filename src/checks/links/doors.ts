import type { Finding } from '../../rules/entries/finding.ts';
import type { CheckedFile } from '../../rules/entries/checked-file.ts';
import type { Surroundings } from '../context/context.ts';

/** An explainer leads on: to a room, a pathway, or the hotline of its matter. */
export function validateDoors(file: CheckedFile, { served, site }: Surroundings): Finding[] {
  if (file.entry?.collection !== 'explainers') return [];
  const { topic, rooms, pathways } = file.entry.data;
  const hasHotline = site.topics.some(({ name, hotline }) => name === topic && hotline !== undefined);
  if (rooms.length > 0 || pathways.length > 0 || served.has(topic) || hasHotline) return [];
  return [
    {
      file: file.source.path,
      field: 'rooms',
      line: file.parsed.lineOf(['rooms']),
      rule: 'explainer-door',
      severity: 'warning',
      message: '读完不知道去敲哪扇门：没有调解室，没有引路，这类事也没有对口热线',
      fix: '在「可以去的调解室」或「引路」里至少选一个',
    },
  ];
}
