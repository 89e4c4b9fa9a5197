import { createElement as h } from 'react';
import { type Change, getChanges, type Telling, type Version } from '../../../src/rules/entries/changes.ts';
import type { Run } from '../../../src/rules/entries/words/word-changes.ts';
import { tidyFields } from '../form/format.ts';
import { getForm, getFormat } from '../form/forms.ts';
import type { OpenEntry } from '../entry/open-entry.ts';
import type { SectionProps } from './section.ts';
import { ask, useLoaded } from '../backend/ask.ts';
import { loadNameOf } from '../backend/names.ts';
import { SmallRepair, smallRepair } from './small-repair.ts';

/** What the server knows of an entry. */
export interface Texts {
  published: string | null;
  draft: string | null;
  /** What was published when the draft began. */
  base: string | null;
  /** What the program brings now, and what it brought when the portal's own text was made from it. */
  shipped: string | null;
  taken: string | null;
}

/** The text of a file as a version to compare. */
export function toVersion({ collection }: Pick<OpenEntry, 'collection'>, text: string): Version {
  const { body, ...data } = getFormat(collection).fromFile(text);
  return { data, body: typeof body === 'string' ? body : '' };
}

/** What stands in the form as a version to compare. */
export const toOpenVersion = ({ collection, data, body }: OpenEntry): Version => ({
  data: tidyFields(data, getForm(collection).schema),
  body: body.trim(),
});

/** What changes of the entry are told by: entries that it names by what they are called. */
export async function loadTelling({ collection }: Pick<OpenEntry, 'collection'>): Promise<Telling> {
  const { schema, body } = getForm(collection);
  return { schema, bodyLabel: body?.label ?? '', nameOf: await loadNameOf() };
}

const loadPublished = async (entry: OpenEntry): Promise<Version | undefined> => {
  if (!entry.isPublished) return undefined;
  const { collection, slug, path } = entry;
  const { published } = await ask<Texts>('entryTexts', { collection, slug, path });
  return published === null ? undefined : toVersion(entry, published);
};

/** Every file that a draft changes; none of what is no draft. */
export const loadFiles = async ({
  collection,
  slug,
  status,
}: Pick<OpenEntry, 'collection' | 'slug' | 'status'>): Promise<DraftFile[]> =>
  status ? ask<DraftFile[]>('draftFiles', { collection, slug }) : [];

/** How much of what stayed is shown around a change. */
const context = 24;

function shorten({ kind, text }: Run, isFirst: boolean, isLast: boolean): string {
  if (kind !== 'same' || text.length <= context * 2) return text;
  if (isFirst) return `…${text.slice(-context)}`;
  if (isLast) return `${text.slice(0, context)}…`;
  return `${text.slice(0, context)} … ${text.slice(-context)}`;
}

const elements = { same: 'span', gone: 'del', new: 'ins' } as const;

const kinds = { added: '新增', removed: '删去', changed: '修改' } as const;

/** Changes as a list that a reviewer reads from top to bottom. */
export const ChangeList = ({ changes }: { changes: readonly Change[] }) =>
  h(
    'ol',
    { className: 'changes' },
    changes.map(({ place, kind, runs }, index) =>
      h(
        'li',
        { key: index },
        h('h3', null, place, ' ', h('small', null, kinds[kind])),
        h(
          'p',
          null,
          runs.map((run, at) => h(elements[run.kind], { key: at }, shorten(run, at === 0, at === runs.length - 1))),
        ),
      ),
    ),
  );

interface DraftFile {
  path: string;
  change: 'added' | 'changed' | 'removed';
}

/** Every file that the draft changes, under the names that it has: nothing goes out that is not listed here. */
export function FileList({ files, path }: { files: readonly DraftFile[]; path: string }) {
  const others = files.filter((file) => file.path !== path || file.change === 'removed');
  if (others.length === 0) return null;
  return h(
    'div',
    null,
    others.some((file) => file.path === path) && h('p', { role: 'note' }, '这份草稿要把整篇从网站上删去。'),
    h('h3', null, '还有这些文件'),
    h(
      'ul',
      null,
      others.map((file) =>
        h('li', { key: file.path }, `${kinds[file.change]}：${file.path.replace(/^content\//u, '')}`),
      ),
    ),
  );
}

/** What the form says otherwise than the site does now. */
export function ChangesSection({ entry }: SectionProps) {
  const { value, problem } = useLoaded(
    async () => ({
      telling: await loadTelling(entry),
      before: await loadPublished(entry),
      files: await loadFiles(entry),
    }),
    [entry.path, entry.status],
  );
  if (problem) return h('p', { role: 'alert' }, problem);
  if (!value) return h('p', { role: 'status' }, '正在对照…');
  const changes = getChanges(value.telling, value.before, toOpenVersion(entry));
  const intro = value.before
    ? changes.length > 0
      ? `和网站上现在的相比，有 ${changes.length} 处不同：`
      : '和网站上现在的一样。'
    : '网站上还没有这一篇，下面都是新写的：';
  const others = value.files.filter(({ path }) => path !== entry.path);
  const isSmall = value.before && changes.length > 0 && changes.length <= smallRepair && others.length === 0;
  return h(
    'div',
    null,
    h('p', { role: 'status' }, intro),
    h(ChangeList, { changes }),
    h(FileList, { files: value.files, path: entry.path }),
    isSmall && h(SmallRepair, { entry }),
  );
}
