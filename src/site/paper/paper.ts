import { hashText } from '../../rules/language/alike/hash.ts';
import type { Entry } from '../../rules/entries/entry.ts';
import { getName } from '../../rules/entries/order.ts';
import { isSecret, isSecretOutcome } from '../../rules/danger/dangers.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import type { Data } from '../../schemas/index.ts';
import { entryUrl, paperUrl, pathwayNodeUrl } from '../../urls.ts';

/** What people print and take along or pin up: where it stands, and which text of it this is. */
export interface Paper {
  /** Path of the page that says the same on a screen. */
  path: string;
  title: string;
  /** Somebody may have to hide that they read it. */
  isSecret: boolean;
  /** Four characters that change with the text, and with the deadlines and rooms that it names. */
  version: string;
}

/** No characters that look alike on paper. */
const alphabet = '23456789abcdefghjkmnpqrstuvwxyz';

/** The last `length` digits of a number, written in `alphabet`. */
const spell = (value: number, length: number): string =>
  length === 0 ? '' : spell(Math.floor(value / alphabet.length), length - 1) + alphabet[value % alphabet.length];

/** The code of a page in short addresses, by its path; two pages seldom share one, and then both stand behind it. */
export const getPaperCode = (path: string): string => spell(hashText(path), 6);

interface Naming {
  deadlines?: readonly string[];
  rooms?: readonly string[];
}

/** Fields that change how a page is found or what it links, and no word on paper. */
const unseen = new Set(['asks', 'related', 'renamedFrom', 'forms', 'sums']);

const omitUnseen = (key: string, value: unknown): unknown => (unseen.has(key) ? undefined : value);

function getVersion(portal: Portal, text: unknown, { deadlines = [], rooms = [] }: Naming): string {
  const named = [...portal.pick('deadlines', deadlines), ...portal.pick('rooms', rooms)];
  const seen = [text, named.map(({ data, body }) => [data, body])];
  return spell(hashText(JSON.stringify(seen, omitUnseen)), 4);
}

/** The paper that an entry makes: its poster, or its page when it is printed. */
export const getEntryPaper = (portal: Portal, entry: Entry): Paper => ({
  path: entryUrl(entry),
  title: getName(entry),
  isSecret: 'dangers' in entry.data && isSecret(entry.data.dangers),
  version: getVersion(portal, [entry.data, entry.body], entry.data as Naming),
});

/** The paper that an outcome of a pathway makes. */
export const getOutcomePaper = (
  portal: Portal,
  { id, data }: Entry<'pathways'>,
  outcome: Data<'pathways'>['outcomes'][number],
): Paper => ({
  path: pathwayNodeUrl(id, outcome.id),
  title: `${outcome.title}｜${data.title}`,
  isSecret: isSecret(data.dangers) || isSecretOutcome(outcome),
  version: getVersion(portal, outcome, outcome),
});

/**
 * `/q/k7fm3x/#a3kd`: what stands in the QR code of a paper. The version stands behind `#`: every host serves such an address,
 * and none is told what somebody holds in the hand.
 */
export const getPaperLink = ({ path, version }: Paper): string => `${paperUrl(getPaperCode(path))}#${version}`;
