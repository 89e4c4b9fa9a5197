import type { Entry } from '../entries/entry.ts';
import { joinStatutes, type Statute } from './statute.ts';
import { type LawVersion, sortVersions } from './law-state.ts';

/** A file of the folder of statutes, parsed. */
export interface StatuteFile {
  /** 人民调解法(2010-08-28).md */
  name: string;
  statute: Statute;
}

/** Texts by law (slug), then by version (the day on which it came into force). */
export type Statutes = ReadonlyMap<string, ReadonlyMap<string, Statute>>;

const fileName = /^(?<name>.+?)(?:\((?<date>\d{4}-\d{2}-\d{2})\))?\.md$/u;
const writtenDate = /(\d{4})年(\d{1,2})月(\d{1,2})日/gu;

const toKey = (name: string) => name.normalize('NFKC').replaceAll(/[《》\s]/gu, '');

/** The law of the registry that a file is the text of: by full name first, then by short name, then by alias. */
function findLaw({ name, statute }: StatuteFile, laws: readonly Entry<'laws'>[]): Entry<'laws'> | undefined {
  const base = fileName.exec(name.normalize('NFKC'))?.groups?.name ?? '';
  // 民法典-总则.md is a part of 民法典.
  const wanted = new Set([statute.title, base, base.split('-')[0] ?? ''].map(toKey).filter(Boolean));
  const namesOf: ((law: Entry<'laws'>) => string[])[] = [
    ({ data }) => [data.title],
    ({ data }) => [data.short],
    ({ data }) => data.aliases,
  ];
  for (const getNames of namesOf) {
    const law = laws.find((entry) => getNames(entry).some((candidate) => wanted.has(toKey(candidate))));
    if (law) return law;
  }
  return undefined;
}

/**
 * The version that a file holds: its date lies between a version's adoption and its coming into force, since some file
 * names carry the day of publication. A file without a date is dated by its own lines of history.
 */
function findVersion({ name, statute }: StatuteFile, versions: readonly LawVersion[]): LawVersion | undefined {
  const date = fileName.exec(name.normalize('NFKC'))?.groups?.date;
  const written = [...statute.history.join('\n').matchAll(writtenDate)].map(
    ([, year, month, day]) => `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`,
  );
  const dates = date ? [date] : written;
  if (dates.length === 0) return versions.length === 1 ? versions[0] : undefined;
  return sortVersions(versions).find(({ adoptedOn, inForceOn }) =>
    dates.some((day) => adoptedOn <= day && day <= inForceOn),
  );
}

/** What came of looking up statute files in the registry. */
export interface MatchedStatutes {
  texts: Statutes;
  /** Files of a known law whose date fits none of its versions. */
  undated: { name: string; law: string }[];
}

/** Finds for each file its law and version; files of laws that the registry does not know are left out. */
export function matchStatutes(files: readonly StatuteFile[], laws: readonly Entry<'laws'>[]): MatchedStatutes {
  const parts = new Map<string, Map<string, Statute[]>>();
  const undated: MatchedStatutes['undated'] = [];
  for (const file of files) {
    const law = file.statute.articles.length > 0 ? findLaw(file, laws) : undefined;
    if (!law) continue;
    const version = findVersion(file, law.data.versions);
    if (!version) {
      undated.push({ name: file.name, law: law.id });
      continue;
    }
    const texts = parts.get(law.id) ?? new Map<string, Statute[]>();
    parts.set(law.id, texts.set(version.inForceOn, [...(texts.get(version.inForceOn) ?? []), file.statute]));
  }
  const texts = new Map(
    [...parts].map(([law, versions]) => [
      law,
      new Map([...versions].map(([inForceOn, found]) => [inForceOn, joinStatutes(found)])),
    ]),
  );
  return { texts, undated };
}
