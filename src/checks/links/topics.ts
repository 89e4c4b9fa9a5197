import type { Finding } from '../../rules/entries/finding.ts';
import { getNearest } from '../../rules/language/nearest.ts';
import type { CheckedFile } from '../../rules/entries/checked-file.ts';
import type { Surroundings } from '../context/context.ts';

/** A life matter that `site.json` does not list is allowed, but is most often another spelling of one that it does. */
export function validateTopics({ source, parsed, data }: CheckedFile, { site }: Surroundings): Finding[] {
  const known = site.topics.map(({ name }) => name);
  const used = [
    ...(typeof data?.topic === 'string' ? [{ path: ['topic'], name: data.topic }] : []),
    ...(data?.disputeTypes ?? []).map((name, index) => ({ path: ['disputeTypes', index], name })),
  ];
  return used
    .filter(({ name }) => !known.includes(name))
    .map(({ path, name }): Finding => {
      const nearest = getNearest(name, known);
      return {
        file: source.path,
        field: path.join('.'),
        line: parsed.lineOf(path),
        rule: 'topic',
        severity: 'warning',
        message: `「${name}」不在首页「按事情找」里，会单独列出`,
        fix: nearest ? `您也许想写「${nearest}」` : `要么从这些里面选：${known.join('、')}；要么在 site.json 里加上它`,
      };
    });
}
