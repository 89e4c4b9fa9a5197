import type { Finding } from '../../rules/entries/finding.ts';
import { hasIdChecksum } from '../../rules/privacy/checksums.ts';
import { getIdentifiers } from '../../rules/privacy/index.ts';
import { createFindPeople } from '../../rules/privacy/names/words/known-words.ts';
import { type Identifier, type IdentifierKind, identifierKinds } from '../../rules/privacy/identifier.ts';
import { isOfficeNumber } from '../../rules/privacy/places/offices.ts';
import type { CheckedFile } from '../../rules/entries/checked-file.ts';
import type { Surroundings } from '../context/context.ts';
import { at, type EntryText, getStrings, getTexts, joinTexts } from '../context/texts.ts';

/** Addresses of the web hold long numbers that are nobody's; an ID number is one wherever it stands. */
const webAddress = /https?:\/\/[^\s<>()（）「」《》，。；、]+/gu;
const shortestWithId = 'http://'.length + 18;
const holdsId = (url: string) =>
  url.length >= shortestWithId &&
  getIdentifiers(url).some(
    ({ kind, start, end }) => kind === 'resident-id' && hasIdChecksum(url.slice(start, end).toUpperCase()),
  );

/** A text without its web addresses, every character else at its place. */
const hideAddresses = (text: string) =>
  text.includes('://')
    ? text.replaceAll(webAddress, (url) => (holdsId(url) ? url : '\u0001'.repeat(url.length)))
    : text;

const personBefore = /(?:家[里中的]?|本人|个人|私人|住宅|当事人|某|他|她)[^。；\n]{0,12}$/u;

/** A place where a number or address is that of an office, which readers are meant to find. */
interface Setting {
  collection: CheckedFile['source']['collection'];
  path: readonly PropertyKey[];
  before: string;
  words: string;
}

/** Where people are named for their office, and where authors sign. */
const isSigned = ([first, , field]: readonly PropertyKey[]): boolean =>
  first === 'people' || (first === 'sources' && field === 'authors');

/** Names that an entry holds where offices and authors are named; whoever is called so is public in all of it. */
const getOfficials = (texts: readonly EntryText[]): string[] =>
  texts.filter(({ path }) => isSigned(path)).flatMap(({ text }) => text.match(/[\p{Script=Han}·]{2,}/gu) ?? []);

/** Where a kind of identifier is public, or may be. */
const exceptions: Partial<Record<IdentifierKind, (setting: Setting) => 'public' | 'doubtful' | undefined>> = {
  landline: ({ collection, path, before }) =>
    path[0] === 'contact' || (!personBefore.test(before) && (collection === 'rooms' || isOfficeNumber(before)))
      ? 'public'
      : undefined,
  mobile: ({ path }) => (path[0] === 'contact' ? 'doubtful' : undefined),
  address: ({ path }) => (path[0] === 'contact' ? 'public' : undefined),
  name: ({ path }) => (isSigned(path) ? 'public' : undefined),
};

const startOf = ({ kind }: Identifier, words: string) =>
  kind === 'name' || kind === 'address' ? words : `${words.slice(0, 3)}…`;

function toFinding(file: CheckedFile, text: EntryText, identifier: Identifier): Finding[] {
  const { kind, start, end, mask, isDoubtful } = identifier;
  const words = text.text.slice(start, end);
  const before = text.text.slice(Math.max(0, start - 32), start);
  const standing = exceptions[kind]?.({ collection: file.source.collection, path: text.path, before, words });
  if (standing === 'public') return [];
  return [
    {
      ...at(file, text, start, end),
      rule: `privacy-${kind}`,
      severity: standing === 'doubtful' || isDoubtful ? 'warning' : 'error',
      message: `写出了${identifierKinds[kind]}：「${startOf(identifier, words)}」`,
      fix: `改成「${mask}」，或者删去；确实可以公开的，在「特别允许」里照抄原文、写明理由`,
      replacement: mask,
      group: identifier.of ?? words,
    },
  ];
}

/** What the settings hold of offices on purpose: their mail, their hotlines. */
const settingsOfOffices = ['correctionEmail', 'hotlines'];

/** Whatever points to one person in a settings file, given as its parsed JSON. */
export const validateSettingsPrivacy = (file: string, settings: unknown): Finding[] =>
  [...getStrings(settings)]
    .filter(({ path: [first] }) => !settingsOfOffices.includes(String(first)))
    .flatMap(({ path, text }) =>
      getIdentifiers(hideAddresses(text)).map(({ kind, start, end, mask, isDoubtful }) => ({
        file,
        field: path.map(String).join('.'),
        place: { start, end },
        rule: `privacy-${kind}`,
        severity: isDoubtful ? 'warning' : 'error',
        message: `写出了${identifierKinds[kind]}`,
        fix: `改成「${mask}」，或者删去`,
        replacement: mask,
      })),
    );

/** File names are addresses: they name nobody and carry no number of anybody. */
const validateName = (file: string, name: string): Finding[] =>
  getIdentifiers(name).map(({ kind, start, end }) => ({
    file,
    field: '',
    rule: `privacy-${kind}`,
    severity: 'error',
    message: `文件名里有${identifierKinds[kind]}：「${name.slice(start, start + 3)}…」（第 ${start + 1}–${end} 个字）`,
    fix: '换一个文件名，不写人的姓名、号码和住址',
  }));

/** Whatever points to one person, in every field, in the body with its alternative texts, and in the file's name. */
export function validatePrivacy(file: CheckedFile): Finding[] {
  const texts = getTexts(file).filter(({ path }) => path[0] !== 'allow' || path[2] !== 'text');
  const joined = joinTexts(texts.map(({ path, text }) => ({ path, text: hideAddresses(text) })));
  const findPeople = createFindPeople(getOfficials(texts));
  const original = new Map(texts.map((text) => [text.path.map(String).join('.'), text]));
  return [
    ...validateName(file.source.path, file.source.id),
    ...getIdentifiers(joined.text, findPeople).flatMap((identifier) => {
      const { text, start } = joined.find(identifier.start);
      const own = original.get(text.path.map(String).join('.')) ?? text;
      return toFinding(file, own, { ...identifier, start: identifier.start - start, end: identifier.end - start });
    }),
  ];
}

/** Names of images tell of nobody either. */
export const validateMediaNames = (_: readonly CheckedFile[], { media }: Surroundings): Finding[] =>
  [...media].flatMap((name) => validateName(`media/${name}`, name));
