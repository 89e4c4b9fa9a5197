import type { CheckedFile } from '../rules/entries/checked-file.ts';
import type { Finding } from '../rules/entries/finding.ts';
import { showWords } from '../rules/entries/shown.ts';
import { collections } from '../schemas/index.ts';
import { dropAllowed } from './allowances.ts';
import type { EntryCheck, FolderCheck, Surroundings } from './context/context.ts';
import { validatePathways } from './links/pathways.ts';
import { validateReferences } from './links/references.ts';
import { validateRenames } from './links/renames.ts';

/** The checks that find errors by what settings say (hotlines, topics, old addresses); a test tells of another that asks for them. */
export const settingsChecks: { entry: readonly EntryCheck[]; folder: readonly FolderCheck[] } = {
  entry: [validateReferences, validatePathways],
  folder: [validateRenames],
};

const findErrors = (files: readonly CheckedFile[], around: Surroundings): Finding[] =>
  [
    ...files.flatMap((file) =>
      dropAllowed(
        file,
        settingsChecks.entry.flatMap((check) => check(file, around)),
      ),
    ),
    ...settingsChecks.folder.flatMap((check) => check(files, around)),
  ].filter(({ severity, file }) => severity === 'error' && file !== 'site.json');

const toKey = ({ file, rule, field, message }: Finding) => [file, rule, field, message].join('\n');

/** What the desk calls an entry: 典型案例「邻里」. */
function nameFile({ source, parsed }: CheckedFile): string {
  const { one, nameField } = collections[source.collection];
  return `${one}「${showWords(String(parsed.data[nameField] ?? source.id))}」`;
}

/** A portal before or after its settings change. */
interface Side {
  files: readonly CheckedFile[];
  around: Surroundings;
}

/** So many are told one by one; whoever has mended them is told of the rest. */
const mostTold = 20;

/** The errors that other settings make in entries that stand as they are, each told of the settings, since there the change is. */
export function findSettingsEffects(before: Side, after: Side): Finding[] {
  const errors = findErrors(after.files, after.around);
  if (errors.length === 0) return [];
  const known = new Set(findErrors(before.files, before.around).map(toKey));
  const names = new Map(after.files.map((file) => [file.source.path, nameFile(file)]));
  return errors
    .filter((found) => !known.has(toKey(found)))
    .slice(0, mostTold)
    .map(({ file, rule, message, fix }): Finding => ({
      file: 'site.json',
      field: '',
      rule,
      severity: 'error',
      message: `设置这样改，${names.get(file) ?? file}就有错：${message}`,
      fix: `先改好那一篇再改设置，或者放在一批里一起发布：${fix}`,
    }));
}
