/** Bytes of one name: file systems take 255, and builds, locks and Git put something behind it. */
export const longestName = 180;

/** UTF-16 code units of a whole path. */
export const longestPath = 400;

/** Controls, separators of lines, marks of direction and all else that nobody sees, and what Windows takes for a slash. */
const unfit = /[\\\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/** The first sign of a text that no name may hold, or nothing. */
export const findUnfitSign = (text: string): string | undefined => unfit.exec(text)?.[0];

/** Signs that Windows takes for something else, and fillers, of which nobody sees that they are there. */
const unwritable = /[*:<>|"?\p{DI}]/u;

/**
 * `git~1` is what Windows also calls `.git`; the others are devices there, whatever ending they have, and no file can be called so.
 * https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file
 */
const ofSystem = /^(?:git~\d|(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])\s*(?:\.|$))/iu;

/** Why a name of a file or folder cannot be used. */
export interface NameFault {
  kind: 'long' | 'sign' | 'end' | 'dot' | 'empty' | 'reserved' | 'path';
  /** The name at fault; the whole path where that is too long. */
  name: string;
  /** The first sign at fault, where that is the fault. */
  sign?: string;
}

const bytesOf = (name: string): number => new TextEncoder().encode(name).length;

function findFault(name: string): NameFault | undefined {
  const sign = findUnfitSign(name) ?? unwritable.exec(name)?.[0];
  if (sign !== undefined) return { kind: 'sign', name, sign };
  if (name === '') return { kind: 'empty', name };
  if (name.startsWith('.')) return { kind: 'dot', name };
  if (/[.\p{Z}]$/u.test(name)) return { kind: 'end', name };
  if (ofSystem.test(name)) return { kind: 'reserved', name };
  return bytesOf(name) > longestName ? { kind: 'long', name } : undefined;
}

/**
 * The first fault in the names of a path with forward slashes; nothing where every computer, Git and the build can use it. The desk
 * writes no other, and a content folder that holds one is told.
 */
export function findNameFault(path: string): NameFault | undefined {
  if (path.length > 10 * longestPath) return { kind: 'path', name: path };
  for (const name of path.split('/')) {
    const fault = findFault(name);
    if (fault) return fault;
  }
  return path.length > longestPath ? { kind: 'path', name: path } : undefined;
}
