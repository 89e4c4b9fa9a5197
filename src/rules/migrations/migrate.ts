import { applyEdits, modify } from 'jsonc-parser';
import { isRecord } from '../../schemas/record.ts';

/** Texts of a content folder, entries and settings, by path. */
export type Texts = ReadonlyMap<string, string>;

/** One change of the shape of content. */
export interface Migration {
  /** The shape that it makes, one more than that of before. */
  to: number;
  /** What it does, for whoever runs the portal. */
  what: string;
  /** The texts that become others, by path; it may be run again over what it has made, and then changes nothing. */
  migrate: (texts: Texts) => ReadonlyMap<string, string>;
}

/** What one migration has done: a line for whoever runs the portal, and the files that it has changed. */
export interface Done {
  words: string;
  files: readonly string[];
}

/** What bringing content up to date has come to. */
export interface Migrated {
  /** The shape before and after. */
  from: number;
  to: number;
  /** The texts that have changed, by path. */
  changed: ReadonlyMap<string, string>;
  done: Done[];
}

/** The settings of a content folder, which name its shape. */
export const settingsFile = 'site.json';

/** The shape that the text of a `site.json` names; 0 where it names none, as before there were shapes; nothing where it cannot be read. */
export function getShape(site: string): number | undefined {
  try {
    const raw: unknown = JSON.parse(site.replace(/^\uFEFF/u, ''));
    if (!isRecord(raw)) return undefined;
    return Number.isSafeInteger(raw.shape) && Number(raw.shape) >= 0 ? Number(raw.shape) : 0;
  } catch {
    return undefined;
  }
}

/** A `site.json` that names the shape; everything else stays as it was written. */
const withShape = (site: string, shape: number): string => {
  const mark = site.startsWith('\uFEFF') ? 1 : 0;
  const text = site.slice(mark);
  const options = { formattingOptions: { insertSpaces: true, tabSize: 2 }, getInsertionIndex: () => 0 };
  return site.slice(0, mark) + applyEdits(text, modify(text, ['shape'], shape, options));
};

/**
 * Brings content to the shape of the last of `migrations`, one after the other. Content that names a later shape, or whose
 * settings cannot be read, stays as it is. Without settings it has the shape of the program that it lies beside.
 */
export function migrate(texts: Texts, migrations: readonly Migration[]): Migrated {
  const site = texts.get(settingsFile);
  const to = migrations.at(-1)?.to ?? 0;
  const from = site === undefined ? to : getShape(site);
  const needed = migrations.filter((migration) => from !== undefined && migration.to > from);
  if (needed.length === 0 || site === undefined || from === undefined)
    return { from: from ?? to, to: from ?? to, changed: new Map(), done: [] };
  const now = new Map(texts);
  const done = needed.map(({ to: shape, what, migrate: change }) => {
    const made = [...change(now)].filter(([path, text]) => now.get(path) !== text);
    for (const [path, text] of made) now.set(path, text);
    const words = `第 ${shape} 版：${what}${made.length > 0 ? `（${made.length} 个文件）` : ''}`;
    return { words, files: made.map(([path]) => path) };
  });
  now.set(settingsFile, withShape(now.get(settingsFile) ?? site, to));
  return { from, to, changed: new Map([...now].filter(([path, text]) => texts.get(path) !== text)), done };
}
