import type { Finding } from '../../rules/entries/finding.ts';
import { collections, type CollectionName } from '../../schemas/index.ts';
import { getEditorField, walkData } from '../../schemas/walk.ts';
import type { CheckedFile } from '../../rules/entries/checked-file.ts';
import type { FolderCheck } from '../context/context.ts';

/** What readers come to from other entries; all else stands in lists by matter or place. */
const linkedTo: readonly CollectionName[] = ['laws', 'deadlines', 'methods'];

function getReferences({ source, data }: CheckedFile): string[] {
  return [...walkData(collections[source.collection].schema, data)].flatMap(({ value, schema }) => {
    const widget = getEditorField(schema)?.widget;
    return widget?.kind === 'reference' && typeof value === 'string' ? [`${widget.to}/${value}`] : [];
  });
}

/** Entries that nothing leads to are found by nobody: a report, never a failed build. */
export const validateUnlinked: FolderCheck = (files) => {
  const linked = new Set(
    files.flatMap((file) => {
      const own = `${file.source.collection}/${file.source.id}`;
      return getReferences(file).filter((key) => key !== own);
    }),
  );
  return files
    .filter(({ source }) => linkedTo.includes(source.collection) && !linked.has(`${source.collection}/${source.id}`))
    .map(({ source }): Finding => ({
      file: source.path,
      field: '',
      rule: 'unlinked',
      severity: 'warning',
      message: `没有一处链到这一${collections[source.collection].one}`,
      fix: '在用得着它的页面里引用它；没有用处就删去',
    }));
};
