import { createElement as h } from 'react';
import { getChanges } from '../../../src/rules/entries/changes.ts';
import { ChangeList, loadTelling, type Texts, toOpenVersion, toVersion } from './changes.ts';
import type { SectionProps } from './section.ts';
import { ask, useLoaded } from '../backend/ask.ts';

/** What the program has changed in its text since the portal made its own of it; where that is lost, what the two say otherwise. */
export function UpstreamSection({ entry }: SectionProps) {
  const { collection, slug, path } = entry;
  const { value, problem } = useLoaded(async () => {
    const [texts, telling] = await Promise.all([
      ask<Texts>('entryTexts', { collection, slug, path }),
      loadTelling(entry),
    ]);
    return { ...texts, telling };
  }, [path]);
  if (problem) return h('p', { role: 'alert' }, problem);
  if (!value) return h('p', { role: 'status' }, '正在对照…');
  if (value.shipped === null)
    return h('p', { role: 'status' }, '程序里没有这一篇了，或者本站没有用它：现在只有本站自己的。');
  const shipped = toVersion(entry, value.shipped);
  const before = value.taken === null ? toOpenVersion(entry) : toVersion(entry, value.taken);
  const changes = getChanges(value.telling, before, shipped);
  const since =
    value.taken === null
      ? '找不到当时的原文，下面是随程序来的和您这一篇的不同：'
      : '本站改过以后，随程序来的原文又改了这些：';
  return h(
    'div',
    null,
    h('p', { role: 'status' }, changes.length > 0 ? since : '随程序来的原文没有变。'),
    h(ChangeList, { changes }),
    changes.length > 0 &&
      h(
        'p',
        { className: 'drawer-hint' },
        '照着改好以后，把「改自哪一版」清空、保存，就算对过。只想用原文，就删除本站这一篇：发布以后，随程序来的又会出现。',
      ),
  );
}
