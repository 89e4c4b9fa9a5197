import { readFileSync } from 'node:fs';
import type { Finding } from '../../../../../src/rules/entries/finding.ts';
import { toParsed } from '../../../../../src/rules/entries/entry.ts';
import { validatePrivacy } from '../../../../../src/checks/privacy/privacy.ts';
import { validateStories } from '../../../../../src/checks/privacy/stories.ts';
import { openParsed } from '../../../../../src/checks/shape/open-file.ts';

/** What of somebody is private, as the table names it. */
export const kinds = ['name', 'home', 'illness', 'minor', 'divorce'] as const;

/** A sentence as an editor may write it, and what in it is private; nothing in a clean one. */
export interface Sentence {
  text: string;
  /** Words that must be found wherever they stand. */
  spans: { words: string; kind: string }[];
  /** Not looked at while rules are written. */
  isHeldBack: boolean;
}

/** A number made of all characters (FNV-1a), by which sentences are dealt to two halves. */
const hash = (text: string) =>
  [...text].reduce((sum, character) => Math.imul(sum ^ character.codePointAt(0)!, 16777619) >>> 0, 2166136261);

/** The sentences of a table of that shape, without its heading. */
export const readSentences = (file: string): Sentence[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(1)
    .map((line) => {
      const [text = '', words = '', kind = ''] = line.split('\t');
      const each = kind.split('|');
      return {
        text,
        spans:
          words === '' ? [] : words.split('|').map((span, index) => ({ words: span, kind: each[index] ?? each[0]! })),
        isHeldBack: (hash(text) >>> 8) % 2 === 1,
      };
    });

/** What the privacy gate finds in a body of text. */
function findPrivate(body: string): (Finding & { place: { start: number; end: number } })[] {
  const { file } = openParsed(
    { collection: 'cases', id: 'a', path: 'cases/a.md' },
    toParsed({ kind: 'practice' }, body),
  );
  return [...validatePrivacy(file), ...validateStories(file)].flatMap((finding) =>
    finding.field === 'body' && finding.place && !finding.rule.startsWith('masked-')
      ? [{ ...finding, place: finding.place }]
      : [],
  );
}

/** Rules that answer for a kind: a minor who is named is found by the name as well. */
const rulesOf: Record<string, RegExp> = {
  name: /^privacy-name$/u,
  home: /^privacy-address$/u,
  illness: /^illness$/u,
  minor: /^story-/u,
  divorce: /^story-/u,
};

/** Where words stand in a text, those within longer words of the list left out. */
function getPlaces(text: string, { words }: { words: string }, others: readonly { words: string }[]) {
  const at = (part: string) =>
    text
      .split(part)
      .slice(0, -1)
      .map((_, index, pieces) => pieces.slice(0, index + 1).join(part).length);
  const longer = others.filter((other) => other.words !== words && other.words.includes(words));
  const covered = longer.flatMap((other) =>
    at(other.words).map((start) => ({ start, end: start + other.words.length })),
  );
  return at(words)
    .map((start) => ({ start, end: start + words.length }))
    .filter((place) => !covered.some(({ start, end }) => start <= place.start && place.end <= end));
}

/** How a sentence fares: private words missed by kind, and what is found that is not private. */
export function judge({ text, spans }: Sentence) {
  const findings = findPrivate(text);
  const places = spans.flatMap((span) => getPlaces(text, span, spans).map((place) => ({ ...place, kind: span.kind })));
  const touches = (finding: (typeof findings)[number], place: { start: number; end: number }) =>
    finding.place.start < place.end && place.start < finding.place.end;
  return {
    places: places.length,
    found: places.filter((place) =>
      findings.some((finding) => rulesOf[place.kind]?.test(finding.rule) && touches(finding, place)),
    ),
    missed: places
      .filter(
        (place) => !findings.some((finding) => rulesOf[place.kind]?.test(finding.rule) && touches(finding, place)),
      )
      .map((place) => ({ kind: place.kind, words: text.slice(place.start, place.end) })),
    wrong: findings
      .filter(
        (finding) =>
          (finding.rule === 'privacy-name' && !places.some((place) => touches(finding, place))) || spans.length === 0,
      )
      .map((finding) => ({
        rule: finding.rule,
        words: text.slice(finding.place.start, finding.place.end),
        severity: finding.severity,
      })),
  };
}
