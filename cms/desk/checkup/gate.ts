import type { Finding } from '../../../src/rules/entries/finding.ts';
import type { Status } from '../../server/drafts/drafts.ts';
import { DeskError } from '../entry/desk-error.ts';
import { getOpenEntry, type OpenEntry } from '../entry/open-entry.ts';
import { strip } from '../entry/status-strip.ts';
import { loadFindings } from './checkup.ts';
import { countFindings, groupFindings } from './groups.ts';

/** Asks the drawer to show what the checks have found. */
export const showCheckup = 'mingli:checkup';

/** Why an entry with errors goes no further, in one sentence; nothing where there are none. */
function refuseErrors({ collection }: OpenEntry, findings: readonly Finding[]): string | undefined {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const [first] = groupFindings(collection, errors);
  if (!first) return undefined;
  return `没有送出：体检还有${countFindings(errors)}，第一处在「${first.label}」：${first.findings[0]?.message ?? ''}。请在「体检」里改好，保存，再送。`;
}

const askAboutWarnings = (warnings: readonly Finding[]): boolean =>
  warnings.length === 0 ||
  window.confirm(
    `体检还有${countFindings(warnings)}，没有改，也没有写可以这样写的理由。\n「确定」：照样送出；「取消」：先去看看。`,
  );

async function mayGoOn(status: Status): Promise<boolean> {
  const entry = getOpenEntry();
  if (!entry || status === 'draft') return true;
  // Checks that cannot be loaded stop nobody: the server and the build check again.
  const findings = await loadFindings(entry).catch(() => []);
  const refusal = refuseErrors(entry, findings);
  if (refusal !== undefined) strip.show({ tone: 'bad', text: refusal });
  if (refusal === undefined && (entry.status !== 'draft' || askAboutWarnings(findings))) return true;
  dispatchEvent(new Event(showCheckup));
  return false;
}

/**
 * Stands before every change of a draft's status: errors stop the open entry on its way to review and publication,
 * warnings without a reason are asked about once. Throws what Decap then says.
 */
export async function stopUnlessFit(status: Status): Promise<void> {
  if (!(await mayGoOn(status))) throw new DeskError('请先看右边的「体检」');
}
