import type { Entry } from '../entries/entry.ts';
import { joinStatutes, type Statute } from './statute.ts';
import { type LawVersion, sortVersions } from './law-state.ts';

/** A file of the folders of statutes, parsed. */
export interface StatuteFile {
  /** 人民调解法(2010-08-28).md */
  name: string;
  /** Where it stands: the parts of one text stand in one folder. */
  folder: string;
  statute: Statute;
}

/** Texts by law (slug), then by version (the day on which it came into force; '' where the registry names no version). */
export type Statutes = ReadonlyMap<string, ReadonlyMap<string, Statute>>;

const fileName = /^(?<name>.+?)(?:\((?<date>\d{4}-\d{2}-\d{2})\))?\.md$/u;
const writtenDate = /(\d{4})年(\d{1,2})月(\d{1,2})日/gu;

const toKey = (name: string) => name.normalize('NFKC').replaceAll(/[《》\s]/gu, '');

/** Laws by the names that they have, full names before short ones, and those before aliases. */
function indexLaws(laws: readonly Entry<'laws'>[]): ReadonlyMap<string, Entry<'laws'>>[] {
  const namesOf: ((law: Entry<'laws'>) => string[])[] = [
    ({ data }) => [data.title],
    ({ data }) => [data.short],
    ({ data }) => data.aliases,
  ];
  // The first law of a name keeps it.
  return namesOf.map(
    (getNames) => new Map(laws.toReversed().flatMap((law) => getNames(law).map((name) => [toKey(name), law] as const))),
  );
}

/** A file whose law is known, with the days that it may be dated by, and the one that its name carries. */
interface KnownFile extends StatuteFile {
  law: Entry<'laws'>;
  /** The name without date and part: 民法典-总则.md is a part of 民法典. */
  base: string;
  date: string | undefined;
  days: string[];
  /** The last day that its history names: that of its last amendment. */
  amendedOn: string | undefined;
}

/** The law of the registry that a file is the text of; nothing where there is none, or the file holds no article. */
function identify(file: StatuteFile, index: ReturnType<typeof indexLaws>): KnownFile | undefined {
  const { name, statute } = file;
  if (statute.articles.length === 0) return undefined;
  const { name: whole = '', date } = fileName.exec(name.normalize('NFKC'))?.groups ?? {};
  const base = whole.split('-')[0] ?? '';
  const wanted = [statute.title, whole, base].map(toKey);
  const [law] = index.flatMap((laws) => wanted.flatMap((key) => laws.get(key) ?? []));
  const written = [...statute.history.join('\n').normalize('NFKC').matchAll(writtenDate)].map(
    ([, year, month, day]) => `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`,
  );
  return law && { ...file, law, base, date, days: date ? [date] : written, amendedOn: written.toSorted().at(-1) };
}

const isOf = ({ adoptedOn, inForceOn }: LawVersion, days: readonly string[]): boolean =>
  days.some((day) => adoptedOn <= day && day <= inForceOn);

/**
 * The version that a file holds: its date lies between a version's adoption and its coming into force, since some file
 * names carry the day of publication. A file without a date is dated by its own lines of history, and so is one whose name
 * carries a day of something else, by their last.
 */
function findVersion({ days, amendedOn }: KnownFile, versions: readonly LawVersion[]): LawVersion | undefined {
  if (days.length === 0) return versions.length === 1 ? versions[0] : undefined;
  const sorted = sortVersions(versions);
  return (
    sorted.find((version) => isOf(version, days)) ??
    (amendedOn === undefined ? undefined : sorted.find((version) => isOf(version, [amendedOn])))
  );
}

/** The files of the newest text among those of one version; of several copies the one that was read first. */
function getNewest(files: readonly KnownFile[]): KnownFile[] {
  const newest = files
    .map(({ date = '' }) => date)
    .sort()
    .at(-1);
  const [first] = files.filter(({ date = '' }) => date === newest);
  const isSameText = ({ folder, base, date }: KnownFile) =>
    folder === first?.folder && date === first.date && (date === undefined || base === first.base);
  return files.filter(isSameText);
}

/** What came of looking up statute files in the registry. */
export interface MatchedStatutes {
  texts: Statutes;
  /** Files of a known law that are newer than every version of it, or fit none and are all there is of it. */
  undated: { name: string; law: string }[];
}

/**
 * Finds for each file its law and version; files of laws that the registry does not know are left out, and so are texts
 * that are older than what it knows of a law. Where the registry names no version, the newest text is the law.
 */
export function matchStatutes(files: readonly StatuteFile[], laws: readonly Entry<'laws'>[]): MatchedStatutes {
  const index = indexLaws(laws);
  const byLaw = Map.groupBy(
    files.flatMap((file) => identify(file, index) ?? []),
    ({ law }) => law,
  );
  const undated: MatchedStatutes['undated'] = [];
  const texts = new Map<string, Map<string, Statute>>();
  for (const [{ id, data }, known] of byLaw) {
    const byVersion = Map.groupBy(known, (file) =>
      data.versions.length === 0 ? '' : findVersion(file, data.versions)?.inForceOn,
    );
    const strangers = byVersion.get(undefined) ?? [];
    const last = sortVersions(data.versions)[0]?.inForceOn ?? '';
    for (const { name, days } of strangers)
      if (strangers.length === known.length || days.some((day) => day > last)) undated.push({ name, law: id });
    const found = [...byVersion].flatMap(([version, same]) =>
      version === undefined ? [] : [[version, joinStatutes(getNewest(same).map(({ statute }) => statute))] as const],
    );
    if (found.length > 0) texts.set(id, new Map(found));
  }
  return { texts, undated };
}
