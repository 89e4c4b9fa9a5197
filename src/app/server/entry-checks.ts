import type { CheckEntry, Referrer, Tree } from '../../../cms/server/drafts/gate.ts';
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

/**
 * What the build would find in one entry, or in the settings, and what is asked of it before review, among everything that will stand beside it and on the day it is now; nothing
 * where the path is no entry's.
 */
export const createEntryChecks =
  (readContent: (tree: Tree) => Promise<DeskContent>): CheckEntry =>
  async (candidate) => {
    const { path, tree } = candidate;
    if (findSettingsSection(path)) return (await createSettingsReader(readContent)(candidate)).findings;
    const { openedFiles, hidden, files, portal, summary } = await readContent(tree);
    if (hidden.has(path)) {
      const users = await createUserList(readContent)(tree, path);
      return describeHidden(path, users);
    }
    const own = openedFiles.get(path);
    if (!own) return undefined;
    const around = createSurroundings(summary, getToday(portal.site.timeZone), portal.statutes);
    // Of two that clash, the one that is to go on is the second.
    const inTurn = [...files.filter((file) => file !== own.file), own.file];
    const together = folderChecks.flatMap((check) => check(inTurn, around)).filter(({ file }) => file === path);
    return sortFindings([...own.findings, ...validateForReview(own.file, around), ...together]);
  };
