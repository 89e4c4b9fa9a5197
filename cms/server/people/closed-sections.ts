import { isRecord } from '../../../src/schemas/record.ts';
import { isSettingsSection } from '../../../src/schemas/site/settings-files.ts';
import { findSettingsAt, type Section } from '../store/paths.ts';
import type { Role } from './role.ts';

/** Whether a role sees and changes what belongs to a section: settings and words of the site are for administrators. */
export const mayHandle = (role: Role, section: Section): boolean =>
  role === 'administrator' || !isSettingsSection(section);

/**
 * Whether what somebody asks for names a section that is closed to their role, wherever in the request: by its name or by the
 * path of its file.
 */
export function isClosedTo(role: Role, asked: unknown): boolean {
  if (role === 'administrator') return false;
  if (Array.isArray(asked)) return asked.some((one) => isClosedTo(role, one));
  if (typeof asked === 'string') return findSettingsAt(asked) !== undefined;
  // The bytes of an image name nothing.
  if (!isRecord(asked) || ArrayBuffer.isView(asked)) return false;
  const names = [asked.collection, asked.collectionName];
  return (
    names.some((name) => typeof name === 'string' && isSettingsSection(name)) ||
    Object.values(asked).some((one) => isClosedTo(role, one))
  );
}
