import type { Candidate, Tree } from '../../../cms/server/drafts/gate.ts';
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

/** A portal with settings or words as they are being written, and what the build would find in them. */
export const createSettingsReader =
  (readContent: (tree: Tree) => Promise<DeskContent>) =>
  async (candidate: Candidate): Promise<{ content: DeskContent; findings: Finding[] }> => {
    const content = await readContent(layText(candidate));
    const { portal, summary } = content;
    const around = createSurroundings(summary, getToday(portal.site.timeZone), portal.statutes);
    const findings = [...content.findings, ...validateSettingsFiles(content, around)];
    return { content, findings: sortFindings(findings.filter(({ file }) => file === candidate.path)) };
  };
