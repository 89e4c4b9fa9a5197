import type { CheckEntry, Referrer, Tree } from '../../../cms/server/drafts/gate.ts';
import type { Surroundings } from '../../checks/context/context.ts';
import { validateForReview } from '../../checks/entry.ts';
import { folderChecks } from '../../checks/index.ts';
import { createSurroundings } from '../../checks/surroundings.ts';
import { getToday } from '../../content/today.ts';
import { sortFindings } from '../../rules/entries/finding.ts';
import type { Finding } from '../../rules/entries/finding.ts';
import { findSettingsSection } from '../../schemas/site/settings-files.ts';
import { createUserList } from './entry-users.ts';
import { createSettingsReader } from './settings-reader.ts';
import type { DeskContent } from './desk-content.ts';

/** What is not shown may be unfinished, but nothing may lead to it. */
const describeHidden = (path: string, users: readonly Referrer[]): Finding[] =>
  users.length === 0
    ? []
    : [
        {
          file: path,
          field: 'hidden',
          rule: 'hidden-in-use',
          severity: 'error',
          message: `选了「不在本站显示」，可是这里还用着它：${users.map(({ name }) => name).join('、')}`,
          fix: '先改掉那些地方，再选「不在本站显示」',
        },
      ];

/** What is worked out of a tree for the entries in it that are to go on together. */
interface Whole {
  content: DeskContent;
  around: Surroundings;
  /** What the checks of the whole folder find in each file. */
  together: ReadonlyMap<string, Finding[]>;
}

function toWhole(content: DeskContent, today: string, among: readonly string[]): Whole {
  const { files, openedFiles, portal, summary } = content;
  const around = createSurroundings(summary, today, portal.statutes);
  const going = among.flatMap((path) => openedFiles.get(path)?.file ?? []);
  // Of two that clash, the one that is to go on is the second.
  const inTurn = [...files.filter((file) => !going.includes(file)), ...going];
  const found = folderChecks.flatMap((check) => check(inTurn, around));
  return { content, around, together: Map.groupBy(found, ({ file }) => file) };
}

const isSameTree = (one: Tree['files'], other: Tree['files']): boolean =>
  one.size === other.size && [...one].every(([path, blob]) => other.get(path) === blob);

/**
 * What the build would find in one entry, or in the settings, and what is asked of it before review, among everything that will stand beside it and on the day it is now; nothing
 * where the path is no entry's. What all of them are held against is worked out once for those that go on together.
 */
export function createEntryChecks(readContent: (tree: Tree) => Promise<DeskContent>): CheckEntry {
  let last: { files: Tree['files']; key: string; whole: Whole } | undefined;
  const readWhole = async (tree: Tree, among: readonly string[]): Promise<Whole> => {
    const getKey = (timeZone: string) => [getToday(timeZone), ...among].join('\0');
    if (last && isSameTree(last.files, tree.files) && last.key === getKey(last.whole.content.portal.site.timeZone))
      return last.whole;
    const content = await readContent(tree);
    const { timeZone } = content.portal.site;
    const whole = toWhole(content, getToday(timeZone), among);
    last = { files: tree.files, key: getKey(timeZone), whole };
    return whole;
  };
  return async (candidate) => {
    const { path, tree, among = [path] } = candidate;
    if (findSettingsSection(path)) return (await createSettingsReader(readContent)(candidate)).findings;
    const { content, around, together } = await readWhole(tree, among);
    if (content.hidden.has(path)) {
      const users = await createUserList(readContent)(tree, path);
      return describeHidden(path, users);
    }
    const own = content.openedFiles.get(path);
    if (!own) return undefined;
    return sortFindings([...own.findings, ...validateForReview(own.file, around), ...(together.get(path) ?? [])]);
  };
}
