import { createElement as h, useState } from 'react';
import { type Clash, getMerge, type Merge, type Side } from '../../../src/rules/entries/merge.ts';
import { type Conflict, getConflict, settleConflict } from '../backend/conflict.ts';
import { tidyFields } from '../form/format.ts';
import { getForm } from '../form/forms.ts';
import { getLoadedFields, type OpenEntry, writeField } from '../entry/open-entry.ts';
import { ChangeList, loadTelling, type Texts, toOpenVersion, toVersion } from './changes.ts';
import type { SectionProps } from './section.ts';
import { ask, useLoaded } from '../backend/ask.ts';

/** What the editor had read before changing it: a save is refused for what came after that, a publication for what came after the draft. */
function getBase(entry: OpenEntry, { kind }: Conflict, { base }: Texts) {
  if (kind === 'publish') return base === null ? { data: {}, body: '' } : toVersion(entry, base);
  const { body, ...data } = getLoadedFields(entry) ?? {};
  return toOpenVersion({ ...entry, data, body: typeof body === 'string' ? body : '' });
}

async function loadMerge(entry: OpenEntry, conflict: Conflict): Promise<Merge> {
  const { collection, slug, path } = entry;
  const texts = await ask<Texts>('entryTexts', { collection, slug, path });
  const other = conflict.kind === 'publish' ? texts.published : (texts.draft ?? texts.published);
  return getMerge(await loadTelling(entry), {
    base: getBase(entry, conflict, texts),
    mine: toOpenVersion(entry),
    theirs: other === null ? { data: {}, body: '' } : toVersion(entry, other),
  });
}

/** Tells the server that this tab has now read what it did not know of. */
async function readAgain({ collection, slug, path }: OpenEntry, { kind }: Conflict): Promise<void> {
  if (kind === 'publish') return;
  const isDraft = await ask('unpublishedEntry', { collection, slug }).then(
    () => true,
    () => false,
  );
  if (!isDraft) await ask('getEntry', { path });
}

const sideWords = { mine: '留我写的', theirs: '留对方的' } as const satisfies Record<Side, string>;

const ClashItem = ({ clash, side, onChoose }: { clash: Clash; side: Side; onChoose: (side: Side) => void }) =>
  h(
    'fieldset',
    null,
    h('legend', null, clash.place),
    (['mine', 'theirs'] as const).map((name) =>
      h(
        'div',
        { key: name },
        h(
          'label',
          null,
          h('input', {
            type: 'radio',
            name: clash.key,
            checked: side === name,
            onChange: () => onChoose(name),
          }),
          sideWords[name],
        ),
        clash[name].length > 0 ? h(ChangeList, { changes: clash[name] }) : h('p', null, '（删去了）'),
      ),
    ),
  );

/** Both versions of an entry that two people have changed, and the choice of what stays. */
export function ConflictSection({ entry }: SectionProps) {
  const conflict = getConflict(entry);
  const { collection, slug, path } = entry;
  // What is typed while both versions are on the screen is kept: the form is read again when the two are put together.
  const { value: merge, problem } = useLoaded(
    async () => (conflict ? loadMerge(entry, conflict) : undefined),
    [collection, slug, path, conflict],
  );
  const [sides, setSides] = useState<Record<string, Side>>({});
  const [failure, setFailure] = useState<string>();
  if (problem) return h('p', { role: 'alert' }, problem);
  if (!merge || !conflict) return h('p', { role: 'status' }, '正在对照…');
  const settle = async () => {
    try {
      await readAgain(entry, conflict);
      const { data, body } = (await loadMerge(entry, conflict)).choose(sides);
      const known = Object.keys(getForm(collection).schema.shape);
      const now = tidyFields(entry.data, getForm(collection).schema);
      for (const key of new Set([...known, ...Object.keys(data)]))
        if (JSON.stringify(data[key]) !== JSON.stringify(now[key])) writeField(key, data[key]);
      if (getForm(collection).body) writeField('body', body);
      settleConflict();
    } catch (error) {
      setFailure(String(error));
    }
  };
  return h(
    'div',
    null,
    h(
      'p',
      { role: 'status' },
      merge.clashes.length > 0
        ? `两个人都改了这一篇。下面 ${merge.clashes.length} 处两边写得不一样，请选留哪边；其余的会自动合在一起，谁写的都不丢。`
        : '两个人改的不是同一处，可以直接合在一起，谁写的都不丢。',
    ),
    merge.clashes.map((clash) =>
      h(ClashItem, {
        key: clash.key,
        clash,
        side: sides[clash.key] ?? 'mine',
        onChoose: (side) => setSides({ ...sides, [clash.key]: side }),
      }),
    ),
    h('button', { type: 'button', onClick: () => void settle() }, '合到表单里'),
    h('p', { className: 'drawer-hint' }, '合好以后看一遍，再点「保存」。'),
    failure && h('p', { role: 'alert' }, failure),
  );
}
