import type { Data } from '../../schemas/index.ts';

/** One version of a law, known by the day on which it came into force. */
export type LawVersion = Data<'laws'>['versions'][number];

/** A reference to a law: version and article where the writer gave them. */
export type Citation = Data<'explainers'>['citations'][number];

/** Whether a version is law on a day. */
export type VersionState = 'upcoming' | 'inForce' | 'superseded';

/** Versions, newest first, whatever order the editor wrote them in. */
export const sortVersions = (versions: readonly LawVersion[]): LawVersion[] =>
  versions.toSorted((a, b) => (a.inForceOn < b.inForceOn ? 1 : -1));

/** The state of `version` among `versions` on `today`: repealed, or overtaken by a newer one, it is superseded. */
export function getVersionState(
  versions: readonly LawVersion[],
  { inForceOn, repealedOn }: LawVersion,
  today: string,
): VersionState {
  if (inForceOn > today) return 'upcoming';
  const isOvertaken = versions.some((other) => other.inForceOn > inForceOn && other.inForceOn <= today);
  return isOvertaken || (repealedOn !== undefined && repealedOn <= today) ? 'superseded' : 'inForce';
}

/** The version in force on `today`, if there is one. */
export const getVersionInForce = (versions: readonly LawVersion[], today: string): LawVersion | undefined =>
  versions.find((version) => getVersionState(versions, version, today) === 'inForce');

/**
 * The version that a page about the law speaks of on `today`, and a citation that names none: the one in force, else
 * the last one that was, else the first to come.
 */
export function getMainVersion(versions: readonly LawVersion[], today: string): LawVersion | undefined {
  const past = sortVersions(versions).find(({ inForceOn }) => inForceOn <= today);
  return getVersionInForce(versions, today) ?? past ?? sortVersions(versions).at(-1);
}

/** The days on which something of a law begins or ceases to hold, in any order. */
export const listTurns = ({ versions, articles }: Data<'laws'>): string[] =>
  [
    ...versions.flatMap(({ inForceOn, repealedOn }) => [inForceOn, repealedOn]),
    ...articles.map(({ repealedOn }) => repealedOn),
  ].filter((day) => day !== undefined);

/** Why a citation no longer holds, with the day since when. */
export type Lapse =
  | { kind: 'version'; since: string }
  | { kind: 'repealed'; since: string }
  | { kind: 'replaced'; since: string | undefined; by: string }
  | { kind: 'article'; since: string; article: string; note: string | undefined };

/** Since when another law stands in for this one: its last repeal, else the day on which the other came into force. */
function getReplacement(
  { versions, replacedBy }: Data<'laws'>,
  successor: Data<'laws'> | undefined,
  today: string,
): Extract<Lapse, { kind: 'replaced' }> | undefined {
  if (replacedBy === undefined) return undefined;
  const since = sortVersions(versions)[0]?.repealedOn ?? sortVersions(successor?.versions ?? []).at(-1)?.inForceOn;
  return since === undefined || since <= today ? { kind: 'replaced', since, by: replacedBy } : undefined;
}

/**
 * What has become of the cited law since: replaced by another law, superseded by a newer version, repealed, or the
 * article alone repealed. Nothing when the citation holds on `today`. `successor` is the law named by `replacedBy`.
 */
export function getLapse(
  law: Data<'laws'>,
  { version, article }: Pick<Citation, 'version' | 'article'>,
  today: string,
  successor?: Data<'laws'>,
): Lapse | undefined {
  const replacement = getReplacement(law, successor, today);
  if (replacement) return replacement;
  const main = getMainVersion(law.versions, today);
  const cited = version === undefined ? main : law.versions.find(({ inForceOn }) => inForceOn === version);
  if (cited && main && getVersionState(law.versions, cited, today) === 'superseded') {
    if (cited.inForceOn < main.inForceOn) return { kind: 'version', since: main.inForceOn };
    // What was superseded without a later version has been repealed.
    return { kind: 'repealed', since: cited.repealedOn! };
  }
  const row = law.articles.find(({ number }) => number === article);
  if (!article || !row?.repealedOn || row.repealedOn > today || cited !== main) return undefined;
  return { kind: 'article', since: row.repealedOn, article, note: row.note };
}
