import type { Candidate, Tree } from '../../../cms/server/drafts/gate.ts';
import { findSettingsEffects } from '../../checks/settings-effects.ts';
import { validateSettingsFiles } from '../../checks/settings-files.ts';
import { createSurroundings } from '../../checks/surroundings.ts';
import { getToday } from '../../content/today.ts';
import { type Finding, sortFindings } from '../../rules/entries/finding.ts';
import type { DeskContent } from './desk-content.ts';

/** Stands for the id of a text that is in no repository yet. */
const written = 'written';

/** A tree in which another text stands at a path. */
const layText = ({ path, text, tree: { files, read } }: Candidate): Tree => ({
  files: new Map([...files, [path, written]]),
  read: async (ids) => {
    const known = await read(ids.filter((id) => id !== written));
    return ids.map((id) => (id === written ? Buffer.from(text) : known.shift()) ?? Buffer.of());
  },
});

const toSurroundings = ({ portal, summary }: DeskContent) =>
  createSurroundings(summary, getToday(portal.site.timeZone), portal.statutes);

/** A portal with settings or words as they are being written, and what the build would find in them, and in entries for their sake. */
export const createSettingsReader =
  (readContent: (tree: Tree) => Promise<DeskContent>) =>
  async (candidate: Candidate): Promise<{ content: DeskContent; findings: Finding[] }> => {
    // Read first: the words of what is read last are those in use, and what comes of the change is drawn with them.
    const before = candidate.path === 'site.json' ? await readContent(candidate.before ?? candidate.tree) : undefined;
    const content = await readContent(layText(candidate));
    const around = toSurroundings(content);
    const after = { files: content.files, around };
    const findings = [
      ...content.findings,
      ...validateSettingsFiles(content, around),
      ...(before ? findSettingsEffects({ files: before.files, around: toSurroundings(before) }, after) : []),
    ];
    return { content, findings: sortFindings(findings.filter(({ file }) => file === candidate.path)) };
  };
