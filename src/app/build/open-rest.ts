import { validatePortal } from '../../checks/index.ts';
import type { OpenedPortal } from '../../checks/context/opened-portal.ts';
import type { Prepare } from '../../checks/prepare.ts';
import { reportFindings } from '../../checks/report.ts';
import { readFolder } from '../../content/folder.ts';
import { loadSources, toPortal } from '../../content/open-portal.ts';
import { leaveOut, type Rest } from './leave-out.ts';
import { Refusal } from './refusal.ts';
import { openFile } from '../../checks/shape/open-file.ts';
import { onceFor } from '../../rules/memory/once-for.ts';

interface Options {
  /** Leaves out what has errors, and goes on with the rest. */
  keepsGoing: boolean;
  /** What the last site was built of: where that was another text, it stands in for one with errors. */
  goodDir?: string | undefined;
  /** Makes the checks ready; by default anew. */
  getReady?: Prepare | undefined;
}

/**
 * What can be built of a portal that was opened: all of it where the checks find no error. Throws a `Refusal` with all
 * errors where there are some and nobody wants it to go on, or nothing is left to build.
 */
export async function openRest(opened: OpenedPortal, { keepsGoing, goodDir, getReady }: Options): Promise<Rest> {
  const { findings, summary } = validatePortal(opened, opened.openedOn, getReady);
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return { opened, summary, errors: [], leftOut: [], goodMedia: new Set() };

  const sources = await loadSources(opened.folder);
  const good = keepsGoing && goodDir !== undefined ? await readFolder(goodDir).catch(() => undefined) : undefined;
  const openKept = onceFor(openFile);
  const rest = keepsGoing
    ? leaveOut(opened.folder, { open: (next) => toPortal(next, sources, openKept), good, getReady })
    : undefined;
  if (!rest) throw new Refusal(reportFindings(errors, opened.files.length), errors);
  return rest;
}
