import { validatePortal } from '../../checks/index.ts';
import type { Prepare } from '../../checks/prepare.ts';
import type { Summary } from '../../checks/context/context.ts';
import type { OpenedPortal } from '../../checks/context/opened-portal.ts';
import type { Finding } from '../../rules/entries/finding.ts';
import type { Folder } from '../../rules/entries/source-file.ts';

/** What of a content folder can be built. */
export interface Rest {
  opened: OpenedPortal;
  /** Every error that was found, also those of texts that are on the site already and stay there. */
  errors: Finding[];
  /** What the desk needs to check one entry against all others. */
  summary: Summary;
  /** Files that were left out, or stand there with their last good text, by path below the content folder, sorted. */
  leftOut: string[];
  /** Pictures that are taken from the last good folder, by name below `media/`. */
  goodMedia: Set<string>;
}

interface Options {
  open: (folder: Folder) => OpenedPortal;
  /** What the site that stands was built of; none where there is no site. */
  good?: Folder | undefined;
  /** Makes the checks ready; by default anew. */
  getReady?: Prepare | undefined;
}

const mediaFolder = 'media/';

/** A text that no entry can be made of: its name stays, so that what refers to it has no fault. */
const nothing = '';

type Outcome = { folder: Folder; isLeftOut: boolean } | 'impossible';

/** The folder without the entry at `path`, or with its last good text; a text that is on the site already stays. */
function leaveOutEntry(
  path: string,
  { files, ...rest }: Folder,
  opened: OpenedPortal,
  good: Folder | undefined,
): Outcome {
  const own = files.find((file) => file.path === path);
  const last = good?.files.find((file) => file.path === path);
  const canBeBuilt = opened.files.some(({ source, entry }) => source.path === path && entry !== undefined);
  if (!own || (last?.text === own.text && canBeBuilt)) return { folder: { files, ...rest }, isLeftOut: false };
  const text = last === undefined || last.text === own.text ? nothing : last.text;
  return {
    folder: { ...rest, files: files.map((file) => (file === own ? { ...own, text } : file)) },
    isLeftOut: true,
  };
}

/** The folder with the last good settings or words; without such nothing can be built. */
function leaveOutSettings(path: string, folder: Folder, good: Folder | undefined): Outcome {
  const isSite = path === 'site.json';
  const [own, last] = [folder, good].map((one) => (isSite ? one?.site : one?.ui[path]));
  if (last === undefined || last === own) return 'impossible';
  const kept = isSite ? { site: last } : { ui: { ...folder.ui, [path]: last } };
  return { folder: { ...folder, ...kept }, isLeftOut: true };
}

function leaveOutPicture(path: string, folder: Folder, good: Folder | undefined): Outcome {
  const name = path.slice(mediaFolder.length);
  const isGood = good?.media.includes(name) ?? false;
  const media = isGood ? folder.media : folder.media.filter((other) => other !== name);
  return { folder: { ...folder, media }, isLeftOut: folder.media.includes(name) };
}

/**
 * Leaves out of a folder what has errors, so that one entry never stops the others: where the site that stands was built of
 * another text, that one stays. Nothing where there is nothing to build without what is wrong: settings, or every entry.
 */
export function leaveOut(folder: Folder, { open, good, getReady }: Options): Rest | undefined {
  const errors: Finding[] = [];
  const settled = new Set<string>();
  const leftOut = new Set<string>();
  const goodMedia = new Set<string>();
  let now = folder;
  for (;;) {
    const opened = open(now);
    const { findings, summary } = validatePortal(opened, opened.openedOn, getReady);
    const found = findings.filter(({ severity, file }) => severity === 'error' && !settled.has(file));
    errors.push(...found);
    if (found.length === 0) {
      const isEmpty = folder.files.length > 0 && opened.files.every(({ entry }) => entry === undefined);
      return isEmpty ? undefined : { opened, summary, errors, leftOut: [...leftOut].sort(), goodMedia };
    }
    for (const path of new Set(found.map(({ file }) => file))) {
      settled.add(path);
      const isPicture = path.startsWith(mediaFolder);
      const outcome = isPicture
        ? leaveOutPicture(path, now, good)
        : path === 'site.json' || path in now.ui
          ? leaveOutSettings(path, now, good)
          : leaveOutEntry(path, now, opened, good);
      if (outcome === 'impossible') return undefined;
      now = outcome.folder;
      if (!outcome.isLeftOut) continue;
      leftOut.add(path);
      if (isPicture && now.media.includes(path.slice(mediaFolder.length)))
        goodMedia.add(path.slice(mediaFolder.length));
    }
  }
}
